from app.maps import Located, PlacesMap, places_map

ODESA = Located("Odesa", 1, 46.5, 30.7)
KYIV = Located("Kyiv", 9, 50.5, 30.5)
LIMA = Located("Lima", 1, -12.0, -77.0)
SYDNEY = Located("Sydney", 1, -33.9, 151.2)


def drawn(*places: Located) -> PlacesMap:
    found = places_map(places)
    assert found is not None
    return found


def test_every_place_is_within_the_map() -> None:
    for places in ((KYIV,), (KYIV, ODESA), (LIMA, SYDNEY, KYIV)):
        found = drawn(*places)
        assert all(0 < dot.x < found.width and 0 < dot.y < found.height for dot in found.dots)


def test_north_is_up_and_east_is_right() -> None:
    dots = {dot.name: dot for dot in drawn(KYIV, LIMA, SYDNEY).dots}
    assert dots["Lima"].x < dots["Kyiv"].x < dots["Sydney"].x
    assert dots["Kyiv"].y < dots["Lima"].y < dots["Sydney"].y


def test_the_nearer_the_places_the_nearer_the_view() -> None:
    def apart(found: PlacesMap) -> float:
        dots = {dot.name: dot for dot in found.dots}
        return abs(dots["Kyiv"].y - dots["Odesa"].y)

    assert apart(drawn(KYIV, ODESA)) > 3 * apart(drawn(KYIV, ODESA, LIMA, SYDNEY))


def test_more_events_make_a_larger_dot_drawn_first() -> None:
    first, second = drawn(KYIV, ODESA).dots
    assert (first.name, second.name) == ("Kyiv", "Odesa")
    assert first.radius > second.radius


def test_land_is_drawn_in_few_bytes() -> None:
    land = drawn(LIMA, SYDNEY, KYIV).land
    assert 100 < len(land) < 400
    assert sum(map(len, land)) < 40_000


def test_no_place_makes_no_map() -> None:
    assert places_map([]) is None
