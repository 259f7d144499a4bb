"""Which drafts an answer can answer: somebody else's, neither quoted in it nor telling of it."""

from collections.abc import Sequence

from app.domain.stance import Stance
from app.extract.attributions.nouns.denial_nouns import DENIALS
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import PERSON_RELATIVE
from app.extract.words.cues import load_cues

_DEEDS = word_set("links", "accusing", "deeds")
_APART = frozenset({"acl:relcl", "conj", "parataxis"})
"""Relations by which a clause stands apart from what is said before it, and not inside."""
_BESIDE = frozenset({"conj", "parataxis"})
"""The same for answers by nobody: "reported details that have not been confirmed" tells of them."""
_CLIMBS = 6
_AROUND = 200
"""Drafts before and behind an answer that it can answer: all of an article, a stretch of a book."""


def answerable(parsed: Parsed, drafts: Sequence[Draft], number: int) -> list[int]:
    """The numbers of the drafts that one can answer, in the order of the text."""
    others = [n for n in _others(parsed, drafts, number) if not _is_beside_count(drafts[n])]
    told = {n for n in others if drafts[n].if_answered}
    if not told:
        return others
    accused = any(n < number and n not in told and _accuses(drafts[n]) for n in others)
    return [n for n in others if n not in told] if accused else others


def beside_counts(parsed: Parsed, drafts: Sequence[Draft], number: int) -> list[int]:
    """The statements beside counts, told so far, that one can answer where it answers nothing else."""
    return [n for n in _others(parsed, drafts, number) if n < number and _is_beside_count(drafts[n])]


def _is_beside_count(draft: Draft) -> bool:
    return draft.if_answered and draft.source is not None


def _accuses(draft: Draft) -> bool:
    """Whether somebody who is named accuses, so that no accusation of the article's own is answered."""
    return draft.attribution is not None and draft.attribution.lemma in _DEEDS


def _others(parsed: Parsed, drafts: Sequence[Draft], number: int) -> list[int]:
    draft = drafts[number]
    around = range(max(0, number - _AROUND), min(len(drafts), number + _AROUND + 1))
    return [
        n
        for n, other in ((n, drafts[n]) for n in around)
        if n != number
        and other.stance.stance is not Stance.NO_COMMENT
        and not (other.figure is None and is_turned_down(other) and not _is_told_again(parsed, draft, other))
        and not _same_source(draft, other)
        and not _passes_on(parsed, draft, other)
        and not _quotes(parsed, draft, other)
        and not _tells_of(parsed, other, draft)
    ]


def _same_source(a: Draft, b: Draft) -> bool:
    return a.source is not None and b.source is not None and a.source.name == b.source.name


def _is_told_again(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Whether a claim that is told only where it is turned down is turned down again in the next sentence:
    "denied the union's claim that doors were locked. The firm called the claim absurd"."""
    next_one = parsed.sentence_number(draft.token) - parsed.sentence_number(other.token) == 1
    return next_one and draft.stance.stance.opposes


def is_turned_down(other: Draft) -> bool:
    """Whether a claim is told only where it is turned down: "denied the firm's claim that it is safe"."""
    return other.attribution is not None and other.attribution.turned_down


def is_named_claim(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Whether who disputes in plain speech says whose claim it is that is turned down: "the firm's claim
    that most are working is a lie"."""
    cue, own = _cue(other), draft.attribution
    if cue is None or own is None or other.figure is not None or not draft.stance.stance.opposes:
        return False
    verb = load_cues().verb(own.lemma)
    plain = verb is not None and verb.stance is Stance.ASSERTS
    inside = draft.content_first <= cue < draft.content_last
    return plain and inside and parsed.doc[cue].pos_ == "NOUN" and parsed.doc[cue].dep_ in SUBJECTS


def _passes_on(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Whether who answers only passes another's words on, and does not turn them down in so doing: "the
    rebels' claim that 40 died is false, the army said"."""
    if draft.source is None or draft.stance.own or not other.is_passed_on_by(draft.source):
        return False
    cue = _cue(other)
    named = cue is not None and parsed.doc[cue].pos_ == "NOUN"
    inside = draft.content_first <= other.token < draft.content_last
    return not (named and inside and draft.figure is None and draft.stance.stance.opposes)


def _cue(draft: Draft) -> int | None:
    return None if draft.attribution is None else draft.attribution.cue_token


def _quotes(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Whether an answer itself words a statement or a figure: "denied reports that 9 men fled". What
    stands before the answer's own cue is what it answers: "X accused Y, which Y denied"."""
    cue, own = _cue(other), _cue(draft)
    if own is None or (cue is None and other.figure is None):
        return False
    if draft.attribution is not None and is_named_claim(parsed, draft, other):
        return False  # "said the firm's claim that … is a lie"
    silent = draft.attribution is not None and draft.attribution.silent
    if other.figure is not None and (silent or other.source is not None or draft.figure is not None):
        return False
    said = other.token if cue is None else cue
    return own < said and draft.content_first <= said < draft.content_last


def _tells_of(parsed: Parsed, other: Draft, draft: Draft) -> bool:
    """Whether a statement tells the answer itself: "the agency says that officials dismissed it"; or a
    figure of its teller's stands in it: "denied that it fired the shells that killed 24, the BBC said"."""
    outer, cue = _cue(other), _cue(draft)
    if other.figure is not None:
        return _is_teller_of(other, draft)
    if cue is None or outer is None or cue == outer:
        return False
    if not other.content_first <= cue < other.content_last or parsed.doc[cue].lower_ in DENIALS:
        return False  # "said the firm had lied, despite the firm's denials"
    return _is_under(parsed.doc[cue], outer, _APART if draft.source is not None else _BESIDE)


def _is_teller_of(other: Draft, draft: Draft) -> bool:
    teller = other.attribution
    if teller is None or draft.source is None or draft.attribution is None or draft.attribution.silent:
        return False
    if draft.stance.stance is Stance.NO_COMMENT:
        return False  # "said 12 had died, but there was no immediate comment from the rebels"
    around = teller.content_first <= draft.token < teller.content_last
    return around and draft.content_first <= other.token < draft.content_last


def _tells_who(clause: Token) -> bool:
    """Whether a clause only tells what somebody did who is spoken of: "spoke to villagers | who denied it",
    but for "accused the union, | who denied it"."""
    return clause.dep_ == "acl:relcl" and any(
        child.dep_ in SUBJECTS and child.lower_ in PERSON_RELATIVE and child.nbor(-1).text != ","
        for child in clause.children
    )


def _is_under(verb: Token, outer: int, apart: frozenset[str]) -> bool:
    """Whether a verb stands in what another says, and no clause stands apart between the two."""
    for _ in range(_CLIMBS):
        if (verb.dep_ in apart and not _tells_who(verb)) or verb.head == verb:
            return False
        if verb.dep_ == "acl:relcl":
            verb = verb.head
            continue
        if verb.head.i == outer:
            return verb.dep_ in ("ccomp", "xcomp", "csubj", "obj")
        verb = verb.head
    return False
