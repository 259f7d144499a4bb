"""Several words that together tell a measure, looked for around a figure and around its verb."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import COORDINATOR, INSIDE, ORIGIN
from app.extract.measures.measure_words import by_verb
from app.extract.measures.phrases.patterns import COUNTED, Match, begins, match_at
from app.extract.measures.told import Told

_BEFORE = 9
_BEHIND = 12
"""Most tokens before and behind a counted phrase that a pattern with it may take."""
_PREDICATE = 4
"""Most tokens before the noun of a predicate that belong to it: "still under the rubble"."""
_LONGEST = 12
_COMING = word_set("rules/measures", "phrases", "coming")
_TERMS = word_set("rules/measures", "phrases", "terms")
_PASSED_OVER = word_set("rules/measures", "phrases", "passed_over")


def told_by_pattern(parsed: Parsed, found: FoundFigure) -> Told | None:
    """What the words on both sides of a counted phrase tell: "put 81 men to death"."""
    doc = parsed.doc
    sentence = parsed.sentence_of(found.first)
    last = found.last if found.head is None or found.head < found.last else found.head + 1
    before = [token.lower_ for token in doc[max(sentence.start, found.first - _BEFORE) : found.first]]
    while before and before[-1] in _PASSED_OVER:
        before.pop()
    behind = [token.lower_ for token in doc[last : min(last + _BEHIND, sentence.end)]]
    words = [*before, COUNTED, *behind]
    best: Match | None = None
    for start in range(len(before) + 1):
        match = match_at(words, start, counted=True)
        if match is not None and (best is None or match.weight > best.weight):
            best = match
    return None if best is None else Told(best.measure, f"the words ‘{best.words}’", best.words)


def phrase_at(doc: Doc, start: int) -> Match | None:
    """The pattern that begins at a token, of those said of a counted phrase from outside it."""
    if not begins(doc[start].lower_):
        return None
    if doc[start].lower_ in INSIDE and start > 0 and doc[start - 1].lower_ in _TERMS:
        return None
    if _tells_origin(doc, start):
        return None
    end = min(start + _LONGEST, doc[start].sent.end)
    return match_at([token.lower_ for token in doc[start:end]], 0, counted=False)


def _tells_origin(doc: Doc, at: int) -> bool:
    """Whether "from" only tells where people come from: "nine of the dead were from the town"."""
    return doc[at].lower_ in ORIGIN and at > 0 and doc[at - 1].lemma_ in _COMING


def told_by_phrase(verb: Token, subject: Token) -> Told | None:
    """What the phrase that a verb begins, or goes on from the word before it, tells of its subject:
    "were taken to hospital", "were fatally shot"; nothing where it goes on to an object of its own."""
    doc = verb.doc
    best: tuple[int, Match] | None = None
    for start in (verb.i - 1, verb.i):
        if start <= subject.i < verb.i or start < verb.sent.start:
            continue
        match = phrase_at(doc, start)
        if match is None or verb.i - start not in match.places:
            continue
        if best is None or match.weight > best[1].weight:
            best = (start, match)
    if best is None and (deadly := _done_to_death(verb)) is not None:
        best = _at(doc, deadly.i + 1)
    if best is None or _has_object_behind(verb, best[0] + best[1].end):
        return None
    return _told(best[1])


def _done_to_death(verb: Token) -> Token | None:
    """The verb, or the last of those joined to it, that "to death" follows: "shot and | burned to death";
    not the one with a subject of its own ("12 were held and two | beaten to death")."""
    if _is_to_death(verb):
        return verb
    if verb.tag_ not in ("VBN", "VBD"):
        return None
    joined = (child for child in verb.children if child.dep_ == "conj" and child.tag_ in ("VBN", "VBD"))
    return next((one for one in joined if _is_to_death(one) and _shares_subject(one)), None)


def _shares_subject(verb: Token) -> bool:
    """Whether a joined verb is said, beyond doubt, of those that the first is said of."""
    before = verb.nbor(-1)
    while before.pos_ == "ADV":
        before = before.nbor(-1)
    return before.text == "," or before.lower_ in COORDINATOR


def _is_to_death(verb: Token) -> bool:
    return tuple([token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]]) in runs(
        "rules/measures", "phrases", "to_death"
    )


def _at(doc: Doc, start: int) -> tuple[int, Match] | None:
    match = phrase_at(doc, start)
    return None if match is None else (start, match)


def told_by_particle(verb: Token) -> Told | None:
    """What a verb tells of its object together with the words right behind it ("shot down 18 drones"), or
    with the adverb before it: "fatally shot 18"."""
    led = verb.i > verb.sent.start and verb.nbor(-1).pos_ == "ADV"
    match = (phrase_at(verb.doc, verb.i - 1) if led else None) or phrase_at(verb.doc, verb.i)
    return None if match is None or match.end > match.weight else _told(match)


def _has_object_behind(verb: Token, end: int) -> bool:
    return any(child.dep_ in ("obj", "iobj") and child.i >= end for child in verb.children)


def phrase_near(head: Token, counted: Token) -> Told | None:
    """Several words around the verb that tell a measure: "were taken hostage", "took to the streets"."""
    doc = head.doc
    start = max(head.i - 1, head.sent.start)
    if counted.i < head.i and head.pos_ != "VERB":
        start = max(counted.i + 1, head.i - _PREDICATE)
    end = min(max(head.i, counted.i) + 6, head.sent.end)
    if counted.i < head.i and _has_object_behind(head, head.i + 1):
        end = head.i + 1  # what is said behind the object is said of it
    for at in range(start, end):
        if doc[at].lower_ in (",", ";") and at > counted.i and at > head.i:
            return None
        if counted.i < head.i < at and doc[at].like_num:
            return None
        if (match := phrase_at(doc, at)) is not None:
            return _told(match)
    return None


def or_phrase(told: Told, verb: Token, counted: Token) -> Told:
    """What the words near a verb tell, where the verb itself tells of no known measure: "trapped | under
    tons of rock"; not where it is told together with another: "killed or | went missing"."""
    known = by_verb("object").get(told.word, Measure.OTHER)
    is_open = told.measure is Measure.OTHER and known is Measure.OTHER
    return (phrase_near(verb, counted) or told) if is_open else told


def _told(match: Match) -> Told:
    return Told(match.measure, f"the words ‘{match.words}’", match.words)
