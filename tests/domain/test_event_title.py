import pytest

from app.domain.event import EventKind
from app.domain.event_title import event_title


@pytest.mark.parametrize(
    ("kind", "place", "title"),
    [
        (EventKind.STRIKE, "Port Vell", "Strike in Port Vell"),
        (EventKind.FLOOD, "Philippines", "Flood in the Philippines"),
        (EventKind.SINKING, "Port Vell", "Sinking near Port Vell"),
        (EventKind.SINKING, "Mediterranean", "Sinking in the Mediterranean"),
        (EventKind.SINKING, "Gulf of Aden", "Sinking in the Gulf of Aden"),
        (EventKind.FIGHTING, "Black Sea", "Fighting in the Black Sea"),
        (EventKind.SINKING, "Chelsea", "Sinking near Chelsea"),
        (EventKind.OTHER, "Port Vell", "Trawler adrift"),
        (EventKind.STRIKE, None, "Trawler adrift"),
    ],
)
def test_a_title_names_what_happened_and_where(kind: EventKind, place: str | None, title: str) -> None:
    assert event_title(kind, place, "Trawler adrift") == title
