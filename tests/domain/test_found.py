"""Which values of a field agree."""

import pytest

from app.domain.found import Field, Found, Origin, agree, conflicting, found_of


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (Field.PUBLISHED, "2024-03-02", "2024-03-02T18:30:00+01:00"),
        (Field.PUBLISHED, "2024-03-02T17:30:00Z", "2024-03-02T18:30:00+01:00"),
        (Field.PUBLISHED, "2024-03-03", "2024-03-02T22:30:00Z"),
        (Field.URL, "https://www.a.example/ferry/", "http://a.example/ferry#top"),
        (Field.TITLE, "Ferry ‘sinks’ off  Port Vell", "FERRY 'SINKS' OFF PORT VELL"),
    ],
)
def test_two_ways_of_writing_agree(field: Field, one: str, other: str) -> None:
    assert agree(field, one, other)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        (Field.PUBLISHED, "2024-03-02", "2024-03-03"),
        (Field.MODIFIED, "2024-03-03", "2024-03-02T23:30:00+01:00"),
        (Field.MODIFIED, "2024-03-02T17:30:00Z", "2024-03-02T17:30:00+01:00"),
        (Field.URL, "https://a.example/?id=1", "https://a.example/?id=2"),
        (Field.OUTLET, "Reuters", "The Harbour Post"),
    ],
)
def test_two_values_do_not(field: Field, one: str, other: str) -> None:
    assert not agree(field, one, other)


def test_what_conflicts_with_the_chosen_value_is_told_once() -> None:
    values = [
        ("The Harbour Post", Origin.JSON_LD),
        ("Reuters", Origin.META_TAG),
        ("REUTERS", Origin.BYLINE),
        ("the harbour post", Origin.OPEN_GRAPH),
    ]
    found = [Found(Field.OUTLET, value, origin) for value, origin in values]
    found.append(Found(Field.TITLE, "Ferry sinks", Origin.HEADLINE))
    assert conflicting(found, Field.OUTLET) == (found[1],)
    assert found_of(found, Field.TITLE) == (found[4],)
    assert conflicting(found, Field.MODIFIED) == ()
