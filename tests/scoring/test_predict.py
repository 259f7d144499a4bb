"""An extraction in the terms of the annotated articles."""

from dataclasses import replace

import pytest

from app.domain.claim import Claim, Extraction, Repeat
from app.domain.figure import Figure, Value
from app.domain.measure import Measure
from app.domain.stance import Stance
from app.scoring.annotated import AnnotatedArticle
from app.scoring.predict import as_annotated
from tests.factories import TEXT, make_claim, make_span


def predicted(*claims: Claim) -> AnnotatedArticle:
    article = AnnotatedArticle("own:ferry", TEXT, (), (), "Ferry sinks off Port Vell")
    return as_annotated(article, Extraction((), claims))


def test_a_claim_with_a_figure_keeps_its_parts() -> None:
    claim = predicted(make_claim(name="Coastguard", low=12, high=None, targets=("c2",))).claims[0]
    assert claim.figure == make_span(words="12")
    assert (claim.low, claim.high, claim.measure, claim.stance) == (12, None, "killed", "asserts")
    assert (claim.source, claim.entity) == (make_span(words="The coastguard"), "Coastguard")
    assert claim.targets == ("c2",)


def test_a_claim_without_a_figure_is_a_statement() -> None:
    article = predicted(make_claim(figure=None, measure=None, stance=Stance.DENIES))
    assert article.claims == ()
    assert article.statements[0].stance == "denies"
    assert article.statements[0].content == make_span(words="The coastguard said 12 people were killed.")


@pytest.mark.parametrize("measure", [Measure.CASUALTIES, Measure.COST, Measure.SHARE, None])
def test_measures_that_the_annotations_lack_are_other(measure: Measure | None) -> None:
    assert predicted(make_claim(measure=measure)).claims[0].measure == "other"


def test_a_share_says_so_in_what_it_counts() -> None:
    figure = Figure(make_span(words="12"), Value(12, 12, unit="%"))
    claim = replace(make_claim(counted="voters"), figure=figure)
    assert predicted(claim).claims[0].counted == "% voters"


def test_each_repeat_is_a_claim_of_its_own() -> None:
    named = Repeat(
        make_span(words="Ferry sinks"), figure=make_span(words="12"), source=make_span(words="The line")
    )
    unnamed = Repeat(make_span(words="Ferry sinks"), figure=make_span(words="12"))
    first, second, third = predicted(make_claim(also_in=(named, unnamed), targets=("c2",))).claims
    assert [claim.id for claim in (first, second, third)] == ["c1", "c1.1", "c1.2"]
    assert second.source == make_span(words="The line")
    assert (third.source, third.entity) == (None, "The coastguard")
    assert (second.targets, second.low, second.measure) == (("c2",), 12, "killed")


def test_a_repeated_statement_is_told_each_time() -> None:
    repeat = Repeat(make_span(words="The line denied it."))
    article = predicted(make_claim(figure=None, also_in=(repeat,)))
    assert [statement.content for statement in article.statements][1] == make_span(
        words="The line denied it."
    )


def test_the_innermost_go_between_is_the_via() -> None:
    via = (make_span(words="Port Vell"), make_span(words="The line"))
    assert predicted(replace(make_claim(), via=via)).claims[0].via == via[1]


def test_the_own_voice_has_no_source() -> None:
    claim = predicted(make_claim(source=None)).claims[0]
    assert (claim.source, claim.entity) == (None, None)
