"""The measure told by words near a figure, where the tree ties it to none."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import words
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.governors import speaks
from app.extract.measures.holders import holders
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.phrases import phrase_at
from app.extract.measures.told import Told, joined_measure, total_at

STANDS_AGAINST = "stands against the figure before it"
_BEFORE = 30
_LOSSES_REACH = 6
_CLOSING = frozenset("\"”’'")
_SERIES_REACH = 15
_LIST_REACH = 25
_DETERMINERS = frozenset(
    {"another", "the", "an", "a", "additional", "some", "also", "up", "all", "its", "their"}
)
_OBJECT_STARTS = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"})
_SERIES = frozenset({"including", "and", ",", "as", "with", "or", "among", "plus"})


def told_by_verb_before(parsed: Parsed, found: FoundFigure) -> Told | None:
    """The verb right before a figure: "killing at least three", "wounded another ten"."""
    at = found.first - 1
    start = parsed.sentence_of(found.first).start
    while at >= start and parsed.doc[at].lower_ in _DETERMINERS:
        at -= 1
    if at < start:
        return None
    verb = parsed.doc[at]
    measure = by_verb("object").get(verb.lower_)
    if measure is None or _is_ended(verb) or not (verb.pos_ in ("VERB", "AUX") or _is_headline_verb(verb)):
        return None
    return Told(joined_measure(verb, measure), f"object of ‘{verb.lower_}’")


def told_by_state_beside(parsed: Parsed, found: FoundFigure) -> Told | None:
    """The state right behind: "93 dead, 55 wounded", "600 people dead or missing"."""
    doc = parsed.doc
    at = found.last if found.head is None or found.head < found.last else found.head + 1
    if found.head == found.last and doc[found.last].lower_ in by_word("states"):
        at = found.last
    if at < len(doc) and doc[at].text in _CLOSING:
        at += 1
    if at >= parsed.sentence_of(found.first).end or doc[at].lower_ not in by_word("states"):
        return None
    if at + 1 < len(doc) and doc[at + 1].pos_ in ("NOUN", "PROPN") and doc[at].dep_ == "amod":
        return None
    transitive = doc[at].lower_ in by_verb("object") or doc[at].lower_ in holders("holding")
    if transitive and at + 1 < len(doc) and doc[at + 1].pos_ in _OBJECT_STARTS:
        return None
    word = doc[at].lower_
    if found.head is not None and word in listed("bare_states"):
        return None
    if (match := phrase_at(doc, at)) is not None:
        return Told(match.measure, f"‘{match.words}’ right behind", match.words)
    return Told(joined_measure(doc[at], by_word("states")[word]), f"‘{word}’ right behind", word)


def _is_headline_verb(verb: Token) -> bool:
    """A verb that the tagger takes for a noun: "Blast kills 40, wounds scores"."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    named = before is not None and before.pos_ in ("DET", "ADJ", "ADP", "NUM", "PRON")
    return verb.pos_ == "NOUN" and verb.lower_.endswith("s") and not named


def _is_ended(verb: Token) -> bool:
    """Whether a verb stands in the passive, so that what follows is not its object."""
    before = verb.nbor(-1).lower_ if verb.i > verb.sent.start else ""
    return before in ("was", "were", "been", "be", "being", "is", "are")


