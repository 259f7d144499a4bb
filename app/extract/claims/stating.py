"""Whether an attribution states something of its own, and which tokens say it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from app.domain.measure import TOLLS
from app.domain.stance import Stance
from app.extract.attributions.answers.verdicts import VERDICT
from app.extract.attributions.governing import ACCORDING, is_unowned_report
from app.extract.found import Attribution, MeasuredFigure, TakenStance
from app.extract.language import Parsed
from app.extract.language.phrases import phrase_bounds
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, THING_RELATIVES
from app.extract.words.cues import load_cues

_PUBLISHING = word_set("rules/claims", "stating", "publishing")
_ALTERNATIVES = word_set("rules/claims", "stating", "alternatives")

_SHORTEST_STATEMENT = 2
"""Fewest tokens of a statement: "said so" states nothing."""
_OPENING = 6
"""Tokens at the start of a content in which another begins that it only introduces."""
_INTRODUCED = 8
"""The same for a refusal, which may take longer to say: "it was not in a position to confirm"."""
_ADDRESS = 10
"""Most tokens that tell to whom and when something was said, before "that"."""
_BESIDE = frozenset({"acl", "acl:relcl", "advcl", "nmod", "obl"})
"""Relations of words that only tell more of something."""
_SAID = frozenset({"obj", "ccomp", "xcomp", "parataxis"})
_ASIDE = frozenset({"ADP", "ADV", "PUNCT", "CCONJ"})
"""What stands behind a verb that has nothing else to say."""
_PREDICATING = frozenset({"cop", "nsubj", "aux"})
"""What stands before a noun that is a predicate: "it was | a plan that"."""
_TELLING = word_set("rules/claims", "stating", "telling")
_TAIL = word_set("rules/claims", "stating", "tail")


def turns_on(parsed: Parsed, attribution: Attribution, figure: MeasuredFigure) -> bool:
    """Whether what is said is a toll that a figure gives: "said that 12 had died"; not "indicted two men for
    a raid that killed 12", nor a count of other things."""
    if figure.measure not in TOLLS:
        return False
    token = parsed.doc[figure.found.core]
    while token.head is not token and attribution.content_first <= token.head.i < attribution.content_last:
        if token.dep_ in _BESIDE:
            return False
        token = token.head
    return True


def states(
    parsed: Parsed,
    attribution: Attribution,
    openings: Mapping[int, Sequence[Attribution]],
    stance: TakenStance,
) -> bool:
    """Whether an attribution says something of its own, and does not only introduce another."""
    if attribution.lemma == VERDICT:
        return True
    first, last = trimmed(parsed, attribution)
    if attribution.lemma in _PUBLISHING and not attribution.silent and not _has_verb(parsed, first, last):
        return False
    numbers = attribution.lemma in load_cues().numbering and stance.stance is Stance.ASSERTS
    numbers = numbers and not _has_idiom(parsed, attribution)
    if numbers and not any(token.like_num for token in parsed.doc[first:last]):
        return False  # "the numbers given by both sides" gives none
    if last - first <= 1 and any(token.lower_ in _ALTERNATIVES for token in parsed.doc[first : first + 1]):
        return False  # "neither confirm nor deny": the second verb has the content
    if last - first < _SHORTEST_STATEMENT and not attribution.silent:
        verb = load_cues().verb(attribution.lemma)
        return verb is not None and not verb.stance is stance.stance is Stance.ASSERTS
    if (
        attribution.lemma == ACCORDING
        and stance.stance.opposes
        and _passes_on(parsed, attribution, openings, first)
    ):
        return False
    others = (other for token in range(first, first + _INTRODUCED + 1) for other in openings.get(token, ()))
    for other in others:
        if other is attribution or other.source is None or other.cue_token is None:
            continue
        if stance.stance.opposes and (
            is_unowned_report(other)
            or _is_turned_down(parsed, attribution, other)
            or parsed.doc[other.cue_token].pos_ == "NOUN"  # "the firm's claim that … is a lie"
        ):
            continue
        inner = other.content_last - other.content_first
        carries = other.silent and not attribution.silent
        opens = first <= other.source.first <= first + 3 or (
            other.source is attribution.source
            and first <= other.cue_token <= first + (_INTRODUCED if carries else _OPENING - 1)
        )
        cue = attribution.cue_token or 0
        ends = not _has_verb(parsed, max(cue + 1, other.content_last), last)
        closes = first <= other.cue_token < min(cue, last) and (
            ends and (stance.stance is Stance.ASSERTS or _quarrels(parsed, other))
        )
        covers = opens and other.content_last <= (attribution.content_last if carries or closes else last)
        all_of_it = carries and inner == last - first  # "said the figure could not be verified" only doubts
        if covers and (inner < last - first or all_of_it) and (carries or closes or other.cue_token > cue):
            return False
    return True


def _passes_on(
    parsed: Parsed, attribution: Attribution, openings: Mapping[int, Sequence[Attribution]], first: int
) -> bool:
    """Whether all that is so according to somebody is that another said it: "“That is a lie,” Lee said, |
    according to a transcript"."""
    last = attribution.cue_token or 0
    near = {*range(first, min(last, first + _INTRODUCED)), *range(max(first, last - _INTRODUCED), last)}
    for other in (one for token in sorted(near) for one in openings.get(token, ())):
        verb = load_cues().verb(other.lemma)
        speaks = verb is not None and verb.takes in ("clause", "person") and verb.stance is Stance.ASSERTS
        starts = min(other.content_first, other.cue_token or 0, other.source.first if other.source else last)
        finite = parsed.doc[other.cue_token or 0].tag_ != "VBG"
        if speaks and finite and starts <= first + 1 and (other.cue_token or 0) < last:
            return not _has_verb(parsed, max(other.content_last, (other.cue_token or 0) + 1), last)
    return False


