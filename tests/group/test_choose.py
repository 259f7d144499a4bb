from dataclasses import replace

from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.group import KnownEvent, Telling, choose_event, index_keys, lookup_keys

BARRACKS = ("barracks", "school", "himars", "conscripts", "ammunition")


def tell(
    *,
    kind: EventKind = EventKind.STRIKE,
    place: str | None = "Makiivka",
    country: str | None = None,
    point: tuple[float, float] | None = None,
    date: str | None = "2023-01-01",
    words: tuple[str, ...] = BARRACKS,
    published: str | None = None,
    participants: tuple[str, ...] = (),
) -> Telling:
    found = FoundEvent(
        kind,
        None if place is None else Place(place, country, *(point or ())),
        None if date is None else PartialDate.parse(date),
        words,
    )
    return Telling(found, None if published is None else PartialDate.parse(published), participants)


def known(*tellings: Telling, id: str = "known") -> KnownEvent:
    return KnownEvent(id, tellings)


def joins(telling: Telling, *others: Telling) -> bool:
    """Whether the telling finds the others' event by its keys, and then joins it."""
    found = {key for other in others for key in index_keys(other)} & set(lookup_keys(telling))
    return bool(found) and choose_event(telling, [known(*others)]).event_id == "known"


def test_three_articles_of_one_event_join() -> None:
    first = tell()
    second = tell(kind=EventKind.ATTACK, words=("barracks", "rockets", "conscripts", "toll", "widows"))
    third = tell(kind=EventKind.EXPLOSION, words=("college", "himars", "ammunition", "phones", "general"))
    assert joins(second, first)
    assert joins(third, first, second)


def test_a_bombing_and_a_fire_in_one_city_on_one_day_stay_apart() -> None:
    market = tell(kind=EventKind.BOMBING, words=("market", "stalls", "shoppers", "bomb", "police"))
    factory = tell(kind=EventKind.FIRE, words=("factory", "textile", "workers", "exits", "police"))
    assert not joins(factory, market)


def test_two_strikes_on_one_city_on_one_day_stay_apart() -> None:
    hospital = tell(place="Kyiv", words=("hospital", "children", "missile", "ward", "doctors"))
    station = tell(place="Kyiv", words=("station", "platform", "commuters", "train", "drone"))
    assert not joins(station, hospital)


def test_a_blast_at_a_factory_is_not_the_bombing_of_a_market() -> None:
    market = tell(kind=EventKind.BOMBING, words=("market", "stalls", "shoppers", "bomb", "police"))
    factory = tell(kind=EventKind.EXPLOSION, words=("factory", "gas", "workers", "boiler", "police"))
    assert not joins(factory, market)


def test_a_gas_blast_in_the_morning_is_not_the_bomb_of_the_evening() -> None:
    morning = tell(
        kind=EventKind.EXPLOSION,
        words=("street", "tanner", "gas", "fire", "tenant", "karov", "body", "building", "mayor", "stoll"),
    )
    evening = tell(
        kind=EventKind.BOMBING,
        date="2023-01-02",
        words=("oll", "bus", "station", "radek", "police", "bomb", "explosion", "gas", "hospital", "tann"),
    )
    assert not joins(evening, morning)
    assert not joins(morning, evening)


def test_what_one_calls_an_accident_another_calls_a_crush() -> None:
    accident = tell(kind=EventKind.CRASH, place="Malang", words=("stadium", "gates", "football", "java"))
    crush = tell(kind=EventKind.CRUSH, place="Malang", words=("stadium", "gates", "football", "tear"))
    assert joins(crush, accident)


def test_words_of_any_event_do_not_tie_two() -> None:
    one = tell(words=("attack", "soldier", "police", "hospital", "bridge", "river"))
    assert not joins(tell(words=("attack", "soldier", "police", "hospital", "cinema", "crowd")), one)


