"""Where an event was, as a small map and in words."""

from dataclasses import dataclass

from app.maps import LocatorMap, locator_map


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the globe: degrees of latitude and longitude, and the map around it."""

    latitude: float
    longitude: float
    map: LocatorMap

    @property
    def words(self) -> str:
        """``48.05° N, 37.97° E``"""
        north, east = "N" if self.latitude >= 0 else "S", "E" if self.longitude >= 0 else "W"
        return f"{abs(self.latitude):.2f}° {north}, {abs(self.longitude):.2f}° {east}"


def spot_of(latitude: float | None, longitude: float | None, country: str | None) -> Spot | None:
    """The spot; None where its place is not known, or lies where a map would show only water."""
    if latitude is None or longitude is None:
        return None
    drawn = locator_map(latitude, longitude, country)
    return None if drawn is None else Spot(latitude, longitude, drawn)
