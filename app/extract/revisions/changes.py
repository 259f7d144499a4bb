"""Figures that are said to change: "raised the toll to 89 from 63", "rose to 89, up from 63"."""

from functools import cache

from app.domain.measure import Measure
from app.extract.found import MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT, GENITIVE, ORIGIN
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import load_cues

_BEFORE_NEW = word_set("rules/revisions", "changes", "before_new")
_DEAD = word_set("rules/revisions", "changes", "dead")

REPEATED = frozenset(Measure) - {Measure.COST, Measure.SHARE, Measure.OTHER}
"""Measures of what is counted again and again as an event goes on."""
_TO = 2
"""Most tokens between a number and the one that it changes to: "from 31 | people to | 33"."""
_LASTING = frozenset({Measure.MISSING, Measure.DISPLACED, Measure.CAPTURED, Measure.DETAINED})
"""Measures of what people are for a while, so that fewer of the same may be left: "300 are still missing"."""
_LEAD = 8
"""Tokens between "from" and the number: "from an initial estimate of about 63"."""
_REACH = 14
"""Tokens between a verb of changing and the number that it changes to."""
_BEHIND = 7
"""Tokens behind a number in which "last year" stands."""
_GIVEN = 6
"""Tokens behind a number in which "it announced last week" stands."""
_STANDS_FOR = word_set("rules/revisions", "changes", "stands_for")
_TAKEN_UP = word_set("rules/revisions", "revisions", "pointers")
_BETWEEN = frozenset({"PRON", "DET", "AUX", "ADV"})
_INNER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON"})


def starts_from(parsed: Parsed, new: MeasuredFigure, old: MeasuredFigure) -> bool:
    """Whether a figure is what another of its sentence is said to have been before."""
    if parsed.sentence_of(new.found.core) is not parsed.sentence_of(old.found.core):
        return False
    source = _from(parsed, old)
    if source is None or new.found.core > old.found.core:
        return False
    lead = parsed.doc[source - 1].lower_ if source > 0 else ""
    verb = changing_verb(parsed, new) or changing_verb(parsed, old)
    if lead not in _listed("changing", "ways") and verb is None:
        return False
    if _is_newly_counted(parsed, new, verb):
        return False
    if _is_given(parsed, old) or (verb is not None and verb.lemma_ in _listed("changing", "correcting")):
        return True
    if _of_another_time(parsed, old) or _is_of_period_before(parsed, new, old, lead):
        return False
    return new.measure in REPEATED or (verb is not None and _revises(parsed, verb, new))


def goes_from(parsed: Parsed, old: MeasuredFigure, new: MeasuredFigure) -> bool:
    """Whether one figure is where another right behind it set out from: "from 31 to 33"."""
    near = 0 < new.found.first - old.found.last <= _TO
    return near and _from(parsed, old) == old.found.first - 1


def _is_newly_counted(parsed: Parsed, new: MeasuredFigure, verb: Token | None) -> bool:
    """Whether a figure is of what one period brought, which no other sets right: "540 new infections, up
    from 310", "new infections rose to 540"."""
    newly = _listed("before", "newly")
    noun = new.found.last if new.found.head is None else new.found.head
    if any(token.lower_ in newly for token in parsed.doc[new.found.last : noun]):
        return True
    subject = None if verb is None else next((one for one in verb.children if one.dep_ == "nsubj"), None)
    return subject is not None and any(one.lower_ in newly and one.dep_ == "amod" for one in subject.children)


def _is_of_period_before(parsed: Parsed, new: MeasuredFigure, old: MeasuredFigure, lead: str) -> bool:
    """Whether both counts are right, each for its time: "6,000 marched, up from 4,000 last week"; a toll
    goes on from day to day."""
    sentence = parsed.sentence_of(old.found.core)
    behind = sentence.doc[old.found.last : min(old.found.last + _BEHIND, sentence.end)]
    if not any(token.lower_ in _listed("before", "periods") for token in behind):
        return False
    if any(token.lower_ in _listed("before", "tolls") for token in sentence):
        return False
    falls = lead in _listed("changing", "falling") and new.measure not in _LASTING
    return new.measure is Measure.ATTENDED or falls


