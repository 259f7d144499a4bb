"""What a source does to a figure or a statement, read off its cue and its words."""

from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from app.domain.stance import Direction, Stance
from app.extract.attributions.cues import load_cues
from app.extract.attributions.silences import EXAGGERATES, NO_COMMENT, NO_CONFIRMATION
from app.extract.found import Attribution, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import is_negated
from app.extract.lexicon import runs, strings, table

_SHORT = 6
"""Tokens of a content that is only a judgement: "Nonsense", "That is a lie"."""
_LONG = 30
"""Tokens of a clause in which a rejecting run still speaks of the figure beside it."""
_REFUSED = frozenset({"neither", "nor", "would", "wo", "will"})


@dataclass(frozen=True)
class _Words:
    against: frozenset[str]
    runs: tuple[tuple[str, ...], ...]
    lower: frozenset[str]
    higher: frozenset[str]
    fewer: frozenset[str]
    more: frozenset[str]
    too_high: frozenset[str]
    too_low: frozenset[str]
    nowhere_near: tuple[tuple[str, ...], ...]
    doubt: frozenset[str]
    numeric: frozenset[str]
    reports: frozenset[str]


@cache
def _words() -> _Words:
    against, comparisons = table("stances", "against"), table("stances", "comparisons")
    return _Words(
        against=frozenset(strings(against["words"])),
        runs=runs(against["runs"]),
        lower=frozenset(strings(against["lower"])),
        higher=frozenset(strings(against["higher"])),
        fewer=frozenset(strings(comparisons["lower"])),
        more=frozenset(strings(comparisons["higher"])),
        too_high=frozenset(strings(comparisons["too_high"])),
        too_low=frozenset(strings(comparisons["too_low"])),
        nowhere_near=runs(comparisons["nowhere_near"]),
        doubt=frozenset(strings(table("stances", "doubt")["words"])),
        numeric=frozenset(strings(table("stances", "numeric")["words"])),
        reports=load_cues().report_nouns,
    )


def take_stance(parsed: Parsed, attribution: Attribution | None, figure: int | None = None) -> TakenStance:
    """The stance of an attribution, towards the figure at token ``figure`` where one is given.

    "denied that 12 died" denies; "said the toll was exaggerated" disputes, lower; "could not
    confirm" doubts; "declined to comment" is no comment; what no word turns asserts.
    """
    if attribution is None:
        return _of_words(parsed, *_sentence_bounds(parsed, figure), figure) or _asserts()
    by_cue = _of_cue(parsed, attribution)
    if by_cue is not None and by_cue.stance is not Stance.CONFIRMS:
        return _with_direction(parsed, attribution, by_cue)
    sentence = _within_sentence(parsed, attribution, figure)
    return _of_words(parsed, *sentence, figure) or by_cue or _asserts()


def _with_direction(parsed: Parsed, attribution: Attribution, stance: TakenStance) -> TakenStance:
    """A dispute with the way that the rest of its sentence points: "dismissed 400 as exaggerated"."""
    if stance.stance is not Stance.DISPUTES or attribution.cue_token is None:
        return stance
    sentence = parsed.sentence_of(attribution.cue_token)
    told = _of_words(parsed, attribution.cue_token, sentence.end, None)
    direction = told.direction if told is not None else None
    return replace(stance, direction=direction or _too(parsed, attribution.cue_token, sentence.end))


def _too(parsed: Parsed, first: int, last: int) -> Direction | None:
    """The way of "too low" and "too high" behind a cue that disputes already, whatever their subject."""
    for before, token in zip(parsed.doc[first : last - 1], parsed.doc[first + 1 : last], strict=True):
        if before.lower_ == "too" and token.lower_ in _words().too_high:
            return Direction.LOWER
        if before.lower_ == "too" and token.lower_ in _words().too_low:
            return Direction.HIGHER
    return None


def _asserts() -> TakenStance:
    return TakenStance(Stance.ASSERTS, None, "no word speaks against it")


def _sentence_bounds(parsed: Parsed, figure: int | None) -> tuple[int, int]:
    if figure is None:
        return 0, 0
    sentence = parsed.sentence_of(figure)
    return sentence.start, sentence.end


def _within_sentence(parsed: Parsed, attribution: Attribution, figure: int | None) -> tuple[int, int]:
    first, last = attribution.content_first, attribution.content_last
    if figure is None:
        return first, last
    sentence = parsed.sentence_of(figure)
    return max(first, sentence.start), min(last, sentence.end)


def _of_cue(parsed: Parsed, attribution: Attribution) -> TakenStance | None:
    """The stance that the cue itself takes."""
    lemma = attribution.lemma
    if lemma == NO_COMMENT:
        return TakenStance(Stance.NO_COMMENT, None, "‘no comment’")
    if lemma in (NO_CONFIRMATION, EXAGGERATES):
        return TakenStance(Stance.DOUBTS, None, f"‘{lemma}’")
    cue = None if attribution.cue_token is None else parsed.doc[attribution.cue_token]
    if attribution.silent and cue is not None:
        return _silence(cue, lemma)
    verb = load_cues().forms.get(lemma)
    if verb is None or cue is None:
        return None
    if lemma == "claim" and any(child.lower_ == "responsibility" for child in cue.children):
        return TakenStance(Stance.CONFIRMS, None, "‘claimed responsibility’")
    if verb.stance is Stance.DENIES and is_negated(cue):
        return TakenStance(Stance.NO_COMMENT, None, f"‘did not {lemma}’")
    if lemma in ("believe", "think", "expect") and is_negated(cue):
        return TakenStance(Stance.DISPUTES, None, f"does not {lemma}")
    if verb.stance is Stance.ASSERTS:
        return None
    return TakenStance(verb.stance, None, f"‘{cue.text}’")


