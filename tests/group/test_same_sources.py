from itertools import permutations

from app.domain.claim import SourceKind
from app.group.same_sources import CitedName, best_name, same_sources


def cited(
    article: str,
    name: str,
    *aliases: str,
    kind: SourceKind = SourceKind.GOVERNMENT,
    forms: tuple[str, ...] = (),
    proper: bool = False,
) -> CitedName:
    return CitedName(article, article, name, kind, proper, forms or (name,), aliases)


def told(*names: CitedName) -> list[list[str]]:
    """Names that are one source together; fails where the order matters."""
    found = {
        tuple(sorted(tuple(sorted(f"{one.article}: {one.name}" for one in group)) for group in groups))
        for order in permutations(names)
        for groups in [same_sources(order)]
    }
    (groups,) = found
    return [list(group) for group in groups]


def test_one_ministry_under_three_names() -> None:
    names = told(
        cited("1", "Gaza's health ministry", "Ministry"),
        cited("2", "Health Ministry in Gaza", "Ministry"),
        cited("3", "Ministry"),
        cited("4", "Hamas-run health ministry"),
    )
    assert len(names) == 1


def test_a_short_name_of_two_stays_apart() -> None:
    names = told(
        cited("1", "Gaza's health ministry"), cited("2", "Israel's health ministry"), cited("3", "Ministry")
    )
    assert len(names) == 3


def test_unnamed_groups_of_two_articles_are_two_sources() -> None:
    names = told(
        cited("1", "Witnesses", kind=SourceKind.UNNAMED), cited("2", "Witnesses", kind=SourceKind.UNNAMED)
    )
    assert len(names) == 2


def test_police_are_the_traffic_police_where_no_others_speak() -> None:
    assert len(told(cited("1", "Traffic police"), cited("2", "Police"))) == 1


def test_what_one_article_tells_apart_stays_apart() -> None:
    assert len(told(cited("1", "Traffic police"), cited("1", "Police"))) == 2


def test_a_person_goes_by_a_surname_or_an_office() -> None:
    mayor = cited("1", "Samuel Ilunga", "Congo's health minister", kind=SourceKind.PERSON, proper=True)
    surname = cited("2", "Ilunga", kind=SourceKind.PERSON, proper=True)
    office = cited("3", "Minister", kind=SourceKind.UNNAMED)
    assert len(told(mayor, surname, office)) == 1


def test_an_airline_is_who_another_article_names() -> None:
    named = cited("1", "Everest Hop", "Airline", kind=SourceKind.GROUP, proper=True)
    assert len(told(named, cited("2", "Airline", kind=SourceKind.GROUP))) == 1


def test_a_short_name_may_leave_out_words_before_its_last() -> None:
    whole = cited("1", "National Disaster Mitigation Agency", proper=True)
    assert len(told(whole, cited("2", "disaster agency"))) == 1
    assert len(told(whole, cited("2", "disaster ministry"))) == 2


def test_long_names_may_order_their_words_otherwise() -> None:
    union = cited("1", "Harbour Union of Lotti Pilots", proper=True)
    assert len(told(union, cited("2", "Lotti Harbour Union of Pilots", proper=True))) == 1
    assert len(told(union, cited("2", "Lotti Harbour Union of Divers", proper=True))) == 2


def shown(*names: CitedName) -> str:
    """The name of a group; fails where the order matters."""
    (name,) = {best_name(order) for order in permutations(names)}
    return name


def test_the_name_that_says_most_is_shown() -> None:
    brigade = cited("2", "Uganda's fire brigade", proper=True)
    assert shown(cited("1", "Fire brigade"), brigade) == "Uganda's fire brigade"
    assert shown(cited("1", "Police"), cited("2", "Traffic police")) == "Traffic police"
    surname = cited("1", "Bilyk", kind=SourceKind.PERSON, proper=True)
    assert shown(surname, cited("2", "Oksana Bilyk", kind=SourceKind.PERSON, proper=True)) == "Oksana Bilyk"


def test_of_two_whole_names_the_shorter_is_shown() -> None:
    names = cited("1", "India's armed forces", proper=True), cited("2", "Indian army", proper=True)
    assert shown(*names) == "Indian army"
