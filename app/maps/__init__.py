"""Small maps, drawn from outlines that ship with the program; nothing is fetched."""

from app.maps.locator import LocatorMap, Outline, locator_map

__all__ = ["LocatorMap", "Outline", "locator_map"]