def test_a_quarter_and_its_city_meet_where_each_names_the_other() -> None:
    city = tell(kind=EventKind.CRUSH, place="Seoul", words=("itaewon", "crush", "police", "chief", "alley"))
    quarter = tell(
        kind=EventKind.CRUSH, place="Itaewon", date="2023-01", words=("crush", "seoul", "police", "inquiry")
    )
    assert joins(quarter, city)


def test_a_partial_date_agrees_with_a_whole_one() -> None:
    assert joins(tell(date="--01-01"), tell())
    assert joins(tell(), tell(date="--01-01"))
    assert joins(tell(date="2023-01"), tell())


def test_a_month_that_is_told_besides_does_not_part_the_news_of_one_day() -> None:
    dated = tell(published="2023-01-02")
    assert joins(tell(date="2022-05", published="2023-01-03"), dated)
    assert not joins(tell(date="2022-05", published="2023-01-12"), dated)
    assert not joins(tell(date="2022-05-04", published="2023-01-03"), dated)
    assert not joins(tell(date="2022-05", published="2023-01-03", words=("mill", "dust", "boiler")), dated)


def test_the_year_comes_from_the_publication() -> None:
    assert joins(tell(date="--01-01", published="2023-01-03"), tell())
    assert joins(tell(date="--12-30", published="2023-01-03"), tell(date="2022-12-30"))


def test_an_anniversary_does_not_join() -> None:
    assert not joins(tell(date="2024-01-01"), tell())
    assert not joins(tell(date="--01-01", published="2024-01-02"), tell())
    assert not joins(tell(date=None, published="2024-01-02"), tell())


def test_an_article_without_a_date_joins_the_news_of_its_days() -> None:
    assert joins(tell(date=None, published="2023-01-05"), tell())
    assert joins(tell(), tell(date=None, published="2023-01-05"))
    assert joins(tell(date=None, published="2023-01-08"), tell(date=None, published="2023-01-02"))


def test_an_article_without_a_date_does_not_join_older_news() -> None:
    assert not joins(tell(date=None, published="2023-01-20"), tell())
    assert not joins(tell(date=None, published="2023-02-20"), tell(date=None, published="2023-01-02"))


def test_an_article_without_a_date_needs_words_in_common() -> None:
    other = ("bridge", "river", "trucks", "ferry", "convoy")
    assert not joins(tell(date=None, published="2023-01-05", words=other), tell())


def test_ways_of_writing_a_place_meet() -> None:
    assert joins(tell(place="Makeyevka"), tell())
    assert joins(tell(place="Makiïvka"), tell())
    assert joins(tell(place="Kiev"), tell(place="Kyiv"))


def test_places_in_two_countries_stay_apart() -> None:
    lebanon = tell(place="Tripoli", country="LB", point=(34.4, 35.8))
    libya = tell(place="Tripoli", country="LY", point=(32.9, 13.2))
    assert not joins(lebanon, libya)
    assert not joins(tell(place="Herat", country="AF"), tell(place="Quetta", country="PK"))


def test_a_village_in_no_list_is_one_whichever_country_it_is_told_in() -> None:
    assert joins(tell(place="Ab Garm", country="PK"), tell(place="Ab Garm", country="AF"))


def test_a_neighbour_that_is_named_is_not_the_place() -> None:
    there = tell(place="Somalia", country="SO", words=("base", "kenya", "militants", "bomb", "gate"))
    here = tell(place="Kenya", country="KE", words=("bus", "somalia", "militants", "gunmen", "road"))
    assert not joins(here, there)


def test_a_region_goes_by_the_words_that_are_its_own() -> None:
    city = tell(kind=EventKind.CRUSH, place="Malang", words=("java", "stadium", "gates", "football"))
    region = tell(kind=EventKind.CRUSH, place="East Java", words=("malang", "stadium", "gates", "league"))
    assert joins(region, city)


def test_a_report_without_a_place_may_name_it_in_passing() -> None:
    blast = tell(kind=EventKind.EXPLOSION, place="Bogoso", words=("truck", "mine", "motorcycle", "blast"))
    toll = tell(kind=EventKind.EXPLOSION, place=None, words=("bogoso", "morgue", "motorcycle", "clinics"))
    assert joins(toll, blast)


