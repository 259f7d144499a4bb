"""Denials and confirmations in a speaker's own words: "“We reject these charges,” she said"."""

from collections.abc import Iterator, Sequence

from app.domain.stance import Stance
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, clause_verbs_above, is_negated, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import CONDITION
from app.extract.words.cues import load_cues

_TURNING_DOWN = word_set("rules/attributions", "first_person", "turning_down")
_CONFIRMING = word_set("rules/attributions", "first_person", "confirming")
_ACCEPTING = word_set("rules/attributions", "first_person", "accepting")
_ASKING = word_set("rules/attributions", "first_person", "asking")
_ABLE = word_set("rules/attributions", "first_person", "able")
_SPEAKERS = word_set("rules/attributions", "first_person", "speakers")
_POINTERS = word_set("rules/attributions", "first_person", "pointers")
_BESIDE = frozenset({*SUBJECTS, "conj", "parataxis", "punct", "cc"})


def answers_in_own_words(parsed: Parsed, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The denials and confirmations that a speaker gives as "I" or "we" in what others only quote."""
    for verb in parsed.doc.by_lemma.among(_TURNING_DOWN | _CONFIRMING | _ACCEPTING):
        if not _answers(verb) or not _is_by_speaker(verb):
            continue
        around = [one for one in found if one.content_first <= verb.i < one.content_last and one.source]
        outer = min(around, key=lambda one: one.content_last - one.content_first, default=None)
        if outer is not None and outer.cue_token != verb.i and not outer.silent:
            yield _denial(parsed, verb, outer)


def _answers(verb: Token) -> bool:
    if verb.lemma_ in _ACCEPTING:
        return _does_not_accept(verb)
    return _confirms(verb) if verb.lemma_ in _CONFIRMING else _turns_down(verb)


def _is_by_speaker(verb: Token) -> bool:
    """Whether "I" or "we" do it, for a fact: not "if we deny it", "do we deny it?", "would we deny it"."""
    for above in clause_verbs_above(verb):
        subject = own_subject(above)
        if is_negated(above) and not _is_refusal(above, verb):
            return False
        if any(_is_unreal(child, subject) for child in above.children):
            return False
        if subject is not None:
            return subject.lower_ in _SPEAKERS
    return False


def _is_refusal(above: Token, verb: Token) -> bool:
    """Whether a negation is that of what is not accepted: "we do | not agree with the figure"."""
    return above is verb and verb.lemma_ in _ACCEPTING


def _is_unreal(word: Token, subject: Token | None) -> bool:
    if word.dep_ == "aux" and subject is not None and word.i < subject.i:
        return True
    if word.lower_ in _ABLE and word.head.lemma_ in _CONFIRMING | _ACCEPTING:
        return False  # "I can confirm 12" does so, "we cannot accept it" does not
    return word.lower_ in load_cues().modals or (word.dep_ == "mark" and word.lower_ in CONDITION)


def _confirms(verb: Token) -> bool:
    """Whether it is told what is so, and not only asked: "we will confirm whether 12 died"."""
    clauses = (child for child in verb.children if child.dep_ == "ccomp")
    return not any(mark.dep_ == "mark" and mark.lower_ in _ASKING for one in clauses for mark in one.children)


def _turns_down(verb: Token) -> bool:
    """Whether a verb turns down what was said: "we deny that", "we reject the claim", no deal or request."""
    entry = load_cues().verb(verb.lemma_)
    if entry is None or entry.stance is Stance.DENIES:
        return entry is not None
    objects = (child for child in verb.children if child.dep_ == "obj" and child.i > verb.i)
    return any(one.lemma_ in load_cues().report_nouns or one.lower_ in _POINTERS for one in objects)


def _does_not_accept(verb: Token) -> bool:
    """Whether a report is not taken for true: "I don't agree with these figures", no plan or person."""
    objects = (child for child in verb.children if child.dep_ in ("obj", "obl") and child.i > verb.i)
    reports = load_cues().report_nouns | load_cues().numbering_nouns
    return is_negated(verb) and any(one.lemma_ in reports for one in objects)


def _denial(parsed: Parsed, verb: Token, outer: Attribution) -> Attribution:
    first, last = _turned_down(parsed, verb, outer.content_last)
    return Attribution(
        source=outer.source,
        cue=parsed.span(verb.i, verb.i + 1),
        cue_token=verb.i,
        lemma=verb.lemma_,
        content_first=first,
        content_last=last,
        via=outer.via,
        reason=f"{outer.reason}, who says so of itself",
    )


def _turned_down(parsed: Parsed, verb: Token, end: int) -> tuple[int, int]:
    """The tokens that tell what is denied: behind the verb, in the next part of a quotation that is cut
    there, or before it ("“All this we deny”")."""
    doc, first = parsed.doc, verb.i + 1
    edges = [child.right_edge.i for child in verb.children if child.dep_ not in _BESIDE]
    last = min(end, max([verb.i, *edges]) + 1)
    if first < end and doc[first].is_punct:
        marks = [token.i for token in doc[first:end] if token.is_quote]
        if len(marks) > 1:
            first, last = marks[1] + 1, marks[2] if len(marks) > 2 else end
    while last > first and doc[last - 1].is_punct:
        last -= 1
    return (first, last) if last > first else (verb.left_edge.i, verb.i + 1)
