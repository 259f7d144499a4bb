"""Of all values read for a field, the one that counts."""

from app.domain.article import Metadata
from app.domain.found import Field, Found, Origin
from app.read.choose import MOST, choose, chosen, told


def published(value: str, origin: Origin) -> Found:
    return Found(Field.PUBLISHED, value, origin)


def test_the_stated_order_decides_and_the_others_are_kept() -> None:
    found = choose([published("3 March 2024", Origin.EMAIL), published("2024-03-02", Origin.JSON_LD)])
    assert found == (published("2024-03-02", Origin.JSON_LD), published("2024-03-03", Origin.EMAIL))
    assert chosen(found).published == "2024-03-02"


def test_what_a_person_wrote_comes_first() -> None:
    found = choose(
        [*told(Metadata(title="From JSON-LD"), Origin.JSON_LD), *told(Metadata(title="Mine"), Origin.GIVEN)]
    )
    assert chosen(found).title == "Mine"


def test_a_day_gives_way_to_a_moment_of_it() -> None:
    moment = published("2024-03-02T18:30:00+01:00", Origin.META_TAG)
    day = published("2024-03-02", Origin.JSON_LD)
    assert choose([day, moment]) == (moment, day)


def test_a_day_that_a_person_wrote_stays_and_so_does_one_of_another_moment() -> None:
    moment = published("2024-03-02T18:30:00+01:00", Origin.META_TAG)
    given, other = published("2024-03-02", Origin.GIVEN), published("2024-02-28", Origin.JSON_LD)
    assert choose([given, moment])[0] == given
    assert choose([other, moment])[0] == other


def test_a_canonical_link_is_the_address_and_the_text_shows_its_language() -> None:
    found = choose(
        [
            Found(Field.URL, "https://a.example/json", Origin.JSON_LD),
            Found(Field.URL, "https://a.example/link", Origin.META_TAG),
            Found(Field.LANGUAGE, "en", Origin.MARKUP),
            Found(Field.LANGUAGE, "fr", Origin.TEXT),
        ]
    )
    assert chosen(found) == Metadata(url="https://a.example/link", language="fr")


def test_a_page_s_own_slips_are_left_out() -> None:
    read = Metadata("T" * 501, "T" * 201, "yesterday", "javascript:alert(1)", language="xx")
    assert choose(told(read, Origin.JSON_LD)) == ()


def test_a_value_is_kept_once_for_each_place_and_only_so_many() -> None:
    twice = [Found(Field.OUTLET, "The Harbour Post", Origin.OPEN_GRAPH)] * 2
    assert len(choose([*twice, Found(Field.OUTLET, "The Harbour Post", Origin.JSON_LD)])) == 2
    assert len(choose([Found(Field.OUTLET, f"Post {n}", Origin.JSON_LD) for n in range(50)])) == MOST
