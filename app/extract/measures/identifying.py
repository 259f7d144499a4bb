"""Numbers that count nothing: they tell which ones are meant, or how many are speaking."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import COMPLEMENTIZER, DEFINITE, FOR, GENITIVE, ONE, OUT
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.grammar.governors import top_of
from app.extract.measures.measure_words import by_verb, by_word
from app.extract.words.cues import load_cues

_CLAIMED = word_set("rules/measures", "identifying", "claimed")
_QUOTING = word_set("rules/measures", "identifying", "quoting")
_COUNCILS = word_set("rules/measures", "identifying", "councils")
_OF_THE_DEAD = word_set("rules/measures", "identifying", "of_the_dead")
_QUANTITIES = word_set("rules/measures", "identifying", "quantities")

_EVERYBODY = word_set("rules/measures", "identifying", "everybody")
_EXCEPTING = word_set("rules/measures", "identifying", "excepting")
_INHABITANTS = word_set("rules/measures", "identifying", "inhabitants")
_SETTLEMENTS = word_set("rules/measures", "identifying", "settlements")
_WHOLE_REACH = 12
"""Tokens behind a number that opens a clause in which the comma behind its phrase stands."""
_PART_REACH = 6
"""Tokens behind that comma in which a part of it is told."""
_SMALL = 12
"""Largest number that may stand for its things like a name ("the nine members")."""

_LARGE = 100
"""Largest number that may do so after "the" and before places or bodies ("the 26 provinces")."""


def only_identifies(parsed: Parsed, found: FoundFigure, measure: Measure) -> bool:
    """Whether a figure is none after all: "the two countries", "two officials said"."""
    value = found.figure.value
    if value.unit is not None or value.high is None or value.low is None or value.low == 0:
        return False
    if value.approx or value.low > _LARGE:
        return False
    if _is_definite(parsed, found) and _is_named_thing(parsed, found) and measure is Measure.OTHER:
        return True
    if _is_quoted(parsed, found):
        return True
    if value.low > _SMALL:
        return False
    if _are_councils(parsed, found):
        return True
    if _speaks(parsed, found) or _stands_for_named(parsed, found, measure):
        return True
    if measure is not Measure.OTHER:
        return False
    if _is_part(parsed, found):
        return False
    if _is_ranked(parsed, found):
        return True
    return (
        (value.high == 1 and not _is_beside_count(parsed, found))
        or _is_definite(parsed, found)
        or _is_named_thing(parsed, found)
        or _is_setting(parsed, found)
        or _is_claimed(parsed, found)
    )


def _is_quoted(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Quoting two rescued sailors": how many are the source of another."""
    before = parsed.doc[found.first - 1].lower_ if found.first else ""
    return before in _QUOTING and found.head is not None and is_person(parsed.doc[found.head].lower_)


def _are_councils(parsed: Parsed, found: FoundFigure) -> bool:
    """ "The two | bodies met on Monday": what the dead do not do, councils do."""
    if (
        found.head is None
        or parsed.doc[found.head].lower_ not in _COUNCILS
        or not _is_definite(parsed, found)
    ):
        return False
    bodies = top_of(parsed.doc, found)
    return bodies.dep_ == "nsubj" and bodies.head.pos_ == "VERB" and bodies.head.lemma_ not in _OF_THE_DEAD


