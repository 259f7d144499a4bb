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


def event_title(kind: EventKind, place: str | None, headline: str) -> str:
    """A title such as "Strike in Makiivka"; the headline where kind or place is unknown."""
    if kind is EventKind.OTHER or not place:
        return headline
    name = _NAMES.get(kind, f"{kind.value.capitalize()} in")
    return f"{name} the {place}" if place.lower() in _WITH_ARTICLE else f"{name} {place}"