def _has_idiom(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether a verb says something by its noun, without a number: "raised the possibility that …"."""
    cue, nouns = attribution.cue_token, load_cues().idioms.get(attribution.lemma, {})
    return cue is not None and any(child.lemma_ in nouns for child in parsed.doc[cue].children)


def _quarrels(parsed: Parsed, inner: Attribution) -> bool:
    """Whether a source quarrels in what another passes on: "the party accused the army of inflating the
    toll, the agency reported"."""
    verb = load_cues().verb(inner.lemma)
    cue = parsed.doc[inner.cue_token or 0]
    quarrels = verb is not None and (verb.takes == "blame" or verb.stance is not Stance.ASSERTS)
    return quarrels and cue.dep_ == "ccomp"


def _is_turned_down(parsed: Parsed, outer: Attribution, inner: Attribution) -> bool:
    """Whether one source is what another turns down, or speaks only in what that tells: "dismissed a
    newspaper report that says …", "denied allegations in a report that says …"."""
    assert inner.source is not None
    if outer.cue_token is None:
        return False
    objects = [child for child in parsed.doc[outer.cue_token].children if child.dep_ == "obj"]
    reports = load_cues().report_nouns
    return any(
        one.i == inner.source.head or (one.lemma_ in reports and one.i < inner.source.first)
        for one in objects
    )


def openings_of(attributions: Sequence[Attribution]) -> Mapping[int, Sequence[Attribution]]:
    """The attributions with a source by its first token, and by their cue."""
    found: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        if attribution.turned_down:
            continue
        if attribution.source is not None and attribution.cue_token is not None:
            for token in {attribution.source.first, attribution.cue_token}:
                found[token].append(attribution)
    return found


def _has_verb(parsed: Parsed, first: int, last: int) -> bool:
    return any(token.pos_ in ("VERB", "AUX") for token in parsed.doc[first:last])


def trimmed(parsed: Parsed, attribution: Attribution) -> tuple[int, int]:
    """The content without the marks and the "that" at its edges, and without whom it was told and when; of
    "losses | that it has admitted in a year" the losses."""
    first, last = attribution.content_first, attribution.content_last
    if (named := _antecedent(parsed, attribution)) is not None:
        return named
    first = _behind_address(parsed, attribution, first, last)
    source = attribution.source
    if source is not None and attribution.lemma == ACCORDING:
        cue = attribution.cue_token or 0
        if cue - first <= 1:
            first = max(first, source.last)
        elif source.last >= last - 2:
            last = cue
    while first < last - 1 and (parsed.doc[first].is_punct or parsed.doc[first].lower_ in COMPLEMENTIZER):
        if parsed.doc[first].is_quote:
            break
        first += 1
    while last - 1 > first and parsed.doc[last - 1].text in _TAIL:
        last -= 1
    return first, last


def _antecedent(parsed: Parsed, attribution: Attribution) -> tuple[int, int] | None:
    """The noun that a relative clause says something of, where its verb has nothing else to say."""
    cue = None if attribution.cue_token is None else parsed.doc[attribution.cue_token]
    if cue is None or attribution.silent or attribution.behind or cue.dep_ != "acl:relcl":
        return None
    verb = load_cues().verb(attribution.lemma)
    if (verb is not None and verb.takes == "blame") or cue.is_sent_end or cue.nbor(1).pos_ not in _ASIDE:
        return None  # "which he blamed on the rebels", "which they say contains arms"
    answers = verb is None or verb.stance not in (Stance.ASSERTS, Stance.CONFIRMS)
    if answers and attribution.content_first != cue.i + 1:
        return None  # what ", a charge he denies" answers is all before it
    if any(child.dep_ in _SAID and child.i > cue.i for child in cue.children):
        return None
    relative = next((c for c in cue.children if c.dep_ == "obj" and c.lower_ in THING_RELATIVES), None)
    if relative is None:
        return None
    first, last = phrase_bounds(cue.head, restrictive=False)
    before = (child.i + 1 for child in cue.head.children if child.dep_ in _PREDICATING)
    return max(first, *before, first), min(last, relative.i)


def _behind_address(parsed: Parsed, attribution: Attribution, first: int, last: int) -> int:
    """The "that" of a verb's own clause, behind to whom, where or when it was said: "told a channel by
    telephone | that nobody was hurt"; ``first`` where there is none."""
    cue = attribution.cue_token
    if cue is None or first != cue + 1:
        return first
    for token in parsed.doc[first : min(first + _ADDRESS, last - 1)]:
        if token.lower_ in COMPLEMENTIZER and token.dep_ == "mark":
            return token.i if _is_said(token.head, parsed.doc[cue], attribution.lemma) else first
        if token.like_num or token.pos_ in ("VERB", "AUX"):
            return first
    return first


def _is_said(clause: Token, cue: Token, lemma: str) -> bool:
    """Whether a clause is what a verb says, also where the tree hung it on whom or how it was told: "told
    a channel | that …", "said in a statement | that …", but not "denied a report that …"."""
    above = clause.head
    if _is_of_object(cue, clause, lemma):
        return False
    if clause.dep_ == "ccomp":
        return above.i == cue.i
    addressed = above.dep_ == "obl" or lemma in _TELLING
    return clause.dep_ == "acl" and addressed and above.head.i == cue.i


def _is_of_object(cue: Token, clause: Token, lemma: str) -> bool:
    """Whether a clause tells what it is that is turned down, wherever the tree hung it: "dismissed claims by
    the union | that the doors were locked"."""
    verb = load_cues().verb(lemma)
    if verb is None or verb.stance is Stance.ASSERTS:
        return False
    return any(child.dep_ == "obj" and cue.i < child.i < clause.i for child in cue.children)
