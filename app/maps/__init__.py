"""Small maps, drawn from outlines that ship with the program; nothing is fetched."""

from app.maps.locator import LocatorMap, Outline, locator_map
from app.maps.places_map import Dot, Located, PlacesMap, places_map

__all__ = ["Dot", "Located", "LocatorMap", "Outline", "PlacesMap", "locator_map", "places_map"]
