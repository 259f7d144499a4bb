"""Classes of annotated items, and how often each is got right."""

from dataclasses import replace

import pytest

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedStatement
from app.scoring.by_phenomenon import Group, PhenomenonScore, by_phenomenon
from app.scoring.phenomena.classes import OF_FIGURES, OF_LINKS, OF_MEASURES, OF_SOURCES, OF_STANCES
from app.scoring.phenomena.links import LinkSurroundings
from app.scoring.phenomena.surroundings import Surroundings


def around(text: str, figure: str, **fields: object) -> Surroundings:
    """A claim on a figure of a text; source and cue are given by their words."""
    spans = {name: _span(text, str(fields.pop(name))) for name in ("source", "cue", "via") if name in fields}
    values: dict[str, object] = {"low": 12, "high": 12, **fields}
    claim = AnnotatedClaim("c1", "asserts", figure=_span(text, figure), **spans, **values)  # type: ignore[arg-type]
    return Surroundings(AnnotatedArticle("own:a", text, (claim,), ()), claim)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def scores(gold: list[AnnotatedArticle], *predicted: AnnotatedArticle) -> dict[str, PhenomenonScore]:
    told = by_phenomenon(gold, {article.doc: article for article in predicted})
    return {f"{one.group}: {one.name}": one for one in told}


@pytest.mark.parametrize(
    ("name", "text", "figure", "bounds"),
    [
        ("digits", "It killed 63.", "63", (63, 63, False)),
        ("grouped digits", "It killed 1,00,000.", "1,00,000", (100000, 100000, False)),
        ("number words", "It killed sixty-three.", "sixty-three", (63, 63, False)),
        ("with a scale", "It cost 2.5 million.", "2.5 million", (2500000, 2500000, False)),
        ("vague", "It killed dozens.", "dozens", (24, None, True)),
        ("hedged", "It killed about 50.", "about 50", (50, 50, True)),
        ("at least, more than", "It killed at least 12.", "at least 12", (12, None, False)),
        ("up to, fewer than", "It killed up to 400.", "up to 400", (None, 400, False)),
        ("ranges", "It killed 30 to 40.", "30 to 40", (30, 40, False)),
        ("nought", "There were no victims.", "no", (0, 0, False)),
        ("shares", "It hit 12 per cent of homes.", "12 per cent", (12, 12, False)),
        ("money", "It cost $3 billion.", "$3 billion", (3e9, 3e9, False)),
        ("parts of a whole", "It killed 20 of the 50 men.", "20", (20, 20, False)),
        ("without a noun", "They count 93 dead.", "93", (93, 93, False)),
    ],
)
def test_a_figure_is_of_a_class_by_its_words(
    name: str, text: str, figure: str, bounds: tuple[float | None, float | None, bool]
) -> None:
    low, high, approx = bounds
    assert OF_FIGURES[name](around(text, figure, low=low, high=high, approx=approx))


def test_a_plain_number_is_in_few_classes() -> None:
    plain = around("The flood killed 63 people in Lomeda.", "63", low=63, high=63)
    assert [name for name, holds in OF_FIGURES.items() if holds(plain)] == ["digits"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("passive subject", "At the ford 12 people were killed."),
        ("object of a verb", "A blast killed 12 people."),
        ("beside a state", "It left 12 people dead."),
        ("beside toll, number", "The toll stood at 12."),
        ("two measures joined", "They had 12 killed or wounded."),
        ("another, more", "A blast hurt another 12."),
    ],
)
def test_a_measure_is_of_a_class_by_what_stands_around(name: str, text: str) -> None:
    assert OF_MEASURES[name](around(text, "12"))


@pytest.mark.parametrize(
    ("name", "text", "cited"),
    [
        ("own voice", "A blast killed 12.", {}),
        ("nobody named", "A blast reportedly killed 12.", {"cue": "reportedly"}),
        ("run on from before", "A blast killed 12.", {"entity": "Police"}),
        ("in a quotation", "“We lost 12,” said Ann Lee.", {"source": "Ann Lee", "cue": "said"}),
        ("source, cue, figure", "Police said 12 died.", {"source": "Police", "cue": "said"}),
        ("figure, source, cue", "A blast killed 12, police said.", {"source": "police", "cue": "said"}),
        ("cue before source", "A blast killed 12, said the mayor.", {"source": "the mayor", "cue": "said"}),
        ("according to", "According to aides 12 died.", {"source": "aides", "cue": "According to"}),
        ("by: passive", "12 deaths were reported by clinics.", {"source": "clinics", "cue": "reported"}),
        ("pronouns", "He said 12 died.", {"source": "He", "cue": "said", "entity": "Ann Lee"}),
        ("descriptions", "The office said 12 died.", {"source": "The office", "entity": "Flood Office"}),
        ("titled persons", "Mayor Ann Lee said 12 died.", {"source": "Mayor Ann Lee", "cue": "said"}),
        ("unnamed, collective", "Local doctors said 12 died.", {"source": "Local doctors"}),
        ("through a go-between", "Ino quoted Lee: 12 died.", {"source": "Lee", "via": "Ino"}),
        ("in another sentence", "Lee spoke. It killed 12.", {"source": "Lee"}),
    ],
)
def test_a_source_is_of_a_class_by_how_it_is_cited(name: str, text: str, cited: dict[str, object]) -> None:
    assert OF_SOURCES[name](around(text, "12", **cited))


def test_a_negated_cue_is_told() -> None:
    text = "The army did not deny that 12 died."
    held = around(text, "12", cue="deny")
    assert OF_STANCES["negated"](held)
    assert not OF_STANCES["modal"](held)


def test_what_is_found_and_right_is_counted(gold: list[AnnotatedArticle]) -> None:
    (article,) = gold
    wrong = replace(article.claims[1], low=13)
    told = scores(gold, replace(article, claims=(article.claims[0], wrong, *article.claims[2:])))
    bounds = told["figures: at least, more than"]
    assert (bounds.gold, bounds.found, bounds.right) == (1, 1, 0)
    assert told["measures: passive subject"].correct == told["measures: passive subject"].recall


def test_nothing_predicted_leaves_the_classes_as_they_are(gold: list[AnnotatedArticle]) -> None:
    full, none = scores(gold, *gold), scores(gold)
    assert [one.gold for one in full.values()] == [one.gold for one in none.values()]
    assert all(one.right == one.gold for one in full.values())
    assert all(one.found == 0 for one in none.values())


def test_a_link_is_told_by_where_its_ends_stand() -> None:
    text = "Lee said 12 died. It rained. The army denied it."
    claim = AnnotatedClaim("c1", "asserts", figure=_span(text, "12"), low=12, high=12)
    denial = AnnotatedStatement("s1", "denies", cue=_span(text, "denied"), targets=("c1",))
    article = AnnotatedArticle("own:a", text, (claim,), (denial,))
    link = LinkSurroundings(Surroundings(article, denial), Surroundings(article, claim))
    assert [name for name, holds in OF_LINKS.items() if holds(link)] == ["farther back", "to a figure"]


def test_every_class_has_an_example() -> None:
    classes = (OF_FIGURES, OF_MEASURES, OF_SOURCES, OF_STANCES, OF_LINKS)
    assert all(holds.__doc__ for phenomena in classes for holds in phenomena.values())
    assert {one.group for one in by_phenomenon([], {})} == set(Group)