def _is_claimed(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Claimed responsibility for four of them": which deeds were somebody's."""
    if found.first < 2 or parsed.doc[found.first - 1].lower_ not in FOR:
        return False
    return parsed.doc[found.first - 2].lower_ in _CLAIMED


def _is_beside_count(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Eight ministers and one judge": one person, joined to others who are counted."""
    if found.head is None or not is_person(parsed.doc[found.head].lower_):
        return False
    head = parsed.doc[found.head]
    joined = (*head.children, head.head) if head.dep_ == "conj" else tuple(head.children)
    beside = (other for other in joined if other is head.head or other.dep_ == "conj")
    return any(_is_count(child) for other in beside for child in other.children)


def _is_count(child: Token) -> bool:
    """Whether a word counts what it hangs on: "eight ministers", "two were farmers"."""
    return child.dep_ == "nummod" or (child.dep_ == "nsubj" and child.tag_ == "CD")


def _is_ranked(parsed: Parsed, found: FoundFigure) -> bool:
    """ "The first of three debates": which one is meant, and of how many."""
    front = [token.lower_ for token in parsed.doc[max(0, found.first - 2) : found.first]]
    return not GENITIVE.isdisjoint(front[-1:]) and front[0] in words("identifying", "ranks")


def _is_setting(parsed: Parsed, found: FoundFigure) -> bool:
    """Where something was, and not what was counted: "340 migrants in three boats", "at three bridges"."""
    if found.head is None or found.first == 0:
        return False
    where = parsed.doc[found.first - 1].lower_ in words("identifying", "settings")
    noun = parsed.doc[found.head].lower_
    return where and (
        noun in nouns("things") or (noun in words("identifying", "clashes") and _harms(found, parsed))
    )


def _harms(found: FoundFigure, parsed: Parsed) -> bool:
    """Whether what is counted tells where somebody was killed or hurt: "hurt in | three clashes"."""
    deed = top_of(parsed.doc, found).head.lower_
    return deed in by_verb("object") or deed in by_verb("subject")


def _stands_for_named(parsed: Parsed, found: FoundFigure, measure: Measure) -> bool:
    """ "The two defected", "why the five were released": people told of before, counted there."""
    alone = found.head is None and parsed.doc[max(0, found.first - 1)].lower_ in DEFINITE and found.first > 0
    if not alone or measure in (Measure.KILLED, Measure.INJURED) or _is_part(parsed, found):
        return False
    return measure is not Measure.MISSING or not _are_still(parsed, found)


def _are_still(parsed: Parsed, found: FoundFigure) -> bool:
    """ "The 12 | still missing": whose state is told with an adverb, and not taken as known."""
    behind = parsed.doc[found.last : found.last + 2]
    return len(behind) > 1 and behind[0].pos_ == "ADV" and behind[1].lower_ in by_word("states")


def _is_definite(parsed: Parsed, found: FoundFigure) -> bool:
    return found.first > 0 and parsed.doc[found.first - 1].lower_ in words("identifying", "definite")


def _is_named_thing(parsed: Parsed, found: FoundFigure) -> bool:
    if found.head is None or _is_part(parsed, found):
        return False
    noun = parsed.doc[found.head].lower_
    return noun in words("identifying", "nouns") or noun in words("identifying", "events")


def is_of_place(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a bare number, or one of people, only tells the size of a place: "the island of about
    180,000", "the city of one million people"."""
    bare = found.head is None or parsed.doc[found.head].lower_ in _INHABITANTS
    if not bare or found.first < 2 or parsed.doc[found.first - 1].lower_ not in GENITIVE:
        return False
    low = found.figure.value.low
    return low is not None and low > _LARGE and parsed.doc[found.first - 2].lower_ in _SETTLEMENTS


def is_exception(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a number is of those who alone were spared: "all but two of the miners died"."""
    if found.first < 2 or parsed.doc[found.first - 1].lower_ not in _EXCEPTING:
        return False
    return parsed.doc[found.first - 2].lower_ in _EVERYBODY


def is_part(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether the whole is told behind: "12 of the 15 people"."""
    doc = parsed.doc
    behind = doc[found.last : found.last + 3]
    return _of_the([token.lower_ for token in behind[:2]]) and len(behind) == 3 and behind[2].like_num


def _is_part(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Seven of the nine", either of the two."""
    doc = parsed.doc
    behind = [token.lower_ for token in doc[found.last : found.last + 2]]
    before = [token.lower_ for token in doc[max(0, found.first - 2) : found.first]]
    numbered = found.first >= 3 and (doc[found.first - 3].pos_ == "NUM" or doc[found.first - 3].like_num)
    whole = found.last + 2 < len(doc) and (doc[found.last + 2].pos_ == "NUM" or doc[found.last + 2].like_num)
    one = found.first >= 3 and doc[found.first - 3].lower_ in ONE
    return (_of_the(behind) and whole) or (_of_the(before) and numbered and not one)


def _of_the(two: list[str]) -> bool:
    return len(two) == 2 and two[0] in GENITIVE and two[1] in DEFINITE


def is_whole(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a part of it is told right before: "20 of the 50", "two out of ten"; or behind where it opens
    its clause: "of the 50 guests, 20 were hurt"."""
    doc = parsed.doc
    at = found.first - 1
    start = parsed.sentence_of(found.first).start
    while at > start and (doc[at].lower_ in words("identifying", "definite") or _owns(doc[at])):
        at -= 1
    if at < start or doc[at].lower_ not in GENITIVE:
        return False
    if at == start or doc[at - 1].is_punct or doc[at - 1].lower_ in COMPLEMENTIZER:
        return _is_parted_behind(parsed, found)
    before = doc[at - 1] if doc[at - 1].lower_ not in OUT else doc[max(start, at - 2)]
    return before.like_num or before.pos_ == "NUM" or before.lower_ in _QUANTITIES


def _is_parted_behind(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a number follows the comma that ends the phrase of another."""
    end = parsed.sentence_of(found.first).end
    behind = parsed.doc[found.last : min(found.last + _WHOLE_REACH, end)]
    comma = next((token.i for token in behind if token.text == ","), end)
    return any(token.like_num for token in parsed.doc[comma + 1 : min(comma + _PART_REACH, end)])


def _owns(noun: Token) -> bool:
    """Whether a noun owns what is counted: "513,000 of the | county | 's 3.1 million people"."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.i + 1 < len(noun.doc) and noun.nbor(1).tag_ == "POS"


def _speaks(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether the counted people are a source: the subject of a reporting verb."""
    top = top_of(parsed.doc, found)
    if top.lower_ in by_word("nouns"):
        return False  # "10 corpses found"
    behind = top.head.i + 1
    if behind < top.sent.end and top.doc[behind].lower_ in by_word("states"):
        return False  # "four residents confirmed dead"
    if top.dep_ != "nsubj" or top.head.lower_ not in load_cues().forms:
        return False
    nearer = (one for one in top.head.children if one.dep_ == "nsubj" and top.i < one.i < top.head.i)
    return next(nearer, None) is None  # "two Danes were among the dead, police | said"
