"""Bare numbers that a total comes to: "put the death toll at 20"."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    AGENT,
    COMPLEMENTIZER,
    GENITIVE,
    INSIDE,
    LIMIT,
    ORIGIN,
    PERSON_RELATIVE,
    UPON,
    WITH,
)
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.grammar.governors import top_of
from app.extract.measures.grammar.own_nouns import is_no_sickness
from app.extract.measures.measure_words import by_word, listed
from app.extract.measures.other_figures.left_open import counts_subject
from app.extract.measures.subjects.walkouts import is_walkout
from app.extract.measures.told import Told
from app.extract.measures.totals.numbered import (
    told_of_numbered,
    told_of_reached,
    told_of_those_doing,
)
from app.extract.measures.totals.total_words import speaks, total_at
from app.extract.words.place_words import event_nouns

_BEFORE_TOTALS = word_set("rules/measures", "totals", "before_totals")

STANDS_AGAINST = "stands against the figure before it"
_NUMBERED = word_set("rules/measures", "totals", "numbered")
_BEFORE = 30
_RISE = 9
_RISING = frozenset({"VERB", "AUX", "ADV", "PART"})
_LOSSES_REACH = 6
_TOTAL_REACH = 9
"""Most tokens behind "bringing to 31" in which it is told what comes to that."""
_CHANGE_REACH = 2
"""Most tokens between how far a count rose and what it came to."""
_ALL = 100
"""Per cent of all there is."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_ABOARD = word_set("rules/measures", "totals", "aboard")
_FURTHER = word_set("rules/measures", "nearby", "further")
_SHRINKING = word_set("rules/measures", "totals", "shrinking")
_RAISING = word_set("rules/measures", "totals", "raising")
_REACHING = word_set("rules/measures", "totals", "reaching")
_UP_TO = word_set("rules/measures", "totals", "up_to")
_RAISED = frozenset({"nsubj", "nsubj:pass", "obj", "nsubj:outer"})


def told_by_total_before(parsed: Parsed, found: FoundFigure) -> Told | None:
    """A bare number to which words right before it say that a total came, whatever the tree makes of
    it: "the toll had risen on Monday to 245"."""
    doc, start = parsed.doc, parsed.sentence_of(found.first).start
    before = doc[found.first - 1].lower_ if found.first > start else ""
    if before in GENITIVE and doc[found.first - 2].lower_ in _SHRINKING:
        return Told(Measure.OTHER, "how far a count fell")
    if found.head is not None or before not in _UP_TO:
        return None
    for at in range(found.first - 2, max(start, found.first - _RISE) - 1, -1):
        token = doc[at]
        if token.pos_ in _RISING or is_time(token) or token.lower_ in UPON:
            continue
        total = None if speaks(token) else total_at(token)
        if (
            total is Measure.CASUALTIES
            and found.last < len(doc)
            and doc[found.last].lower_ in by_word("states")
        ):
            return None  # "casualties rose to 250 killed and many wounded"
        return None if total is None else Told(total, f"what ‘{token.lower_}’ comes to")
    return None


def told_by_total_behind(parsed: Parsed, found: FoundFigure) -> Told | None:
    """A bare number that a verb brings a total to which it names behind it: "bringing to 31 | the number of
    bodies found"."""
    doc, first = parsed.doc, found.first
    if found.head is not None or first < 2 or doc[first - 1].lower_ not in LIMIT:
        return None
    if doc[first - 2].lemma_ not in _RAISING:
        return None
    for token in doc[found.last : min(found.last + _TOTAL_REACH, doc[first].sent.end)]:
        if token.is_punct or (token.dep_ == "case" and token.lower_ not in GENITIVE):
            return None
        total = None if token.dep_ == "amod" else total_at(token) or by_word("nouns").get(token.lower_)
        if total is not None:
            return Told(_of_cases(parsed, token.i, total), f"what ‘{token.lower_}’ comes to")
    return None


def told_by_total_above(doc: Doc, found: FoundFigure) -> Told | None:
    """A number that a total comes to, by the tree: "the toll has risen to 50", "to 50 people"."""
    token = top_of(doc, found)
    if found.head is not None:
        return _told_of_people(doc, found, token)
    if _stands_by(token):
        return None  # "the toll has hit 18 with 3,000 in camps"
    if token.dep_ in _SUBJECTS:
        return None  # "they had suffered injuries and hundreds were arrested"
    if found.last < len(doc) and doc[found.last].pos_ == "AUX":
        return None  # "ten have been confirmed dead and 93 are still missing"
    for _ in range(2):
        for child in token.head.children:
            if child.dep_ not in _RAISED or child.i >= found.first or speaks(child):
                continue
            if (total := total_at(child)) is not None:
                return Told(total, f"what ‘{child.lower_}’ comes to")
        token = token.head
    return None


def _stands_by(counted: Token) -> bool:
    """Whether "with" adds a number to what a verb has told: it is of others."""
    return counted.dep_ == "obl" and any(
        child.dep_ == "case" and child.lower_ in WITH for child in counted.children
    )