def is_starting_point(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether "this is down from" stands before a figure: what the one told before it was."""
    source = _from(parsed, figure)
    if source is None or source == 0 or parsed.doc[source - 1].lower_ not in _listed("changing", "ways"):
        return False
    sentence = parsed.sentence_of(figure.found.core)
    opening = sentence.doc[sentence.start : source - 1]
    return bool(opening) and opening[0].lower_ in _TAKEN_UP and all(t.pos_ in _BETWEEN for t in opening)


def is_difference(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether a figure is only by how much another changed: "by 40 to 310"."""
    return figure.found.first > 0 and parsed.doc[figure.found.first - 1].lower_ in AGENT


def _is_given(parsed: Parsed, figure: MeasuredFigure) -> bool:
    """Whether somebody is said to have given it: "the $5 million it announced last week"."""
    last = figure.found.last
    behind = parsed.doc[last : min(last + _GIVEN, parsed.sentence_of(figure.found.core).end)]
    return any(token.lower_ in load_cues().forms for token in behind)


def _revises(parsed: Parsed, verb: Token, new: MeasuredFigure) -> bool:
    """Whether a verb changes what was said and not what is: "cut its estimate to", not "cut its staff to"."""
    between = parsed.doc[verb.i : new.found.first]
    return verb.lemma_ in _listed("changing", "revising") and any(
        token.lower_ in stance_words().numeric for token in between
    )


def _from(parsed: Parsed, figure: MeasuredFigure) -> int | None:
    """The token "from" before a figure: "from the earlier count of 63"."""
    start = max(parsed.sentence_of(figure.found.core).start, figure.found.first - _LEAD)
    for index in range(figure.found.first - 1, start - 1, -1):
        token = parsed.doc[index]
        if token.lower_ in ORIGIN:
            return index
        if token.lower_ not in GENITIVE and token.pos_ not in _INNER:
            return None
    return None


def _of_another_time(parsed: Parsed, figure: MeasuredFigure) -> bool:
    end = min(parsed.sentence_of(figure.found.core).end, figure.found.last + _BEHIND)
    return any(
        token.lower_ in _listed("before", "seasons") or (token.text.isdigit() and len(token.text) == 4)
        for token in parsed.doc[figure.found.last : end]
    )


def changing_verb(parsed: Parsed, figure: MeasuredFigure) -> Token | None:
    """The verb by which a figure replaces an older one: "raised the toll to 15", "rose to 8"."""
    first = figure.found.first
    sentence = parsed.sentence_of(figure.found.core)
    for index in range(first - 1, max(sentence.start, first - _REACH) - 1, -1):
        token = parsed.doc[index]
        if token.text in {";", ":", "."}:
            return None
        if token.pos_ not in ("VERB", "AUX") and token.tag_ not in ("VBZ", "VBD", "VBN", "NNS"):
            continue
        lemma = token.lemma_
        if lemma in _listed("changing", "revising") or lemma in _listed("changing", "moving"):
            return token
    return None


def changes_to(parsed: Parsed, figure: MeasuredFigure) -> Token | None:
    """The verb that says a figure is the new one: with "to" or "at" before the number and the toll, or
    what stands for it, as what changes."""
    before = parsed.doc[figure.found.first - 1].lower_ if figure.found.first > 0 else ""
    if before not in _BEFORE_NEW:
        return None
    verb = changing_verb(parsed, figure)
    if verb is None:
        return None
    return verb if _moves_a_toll(verb) else None


def _moves_a_toll(verb: Token) -> bool:
    """Whether what changes is a count, or "it": "the toll rose", "raised the number", "raised it"."""
    counts = _STANDS_FOR | _DEAD | stance_words().numeric
    if verb.dep_ == "conj" and own_subject(verb) is None and not any(c.dep_ == "obj" for c in verb.children):
        verb = verb.head  # "the toll was raised to 15 and then brought down to seven"
    return any(
        child.dep_ in ("obj", "nsubj", "nsubj:pass", "obl")
        and child.i <= verb.i + _LEAD
        and child.lower_ in counts
        for child in verb.children
    )


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("revisions", name, key)