def told_by_total(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A bare number beside a total: "put the death toll at 20", "the number of marchers was 10,000",
    or, with "the figure" or "it", of the measure of the figure before."""
    doc = parsed.doc
    if found.head is not None:
        return _told_by_losses(parsed, found)
    start = max(parsed.sentence_of(found.first).start, found.first - _BEFORE)
    refers = False
    acts = _is_acted_on(parsed, found)
    for at in range(found.first - 1, start - 1, -1):
        word = doc[at].lower_
        total = total_at(doc[at])
        if total is not None and not acts and not speaks(doc[at]):
            return Told(total, f"bare number beside ‘{word}’")
        if found.first - at <= 3 and word in by_word("weak") and not speaks(doc[at]):
            return Told(by_word("weak")[word], f"bare number beside ‘{word}’")
        if earlier and earlier[-1].found.first <= at < earlier[-1].found.last and not refers:
            break
        refers = refers or word in words("comparisons", "referring")
    if refers and earlier and _is_close(parsed, earlier[-1].found, found):
        return Told(earlier[-1].measure, STANDS_AGAINST, steps=1)
    return None


def _is_acted_on(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a bare number is told of by a verb of its own: "of the 200 detained, 150 have been freed"."""
    behind = parsed.doc[found.last : min(found.last + 4, parsed.sentence_of(found.first).end)]
    return (
        len(behind) > 0
        and behind[0].pos_ == "AUX"
        and any(token.tag_ == "VBN" and token.pos_ == "VERB" for token in behind)
    )


def _told_by_losses(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "Put the losses at 11 tanks": a total that names its things behind the number."""
    doc = parsed.doc
    start = parsed.sentence_of(found.first).start
    if found.first - 1 < start or doc[found.first - 1].lower_ not in ("at", ":"):
        return None
    noun = "" if found.head is None else doc[found.head].lower_
    if noun not in nouns("things") and not is_person(noun):
        return None
    for token in reversed(doc[max(start, found.first - _LOSSES_REACH) : found.first]):
        if token.lower_ in by_word("totals"):
            return Told(by_word("totals")[token.lower_], f"what ‘{token.lower_}’ comes to")
    return None


def _is_close(parsed: Parsed, before: FoundFigure, after: FoundFigure) -> bool:
    return parsed.sentence_number(after.first) - parsed.sentence_number(before.first) <= 1


def told_by_series(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A figure that goes on from the one before, or from the verb before it: "killed 12, including
    two boys and three girls", "wounding a guard and four others"."""
    doc = parsed.doc
    start = parsed.sentence_of(found.first).start
    opener = found.first - 1
    while opener > start and doc[opener].lower_ in _DETERMINERS:
        opener -= 1
    if doc[opener].lower_ in ("them", "whom") and opener > start and doc[opener - 1].lower_ == "among":
        opener -= 1
    if opener <= start or doc[opener].lower_ not in _SERIES:
        return None
    before = earlier[-1] if earlier and _same_sentence(parsed, earlier[-1].found, found) else None
    for at in range(opener - 1, max(start, opener - _SERIES_REACH) - 1, -1):
        if before is not None and before.found.first <= at < before.found.last:
            return _going_on(before)
        if doc[at].pos_ in ("VERB", "AUX") and doc[at].dep_ not in ("amod", "case"):
            if doc[opener].lower_ in ("including", "among") and before is not None:
                return _going_on(before)
            measure = by_verb("object").get(doc[at].lower_)
            if measure is None or _is_ended(doc[at]):
                return None
            return Told(joined_measure(doc[at], measure), f"in a row after ‘{doc[at].lower_}’")
    return None


def _going_on(before: MeasuredFigure) -> Told | None:
    if before.measure in (Measure.COST, Measure.SHARE, Measure.OTHER):
        return None
    return Told(before.measure, "goes on from the figure before it")


def _same_sentence(parsed: Parsed, a: FoundFigure, b: FoundFigure) -> bool:
    return parsed.sentence_number(a.first) == parsed.sentence_number(b.first)


def told_by_list(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """ "The dead include 12 women", "among the wounded were two girls", "they include two girls"."""
    doc = parsed.doc
    start = parsed.sentence_of(found.first).start
    front = [token.lower_ for token in doc[max(start, found.first - _LIST_REACH) : found.first]]
    for at, word in enumerate(front):
        if word not in words("measures", "listing"):
            continue
        for subject in reversed(front[max(0, at - 3) : at]):
            if subject in by_word("totals"):
                return Told(by_word("totals")[subject], f"listed among the ‘{subject}’")
            if subject in ("they", "these", "those") and earlier and word.startswith("includ"):
                return _going_on(earlier[-1])
    return None


def told_by_event_before(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "The arrest last week of thousands of youths": the noun that "of" goes with, a little before it."""
    doc = parsed.doc
    if found.first == 0 or doc[found.first - 1].lower_ != "of":
        return None
    for at in range(found.first - 2, max(parsed.sentence_of(found.first).start, found.first - 6) - 1, -1):
        if doc[at].pos_ in ("VERB", "AUX"):
            return None
        if doc[at].lower_ in by_word("events"):
            return Told(by_word("events")[doc[at].lower_], f"of-phrase of ‘{doc[at].lower_}’")
    return None
