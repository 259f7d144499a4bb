"""Outlines as they are distilled: rings joined from shared arcs, and unrolled at the date line."""

from app.maps.distil import Topology, distil

SQUARES: Topology = {
    "transform": {"scale": (1.0, 1.0), "translate": (0.0, 0.0)},
    # The border between two squares, then the rest around each of them.
    "arcs": [
        [(10, 0), (0, 10)],
        [(10, 10), (-10, 0), (0, -10), (10, 0)],
        [(10, 0), (10, 0), (0, 10), (-10, 0)],
        [(170, 0), (20, 0), (0, 10), (-20, 0), (0, -10)],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "id": "004", "arcs": [[0, 1]]},
                {"type": "Polygon", "id": "008", "arcs": [[2, ~0]]},
                {"type": "MultiPolygon", "id": "999", "arcs": [[[3]]]},
            ]
        }
    },
}


def corners(flat: list[int]) -> list[tuple[int, int]]:
    x = y = 0
    found = []
    for right, up in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + right, y + up
        found.append((x // 100, y // 100))
    return found


def test_neighbours_share_their_border_in_both_directions() -> None:
    outlines = distil(SQUARES, {4: "AF", 8: "AL"})
    assert corners(outlines["AF"][0]) == [(10, 0), (10, 10), (0, 10), (0, 0), (10, 0)]
    assert corners(outlines["AL"][0]) == [(10, 0), (20, 0), (20, 10), (10, 10), (10, 0)]


def test_a_country_without_a_code_is_kept_and_goes_on_beyond_the_date_line() -> None:
    assert corners(distil(SQUARES, {})[""][2]) == [(170, 0), (190, 0), (190, 10), (170, 10), (170, 0)]