def _silence(cue: Token, lemma: str) -> TakenStance:
    before = {token.lower_ for token in cue.doc[max(cue.sent.start, cue.i - 4) : cue.i]}
    governed = cue.dep_ == "xcomp" and cue.head.lemma_.lower() in load_cues().silence_governors
    if lemma in load_cues().doubting and not governed and not before & _REFUSED:
        return TakenStance(Stance.DOUBTS, None, f"could not {lemma}")
    return TakenStance(Stance.NO_COMMENT, None, f"did not {lemma}")


def _of_words(parsed: Parsed, first: int, last: int, figure: int | None) -> TakenStance | None:
    """The stance that words inside the content take: against, lower, higher, in doubt."""
    words = _words()
    tokens = parsed.doc[first:last]
    run = _run_against(parsed, first, last)
    if run is not None and (figure is None or last - first <= _LONG):
        return TakenStance(Stance.DISPUTES, None, f"‘{' '.join(run)}’")
    if figure is not None:
        rejected = _nowhere_near(parsed, first, figure)
        if rejected is not None:
            return rejected
    for token in tokens:
        form = token.lower_
        if form in words.lower and _speaks_of_reports(token):
            return TakenStance(Stance.DISPUTES, Direction.LOWER, f"‘{token.text}’")
        if form in words.higher and _speaks_of_reports(token):
            return TakenStance(Stance.DISPUTES, Direction.HIGHER, f"‘{token.text}’")
        short = last - first <= _SHORT
        if form in words.against and (short or _speaks_of_reports(token)) and not is_negated(token):
            return TakenStance(Stance.DISPUTES, None, f"‘{token.text}’")
        direction = _compared(token)
        if direction is not None:
            return TakenStance(Stance.DISPUTES, direction, f"‘{token.text}’")
        if form in words.doubt and token.head.lemma_.lower() in words.reports:
            return TakenStance(Stance.DOUBTS, None, f"‘{token.text}’")
    return None


def _run_against(parsed: Parsed, first: int, last: int) -> tuple[str, ...] | None:
    """A run of words that rejects: "nothing to do with", "not credible"."""
    forms = [token.lower_.replace("’", "'") for token in parsed.doc[first:last]]
    for run in _words().runs:
        for start in range(len(forms) - len(run) + 1):
            if tuple(forms[start : start + len(run)]) == run:
                return run
    return None


def _nowhere_near(parsed: Parsed, first: int, figure: int) -> TakenStance | None:
    """ "nowhere near 400": the words before a number that reject it as too high."""
    before = [
        token.lower_
        for token in parsed.doc[max(first, figure - 8) : figure]
        if token.is_alpha or "n" in token.text
    ]
    for run in _words().nowhere_near:
        if tuple(before[-len(run) :]) == run:
            return TakenStance(Stance.DISPUTES, Direction.LOWER, f"‘{' '.join(run)}’")
    return None


def _speaks_of_reports(token: Token) -> bool:
    """Whether a word is said of a report or figure, or of "this": not of, say, a false name."""
    around = [token.head, *token.children, *token.head.children]
    reports = _words().reports | _words().numeric | {"this", "that", "it", "as", "they", "these", "scale"}
    return token.dep_ in (
        "ROOT",
        "xcomp",
        "ccomp",
        "obj",
        "conj",
        "nmod",
        "obl",
        "amod",
        "advcl",
        "acl",
    ) and any(
        other.lemma_.lower() in reports or other.lower_ in reports for other in around if other != token
    )


def _compared(token: Token) -> Direction | None:
    """The way a comparison of a figure points: "the numbers were lower than claimed"."""
    words = _words()
    form = token.lower_
    if form in words.fewer or form in words.more:
        if not _of_figure(token) and not _than_claimed(token):
            return None
        return Direction.LOWER if form in words.fewer else Direction.HIGHER
    if any(child.lower_ == "too" for child in token.children) and _of_figure(token):
        if form in words.too_high:
            return Direction.LOWER
        if form in words.too_low:
            return Direction.HIGHER
    return None


def _of_figure(token: Token) -> bool:
    subject = [child for child in token.children if child.dep_.startswith("nsubj")]
    called = [child for child in token.head.children if child.dep_ in ("obj", "nsubj") and child.i < token.i]
    return any(other.lower_ in _words().numeric for other in [*subject, token.head, *called])


def _than_claimed(token: Token) -> bool:
    """Whether "than claimed", "than the reported number" follows."""
    after = [other.lower_ for other in token.doc[token.i + 1 : token.i + 7]]
    return "than" in after and any(
        word in load_cues().forms or word in _words().numeric for word in after[after.index("than") :]
    )