def test_what_is_news_again_weeks_later_is_so_for_both() -> None:
    dated = tell(date="2016-01-15", published="2016-02-26")
    assert joins(tell(date=None, published="2016-02-27"), dated)
    assert not joins(tell(date=None, published="2016-04-27"), dated)


def test_a_rare_disaster_is_one_though_the_days_are_told_apart() -> None:
    first = tell(kind=EventKind.EARTHQUAKE, date="2023-01-01", words=("quake", "rubble", "dozers", "tents"))
    later = tell(kind=EventKind.EARTHQUAKE, date="2023-01-03", words=("quake", "rubble", "camps", "snow"))
    assert joins(later, first)
    assert not joins(tell(date="2023-01-03"), tell(date="2023-01-01", words=(*BARRACKS[:2], "drone", "base")))


def test_two_cities_on_one_day_stay_apart() -> None:
    assert not joins(tell(place="Kharkiv"), tell())


def test_reports_dated_a_day_apart_join() -> None:
    assert joins(tell(date="2023-01-02"), tell())


def test_a_report_without_a_place_joins_by_day_kind_and_words() -> None:
    assert joins(tell(place=None), tell())
    assert not joins(tell(place=None, words=("bridge", "river", "trucks", "ferry")), tell())


def test_two_candidates_that_fit_equally_open_a_new_event() -> None:
    choice = choose_event(tell(), [known(tell(), id="a"), known(tell(), id="b")])
    assert choice.event_id is None
    assert "nothing decides" in choice.reasons[0]


def test_the_better_of_two_candidates_is_joined() -> None:
    other = tell(date="2023-01-02", words=("bridge", "school", "river", "trucks", "convoy"))
    choice = choose_event(tell(), [known(other, id="a"), known(tell(), id="b")])
    assert choice.event_id == "b"


def test_a_choice_gives_its_reasons() -> None:
    choice = choose_event(
        tell(participants=("Igor Girkin",)), [known(tell(participants=("Igor Girkin",)), id="a")]
    )
    assert choice.reasons == (
        "Both are in Makiivka.",
        "Both were on 2023-01-01.",
        "Both are told as strike.",
        "They share the words ammunition, barracks, conscripts, himars, school.",
        "Both cite igor girkin.",
    )


def test_an_outbreak_lasts_for_weeks() -> None:
    first = tell(kind=EventKind.OUTBREAK, date=None, published="2023-01-03", words=("cholera", "wells"))
    later = tell(kind=EventKind.OUTBREAK, date=None, published="2023-02-10", words=("cholera", "burials"))
    next_year = tell(kind=EventKind.OUTBREAK, date=None, published="2024-02-10", words=("cholera", "wells"))
    assert joins(later, first)
    assert not joins(next_year, first)


def test_a_number_that_both_give_speaks_for_one_event() -> None:
    first = tell(words=("depot", "rail"))
    later = tell(kind=EventKind.FIRE, date="2023-01-02", words=("rail", "night"))
    assert not joins(later, first)
    assert joins(
        replace(later, figures=("attended 12000", "killed 37")),
        replace(first, figures=("attended 12000", "killed 37")),
    )


def test_what_does_not_fit_well_enough_is_left_to_a_person() -> None:
    first = tell()
    choice = choose_event(
        tell(date="2023-01-02", words=("barracks", "rail", "night", "smoke")), [known(first)]
    )
    assert choice.event_id is None
    (unsure,) = choice.unsure
    assert unsure.event_id == "known"
    assert "Both are in Makiivka." in unsure.reasons
    assert unsure.reasons_against == ("2023-01-02 and 2023-01-01 are 1 day apart.",)


def test_what_plainly_does_not_fit_is_not_suggested() -> None:
    assert choose_event(tell(place="Kherson"), [known(tell())]).unsure == ()
