"""What a source does to a figure or a statement, read off its cue and its words."""

from dataclasses import replace

from app.domain.stance import Stance
from app.extract.found import Attribution, MeasuredFigure, TakenStance
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon.function_words import COMPLEMENTIZER
from app.extract.stances.comparisons import compares_own
from app.extract.stances.cue_stances import cue_stance
from app.extract.stances.denied_figures import denied_by_article, denies_figure
from app.extract.stances.doubts import doubt
from app.extract.stances.grounds import grounds
from app.extract.stances.judgements import judge, way_of
from app.extract.stances.negated import never_was, no_part, no_such
from app.extract.words.cues import load_cues


def take_stance(
    parsed: Parsed, attribution: Attribution | None, figure: MeasuredFigure | None = None
) -> TakenStance:
    """The stance of an attribution, towards a figure where one is given.

    "denied that 12 died" denies; "said the toll was exaggerated" disputes, lower; "could not
    confirm" doubts; "declined to comment" is no comment; what no word turns asserts.
    """
    first, last = _bounds(parsed, attribution, figure)
    core = None if figure is None else figure.found.core
    if attribution is None:
        denied = None if figure is None else denied_by_article(parsed, figure)
        judged = judge(parsed, first, last, core) or denied
        return judged or doubt(parsed, None, first, last, core) or _asserts()
    by_cue = cue_stance(parsed, attribution)
    if by_cue is not None and by_cue.stance is not Stance.CONFIRMS:
        return _with_direction(parsed, attribution, by_cue)
    if by_cue is not None and attribution.lemma in load_cues().answering:
        return by_cue  # "backed the higher number" speaks for it
    denied = None if figure is None else denies_figure(parsed, figure)
    judged = judge(parsed, first, last, core, attribution.cue_token, pointed=attribution.behind)
    if judged is not None and core is not None and compares_own(parsed, attribution.cue_token, core):
        return replace(judged, own=True)
    return (
        (never_was(parsed, first, last) if core is None else None)
        or judged
        or denied
        or (_of_plain_words(parsed, first, last) if core is None else grounds(parsed, first, last, core))
        or doubt(parsed, attribution, first, last, core)
        or by_cue
        or _asserts()
    )


def _of_plain_words(parsed: Parsed, first: int, last: int) -> TakenStance | None:
    """The stance of a statement whose words name no report that they judge."""
    return grounds(parsed, first, last) or no_such(parsed, first, last) or no_part(parsed, first, last)


def _bounds(
    parsed: Parsed, attribution: Attribution | None, figure: MeasuredFigure | None
) -> tuple[int, int]:
    """The tokens whose words can turn a stance: what is said, in the sentence of the figure."""
    if figure is None:
        return (0, 0) if attribution is None else (attribution.content_first, attribution.content_last)
    sentence = parsed.sentence_of(figure.found.core)
    if attribution is None:
        return sentence.start, sentence.end
    first = max(attribution.content_first, sentence.start)
    return max(first, _giving(parsed, attribution, figure)), min(attribution.content_last, sentence.end)


def _giving(parsed: Parsed, attribution: Attribution, figure: MeasuredFigure) -> int:
    """Where a figure begins that a clause behind it gives to its source: what stands before "the 400
    that X claims" is somebody else's."""
    cue = None if attribution.cue_token is None else parsed.doc[attribution.cue_token]
    if cue is None or not cue.dep_.startswith("acl") or cue.i < figure.found.core:
        return 0
    return figure.found.first if cue.head.left_edge.i <= figure.found.core <= cue.i else 0


def _with_direction(parsed: Parsed, attribution: Attribution, stance: TakenStance) -> TakenStance:
    """A dispute with the way that the rest of its sentence points: "dismissed 400 as exaggerated"."""
    if stance.stance is not Stance.DISPUTES or attribution.cue_token is None:
        return stance
    cue = parsed.doc[attribution.cue_token]
    first, last = cue.i, cue.sent.end
    turned_down = _clause_turned_down(cue)
    if turned_down is not None:  # "rejected claims that it had inflated the count" points no way
        before = way_of(parsed, first, turned_down.left_edge.i)
        return replace(stance, direction=before or way_of(parsed, turned_down.right_edge.i + 1, last))
    return replace(stance, direction=way_of(parsed, first, last))


def _clause_turned_down(cue: Token) -> Token | None:
    """The clause that tells what is disputed: "rejected (claims) that …"."""
    for noun in (cue, *cue.children):
        for clause in noun.children:
            opens = clause.i > cue.i and clause.dep_ in ("acl", "acl:relcl", "ccomp")
            if opens and clause.left_edge.lower_ in COMPLEMENTIZER:
                return clause
    return None


def _asserts() -> TakenStance:
    return TakenStance(Stance.ASSERTS, None, "no word speaks against it")
