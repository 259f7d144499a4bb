"""Titles of events, made from what is known of them."""

from app.domain.event import EventKind

_NAMES = {EventKind.SINKING: "Sinking near", EventKind.DISPLACEMENT: "People displaced in"}
_WITH_ARTICLE = frozenset(
    {
        "bahamas",
        "central african republic",
        "comoros",
        "czech republic",
        "democratic republic of the congo",
        "dominican republic",
        "gambia",
        "maldives",
        "netherlands",
        "philippines",
        "united arab emirates",
        "united kingdom",
        "united states",
        "west bank",
    }
)


_WATERS_END = (" sea", " ocean", " channel", " strait", " gulf")
_WATERS_BEGIN = ("gulf of ", "bay of ", "strait of ", "straits of ")
_WATERS_ALONE = frozenset(
    {"adriatic", "aegean", "atlantic", "baltic", "caribbean", "caspian", "mediterranean", "pacific"}
)


def event_title(kind: EventKind, place: str | None, headline: str) -> str:
    """A title such as "Strike in Makiivka"; the headline where kind or place is unknown."""
    if kind is EventKind.OTHER or not place:
        return headline
    name = _NAMES.get(kind, f"{kind.value.capitalize()} in")
    if _is_water(place.lower()):
        return f"{name.removesuffix(' near').removesuffix(' in')} in the {place}"
    return f"{name} the {place}" if place.lower() in _WITH_ARTICLE else f"{name} {place}"


def _is_water(place: str) -> bool:
    """Whether a boat sinks in it, not near it: "the Mediterranean", "the Gulf of Aden"."""
    return place in _WATERS_ALONE or place.endswith(_WATERS_END) or place.startswith(_WATERS_BEGIN)