def _told_of_people(doc: Doc, found: FoundFigure, people: Token) -> Told | None:
    """The same where people stand behind the number; what a crowd does to people is not meant."""
    if people.pos_ == "VERB" and found.head is not None:
        people = doc[found.head]  # of "did not exceed 170 people", whose verb belongs to the number
    named = found.head is not None and found.head >= found.last and is_person(doc[found.head].lower_)
    leading = {child.lower_ for child in people.children if child.dep_ == "case"}
    reached = people.dep_ == "obj" and people.head.lemma_ in _REACHING
    if not named or not (leading & _UP_TO or reached):
        return None
    for child in people.head.children:
        if child.dep_ not in _RAISED or child.i >= found.first:
            continue
        for one in (child, *(below for below in child.children if reached and below.dep_ == "nmod")):
            if (total := total_at(one)) is not None and not speaks(one):
                return Told(total, f"what ‘{one.lower_}’ comes to")
    return None


def told_by_total(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A bare number beside a total: "put the death toll at 20", "the number of marchers was 10,000",
    or, with "the figure" or "it", of the measure of the figure before."""
    doc = parsed.doc
    if (risen := _told_of_risen(doc, found, earlier)) is not None:
        return risen
    if found.head is not None and doc[found.head].lower_ not in listed("list_entries"):
        start = parsed.sentence_of(found.first).start
        return told_of_reached(doc, found.first, start) or _told_by_losses(parsed, found)
    if _numbered_noun(parsed, found) == "":
        return Told(Measure.OTHER, "all those aboard")
    start = max(parsed.sentence_of(found.first).start, found.first - _BEFORE)
    refers = False
    gapped = bool(earlier) and doc[found.first - 1].pos_ == "PROPN"
    acts = _is_acted_on(parsed, found)
    for at in range(found.first - 1, start - 1, -1):
        word = doc[at].lower_
        told = gapped and earlier[-1].found.head == at  # "lost 40 pilgrims and Chad 12"
        total = (
            None
            if told or _names_event(doc[at]) or _is_of_one(doc[at]) or _is_cause(doc[at])
            else total_at(doc[at])
        )
        if total is not None and not speaks(doc[at]) and (not acts or _is_whole_before(doc, at)):
            return Told(_of_cases(parsed, at, total), f"bare number beside ‘{word}’")
        weak = by_word("weak").get(word) if found.first - at <= 3 and not is_walkout(doc[at]) else None
        if weak is not None and not (told or speaks(doc[at]) or _is_cause(doc[at])):
            return Told(_of_cases(parsed, at, weak), f"bare number beside ‘{word}’")
        if earlier and earlier[-1].found.first <= at < earlier[-1].found.last and not refers:
            break
        if doc[at].tag_ == "VBG" and (doing := told_of_those_doing(doc, at)) is not None:
            return doing
        if (
            word in _NUMBERED | PERSON_RELATIVE
            and (numbered := told_of_numbered(doc, at, found.first)) is not None
        ):
            return numbered
        refers = refers or word in words("comparisons", "referring")
    if (
        refers
        and earlier
        and not _is_no_share(found, earlier[-1])
        and not numbers_others(parsed, found, earlier[-1].found)
        and _is_close(parsed, earlier[-1].found, found)
        and not _acts(doc, found)
        and not counts_subject(parsed, found)
    ):
        giver = next((one for one in reversed(earlier) if _is_same_number(one, found)), earlier[-1])
        return Told(giver.measure, STANDS_AGAINST, steps=2)
    return None


def _is_same_number(given: MeasuredFigure, found: FoundFigure) -> bool:
    """Whether a number was given before, so that no other that stands between tells what it counts."""
    again, value = found.figure.value, given.found.figure.value
    vague = again.approx and again.high is None  # "hundreds"
    same = not vague and again.low is not None and (again.low, again.unit) == (value.low, value.unit)
    return same and given.measure is not Measure.OTHER


def _told_of_risen(doc: Doc, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """What a count comes to, of which it was just told by how much it changed: "rose by 40 to 1,200"."""
    if found.head is not None or not earlier or found.first == 0 or doc[found.first - 1].lower_ not in _UP_TO:
        return None
    change = earlier[-1].found
    same_sentence = doc[change.first].sent is doc[found.first].sent
    if same_sentence and change.first > 0 and doc[change.first - 1].lower_ in ORIGIN:
        return _of_range(earlier[-1], found)
    if found.first - 1 - change.last > _CHANGE_REACH or doc[change.first - 1].lower_ not in AGENT:
        return None
    measure = earlier[-1].measure
    return None if measure in (Measure.OTHER, Measure.SHARE) else Told(measure, "what the count came to")


def _of_range(lower: MeasuredFigure, found: FoundFigure) -> Told | None:
    """What the far end of a range counts whose ends have a source each: "from 40, according to police, | to
    90, according to the union"."""
    if lower.measure is Measure.OTHER or lower.found.figure.value.unit != found.figure.value.unit:
        return None
    return Told(lower.measure, "the other end of a range")


def _of_cases(parsed: Parsed, at: int, measure: Measure) -> Measure:
    """The measure of a word, but for cases that are of no sickness."""
    return Measure.OTHER if measure is Measure.INFECTED and is_no_sickness(parsed, at) else measure


def _is_no_share(found: FoundFigure, share: MeasuredFigure) -> bool:
    """Whether a number is too large to stand against a share: "14 per cent closed, just 3,300 opened"."""
    return share.measure is Measure.SHARE and (found.figure.value.low or 0) > _ALL


def _names_event(word: Token) -> bool:
    """Whether a word only tells what sort of event it was: "killed in a crowd | crush"."""
    return word.dep_ == "compound" and word.head.i == word.i + 1 and word.head.lower_ in event_nouns()


def _is_cause(word: Token) -> bool:
    """Whether strikes are only what people died of: "of 558 who died from strikes, | 50 were children"."""
    fired = by_word("weak").get(word.lower_) is Measure.FIRED
    return fired and any(child.dep_ == "case" and child.lower_ in ORIGIN | INSIDE for child in word.children)


def _is_of_one(word: Token) -> bool:
    """Whether a word only tells which person: "confirmed that a | wounded man died"."""
    return word.dep_ == "amod" and word.head.tag_ == "NN" and is_person(word.head.lower_)


def _is_whole_before(doc: Doc, at: int) -> bool:
    """Whether "of" with a total opens the clause, whose numbers are then parts: "that of civilian deaths,
    314 were caused by shells"."""
    first = at
    while first > doc[at].sent.start and doc[first - 1].pos_ in ("ADJ", "NOUN", "DET", "PROPN"):
        first -= 1
    of = first - 1
    if of < doc[at].sent.start or doc[of].lower_ not in GENITIVE:
        return False
    before = doc[of - 1] if of > doc[at].sent.start else None
    return before is None or before.text == "," or before.pos_ == "CCONJ" or before.lower_ in COMPLEMENTIZER


def numbers_others(parsed: Parsed, found: FoundFigure, giver: FoundFigure) -> bool:
    """Whether a bare number is told to be the number of something else than another figure counts: "12
    died", "the number of passengers was 52"."""
    noun = _numbered_noun(parsed, found)
    return noun is not None and (giver.head is None or parsed.doc[giver.head].lower_ != noun)


def _numbered_noun(parsed: Parsed, found: FoundFigure) -> str | None:
    """The noun of "the number of passengers" in front of a bare number."""
    doc, start = parsed.doc, parsed.sentence_of(found.first).start
    for at in range(found.first - 2, max(start, found.first - _BEFORE), -1):
        if doc[at].like_num:
            return None
        if doc[at].lower_ in GENITIVE and doc[at - 1].lower_ in listed("counts"):
            noun = next((one for one in doc[at + 1 : found.first] if one.tag_ in ("NNS", "NN")), None)
            if noun is None:
                return None
            behind = {one.lower_ for one in doc[noun.i + 1 : min(noun.i + 3, found.first)]}
            if behind & _ABOARD:
                return ""  # those on board, who are no noun
            return None if doc[at + 1].lower_ in _NUMBERED else noun.lower_
    return None


def _is_acted_on(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a bare number is told of by a verb of its own: "of the 200 detained, 150 have been freed",
    "ten were confirmed dead and 93 are still missing"."""
    behind = parsed.doc[found.last : min(found.last + 4, parsed.sentence_of(found.first).end)]
    if len(behind) > 0 and behind[0].lower_ in _FURTHER:
        behind = behind[1:]  # "dozens more have been wounded"
    return len(behind) > 0 and behind[0].pos_ == "AUX" and any(_is_fate(token) for token in behind)


def _is_fate(token: Token) -> bool:
    """Whether a word says what became of somebody, and not only that they were counted."""
    return token.lower_ in by_word("states") or (
        token.tag_ == "VBN" and token.lower_ not in listed("tallied")
    )


def _acts(doc: Doc, found: FoundFigure) -> bool:
    """Whether a bare number is who does something to something: "more than 600 had left the building"."""
    top = top_of(doc, found)
    verb = top.head
    return (
        top.dep_ == "nsubj"
        and verb.pos_ == "VERB"
        and verb.i > found.first
        and any(child.dep_ == "obj" and child.i > verb.i for child in verb.children)
    )


def _told_by_losses(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "Put the losses at 11 tanks": a total that names its things behind the number."""
    doc = parsed.doc
    start = parsed.sentence_of(found.first).start
    if found.first - 1 < start or doc[found.first - 1].lower_ not in _BEFORE_TOTALS:
        return None
    noun = "" if found.head is None else doc[found.head].lower_
    if noun not in nouns("things") and not is_person(noun):
        return None
    for token in reversed(doc[max(start, found.first - _LOSSES_REACH) : found.first]):
        if token.lower_ in by_word("states") and not is_person(noun):
            return None  # "dead on arrival at four hospitals"
        if token.lower_ in by_word("totals"):
            return Told(by_word("totals")[token.lower_], f"what ‘{token.lower_}’ comes to")
    return None


def _is_close(parsed: Parsed, before: FoundFigure, after: FoundFigure) -> bool:
    return parsed.sentence_number(after.first) - parsed.sentence_number(before.first) <= 1
