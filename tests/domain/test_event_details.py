import pytest

from app.domain.event_details import EventDetails

NOW = EventDetails("Strike in Lomeda", "strike", None, "2023-01")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"title": "..."}, "A title needs at least one letter or digit."),
        ({"title": "x" * 201}, "A title has at most 200 characters."),
        ({"kind": "party"}, "There is no kind of event called “party”."),
        ({"place": "x" * 101}, "A place has at most 100 characters."),
        ({"date": "tomorrow"}, "“tomorrow” is no date. Write it as 2023-01-31, 2023-01 or 2023."),
        ({"date": "2023-02-30"}, "“2023-02-30” is no date. Write it as 2023-01-31, 2023-01 or 2023."),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(sent: dict[str, str], told: str) -> None:
    assert list(EventDetails.tidied(**sent).faults.items()) == [(next(iter(sent)), told)]


@pytest.mark.parametrize("date", ["2023-01-31", "2023-01", "2023", "--01-31", ""])
def test_a_date_may_be_known_in_part(date: str) -> None:
    assert not EventDetails(date=date).faults


def test_only_what_is_said_otherwise_changes() -> None:
    sent = EventDetails.tidied(title=" Strike  in Lomeda", place="Port Vell", date="2023-01")
    assert sent.changes(NOW, ()) == {"place": "Port Vell"}


def test_what_is_emptied_changes_only_what_a_person_said() -> None:
    sent = EventDetails(title="", date="")
    assert sent.changes(NOW, ("date",)) == {"date": ""}
