"""Figures that go on from the one before them: "killed 12, including two boys", "and another four"."""

from functools import cache

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    ADVERSATIVE,
    AGENT,
    AMONG,
    COORDINATOR,
    GENITIVE,
    LIMIT,
    ORIGIN,
    PERSON_RELATIVE,
    WITH,
)
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.measure_words import by_verb, by_word
from app.extract.measures.other_figures.bare_numbers import is_guess, is_of_parted
from app.extract.measures.phrases import phrase_at
from app.extract.measures.phrases.patterns import Match
from app.extract.measures.told import Told, is_ended, joined_measure
from app.extract.words.cues import load_cues
from app.extract.words.place_words import event_nouns

_JOINING = word_set("rules/measures", "series", "joining")
_FURTHER = word_set("rules/measures", "fitting", "further")
_STEPS = word_set("rules/measures", "series", "steps")
_CLAUSE_ENDS = word_set("rules/measures", "series", "clause_ends")
_AGAINST = word_set("rules/measures", "series", "against")
_LIKEWISE = word_set("rules/measures", "series", "likewise")
_ADDITION = tuple(words("rules/measures", "series", "addition"))
_THEM = word_set("rules/measures", "series", "them")
_LACKING_STEMS = tuple(words("rules/measures", "series", "lacking_stems"))

_REACH = 15
"""Most tokens between a figure and the one that it goes on from."""
_VERB_AND_MARK = 3
"""Most tokens between a whole and its part: "12 people | had died, | including two children"."""
_DETERMINERS = word_set("rules/measures", "series", "determiners")
_OPENERS = word_set("rules/measures", "series", "openers")
_BREAKS = frozenset({":", "—", "–", "--", ";"})
"""Behind these only a bare number goes on: "45 died: 30 in the mine", and a breakdown."""
_LISTED = frozenset({"NUM", "NOUN", "PROPN", "ADJ", "DET", "CCONJ", "ADV", "PUNCT"})
_JOINED = frozenset({"cc", "fixed"})
_LONGEST_LIST = 18
"""Most tokens of a breakdown."""
_PARTS = word_set("rules/measures", "series", "parts")
_KEPT = frozenset({Measure.DETAINED, Measure.CAPTURED, Measure.INJURED})
"""What a place alone tells: "and seven in custody"; in camps the dead may lie as well."""
_GAPPED = 4
"""Most tokens of the subject in "… and the army 12"."""
_ENDS = word_set("rules/measures", "series", "ends")


def told_as_part(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A part told right behind its whole, or behind another part: "injured 15, including six children and
    four women"."""
    before = _before(parsed, found, earlier)
    opener = _opener(parsed, found)
    if before is None or opener is None:
        return None
    end = max(before.found.last, (before.found.head or 0) + 1)
    if (_ends_clause(parsed, found) and is_guess(parsed, found, end)) or _is_second_part(
        parsed, found, before, end
    ):
        return _going_on(before)
    if parsed.doc[opener].lower_ in COORDINATOR and opener == end and not _has_own_verb(parsed, found):
        first = _opener(parsed, before.found)
        return _going_on(before) if first is not None and parsed.doc[first].lower_ in _PARTS else None
    if parsed.doc[opener].lower_ not in _PARTS:
        return None
    behind = parsed.doc[end:opener]
    told = all(token.is_punct or token.pos_ in ("VERB", "AUX") for token in behind)
    if told and len(behind) <= _VERB_AND_MARK:
        return _going_on(before)
    return _going_on(before) if is_of_parted(parsed, before.found, opener) else None


def _is_second_part(parsed: Parsed, found: FoundFigure, before: MeasuredFigure, end: int) -> bool:
    """Whether people are joined to a part behind what is said of that: "including 12 who were asleep and |
    three guards"."""
    doc = parsed.doc
    opener, first = _opener(parsed, found), _opener(parsed, before.found)
    if opener is None or first is None or doc[first].lower_ not in _PARTS:
        return False
    if doc[end].lower_ not in PERSON_RELATIVE or doc[opener].lower_ not in COORDINATOR:
        return False
    people = found.head is not None and is_person(doc[found.head].lower_)
    ended = not any(one.is_punct for one in doc[end:opener]) and doc[opener - 1].dep_ != "obj"
    return people and ended and not _has_own_verb(parsed, found)


def told_in_row(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A bare number with nothing but a place or a day behind it: "88 died, 51 at sea and 37 in the camps"."""
    if (step := _told_by_step(parsed, found, earlier)) is not None:
        return step
    end = parsed.sentence_of(found.first).end
    opener = _opener(parsed, found)
    if opener is None or parsed.doc[opener].text not in _JOINING or not _is_bare(parsed, found):
        return None
    at = found.last + (found.last + 1 < end and parsed.doc[found.last].pos_ == "ADV")  # "12 still in jail"
    placed = found.last < end and parsed.doc[at].pos_ == "ADP"
    if placed and (match := phrase_at(parsed.doc, at)) is not None and _is_kept(match):
        return Told(match.measure, f"‘{match.words}’ right behind", match.words)
    return told_by_series(parsed, found, earlier) if placed and at == found.last else None


def _told_by_step(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """The next of the numbers that a toll was put at: "put the dead at 59, then at 120, and later at 146",
    "rose from 59 to 66"."""
    before = _before(parsed, found, earlier)
    if before is None or not _is_bare(parsed, found) or not before.found.last < found.first:
        return None
    leads = [parsed.doc[one.first - 1].lower_ for one in (before.found, found) if one.first > 0]
    ends = len(leads) > 1 and leads[0] in ORIGIN and leads[1] in LIMIT
    if not ends and (len(leads) < 2 or leads[0] != leads[1] or leads[0] not in _STEPS):
        return None
    between = parsed.doc[before.found.last : found.first - 1]
    return _going_on(before) if all(one.pos_ in ("ADV", "CCONJ", "PUNCT") for one in between) else None


def _is_kept(match: Match) -> bool:
    return match.measure in _KEPT or match.words.startswith(_LACKING_STEMS)


def told_by_series(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A figure that goes on from the one before, or from the verb before it: "killed 12, including
    two boys and three girls", "wounding a guard and four others"."""
    doc = parsed.doc
    opener = _opener(parsed, found)
    if opener is None and (added := _added_to(parsed, found, earlier)) is not None:
        return _going_on(added)
    if opener is None:
        return _told_by_contrast(parsed, found, earlier) or _told_by_gap(parsed, found, earlier)
    before = _before(parsed, found, earlier)
    if doc[opener - 1].lower_ in _LIKEWISE:
        return None if before is None or _has_own_verb(parsed, found) else _going_on(before)
    said = before is not None and _is_said_to_be(doc, found, before)
    breaks = doc[opener].text in _BREAKS and not _is_bare(parsed, found)
    if breaks and not _breaks_down(parsed, opener, found.last):
        return None
    if _has_own_verb(parsed, found) and not said:
        return None
    if doc[opener].lower_ in WITH and doc[opener - 1].lemma_ in event_nouns():
        return None  # "wounded in a clash with | 120 rebels"
    if breaks and before is not None and found.head is not None and is_person(doc[found.head].lower_):
        return _going_on(before)  # "14 bodies had been recovered — 12 firefighters and two guards"
    if before is not None and said:
        return _going_on(before)
    if (same := _same_elsewhere(parsed, found, earlier)) is not None:
        return _going_on(same)
    start = parsed.sentence_of(found.first).start
    for at in range(opener - 1, max(start, opener - _REACH) - 1, -1):
        if before is not None and before.found.first <= at < before.found.last:
            return _going_on(before)
        if doc[at].pos_ in ("VERB", "AUX") and doc[at].dep_ not in ("amod", "case"):
            return _told_by_verb(doc, at, opener, before)
    return _going_on(before) if before is not None and _is_of_others(doc, found) else None


def _added_to(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> MeasuredFigure | None:
    """The figure that others are told beside: "killed 40 people in addition to | 12 soldiers"."""
    before = _before(parsed, found, earlier)
    if before is None or found.first < len(_ADDITION) or _has_own_verb(parsed, found):
        return None
    lead = tuple(token.lower_ for token in parsed.doc[found.first - len(_ADDITION) : found.first])
    return before if lead == _ADDITION else None


def _is_of_others(doc: Doc, found: FoundFigure) -> bool:
    """Whether more of those told of before are counted: "seven others"."""
    return found.head is not None and doc[found.head].lower_ in _FURTHER


def _told_by_contrast(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """The other side's count, set right behind: "had killed 709 rebels against | just 28 soldiers"."""
    before = _before(parsed, found, earlier)
    if before is None or before.found.head is None or parsed.doc[found.first - 1].lower_ not in _AGAINST:
        return None
    return _going_on(before) if before.found.head + 1 == found.first - 1 else None


def _same_elsewhere(
    parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]
) -> MeasuredFigure | None:
    """The figure of the same noun in the same sentence, where this one has nothing but a place: "six people
    died in 14 raids in Aln, | four people in nine raids in Brek and five people in Cord"."""
    doc = parsed.doc
    if found.head is None or found.head + 1 >= len(doc) or doc[found.head + 1].pos_ != "ADP":
        return None
    for token in doc[found.head + 1 : doc[found.head].sent.end]:
        if token.text in _ENDS or token.pos_ == "CCONJ":
            break
        if token.pos_ in ("VERB", "AUX"):
            return None
    noun, start = doc[found.head].lower_, parsed.sentence_of(found.first).start
    for before in reversed(earlier):
        if before.found.first < start:
            return None
        if before.found.head is not None and doc[before.found.head].lower_ == noun:
            return before
    return None


def _is_said_to_be(doc: Doc, found: FoundFigure, before: MeasuredFigure) -> bool:
    """Whether numbers only tell who the same people were: "250 were men, | 176 were women", what the same
    was of them: "30 occurred at sea and | 12 occurred ashore", or by whom: "314 were caused by shells and |
    279 by mines"."""
    if found.last == len(doc):
        return False
    leads = [doc[one.last].lower_ if one.head is None else "" for one in (before.found, found)]
    told = leads[0] == leads[1] and (doc[found.last].dep_ == "cop" or doc[found.last].pos_ == "VERB")
    return told or (leads[0] != "" and leads[1] in AGENT)


def _breaks_down(parsed: Parsed, opener: int, first: int) -> bool:
    """Whether nothing but counted things stands behind a mark and its first number, up to the like of the
    mark or the end of the sentence: "five died -- three | guards and two cooks"."""
    doc, end = parsed.doc, parsed.sentence_of(opener).end
    for at in range(first, min(end, opener + _LONGEST_LIST)):
        if doc[at].text in _BREAKS or at == end - 1:
            return doc[at].is_punct
        of_somebody = doc[at].lower_ in GENITIVE or doc[at].dep_ == "nmod:poss"  # "six of its staff"
        if doc[at].lower_ in _cited_by() and doc[at - 1].text == ",":
            return True  # "— two guards and a cook, according to the radio"
        if doc[at].lower_ in load_cues().forms and at + 2 >= end:
            return True  # "…: two guards and a cook, the radio reported."
        if doc[at].tag_ == "VBN" and doc[at - 1].text == ",":
            return True  # "— two guards and a cook, known here as Jo"
        if doc[at].pos_ not in _LISTED and not of_somebody and doc[at].dep_ not in _JOINED:
            return False
    return False


@cache
def _cited_by() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in load_cues().according)


def _has_own_verb(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether something else is said right behind: "12 were arrested and two others charged"."""
    behind = max(found.last, (found.head or 0) + 1)
    if behind >= parsed.sentence_of(found.first).end:
        return False
    token = parsed.doc[behind]
    joined = (
        found.head is not None and parsed.doc[found.head].dep_ == "conj"
    )  # "ships and 3 boats | were lost"
    if token.pos_ == "AUX" and found.head is not None and not joined:
        return True  # "12 were hurt and 900 homes | were without power", "and 5 women | were raped"
    attribute = token.dep_ == "amod" and token.head.tag_ == "NNS"
    return token.pos_ == "VERB" and token.tag_ in ("VBN", "VBD") and not attribute


def _told_by_verb(doc: Doc, at: int, opener: int, before: MeasuredFigure | None) -> Told | None:
    verb = doc[at]
    if doc[opener].lower_ in _PARTS and before is not None:
        return _going_on(before)
    measure = by_verb("object").get(verb.lower_)
    if doc[opener].lower_ in WITH and verb.lower_ in by_verb("subject"):
        return None  # "sank with 900 cars": it is the ship that sank
    if measure is not None and not is_ended(verb) and doc[opener].text not in _BREAKS:
        return Told(joined_measure(verb, measure), f"in a row after ‘{verb.lower_}’")
    match = phrase_at(doc, at)
    if before is not None and match is not None and match.measure is before.measure:
        return _going_on(before)  # "52 lost their lives in Arden, 45 in Bell"
    if before is not None and _says_the_same(verb.lower_, before):
        return _going_on(before)
    return None


def _says_the_same(verb: str, before: MeasuredFigure) -> bool:
    """Whether a verb is what told the figure before: in "12 died at once and four later" "died"."""
    said = by_verb("subject").get(verb) or by_verb("object").get(verb) or by_word("states").get(verb)
    return said is before.measure


def _told_by_gap(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A clause that leaves out its verb: "the rebels lost 40 men and the army 12"."""
    before = _before(parsed, found, earlier)
    if before is None or not _is_bare(parsed, found) or not _ends_clause(parsed, found):
        return None
    doc = parsed.doc
    last, lead = found.first - 1, doc[before.found.first - 1].lower_
    if doc[last].lower_ == lead and lead in _STEPS:
        last -= 1  # "put the number killed at 40, the army | at 12"
    for at in range(last, max(before.found.last, last - _GAPPED) - 1, -1):
        if doc[at].lower_ in _CLAUSE_ENDS:
            return _going_on(before) if at < last else None
        if doc[at].pos_ not in ("NOUN", "PROPN", "DET", "ADJ", "PART"):
            return None
    return None


def _is_bare(parsed: Parsed, found: FoundFigure) -> bool:
    return found.head is None and (
        found.last >= len(parsed.doc) or parsed.doc[found.last].lower_ not in GENITIVE
    )


def _ends_clause(parsed: Parsed, found: FoundFigure) -> bool:
    end = parsed.sentence_of(found.first).end
    return found.last >= end or parsed.doc[found.last].lower_ in _ENDS


def _opener(parsed: Parsed, found: FoundFigure) -> int | None:
    """The word that a figure of a row stands behind, over determiners."""
    doc = parsed.doc
    start = parsed.sentence_of(found.first).start
    at = found.first - 1
    while at > start and doc[at].lower_ in _DETERMINERS:
        at -= 1
    if at > start and doc[at].lower_ in _THEM and doc[at - 1].lower_ in AMONG:
        at -= 1
    if at > start and at + 1 < found.first and doc[at].lower_ in ADVERSATIVE:
        return at  # "four guards, but also | six cooks"
    return at if at > start and doc[at].lower_ in _OPENERS else None


def _before(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> MeasuredFigure | None:
    """The figure before, if it stands in the same sentence."""
    if not earlier:
        return None
    last = earlier[-1]
    same = parsed.sentence_number(last.found.first) == parsed.sentence_number(found.first)
    return last if same else None


def _going_on(before: MeasuredFigure) -> Told | None:
    if before.measure in (Measure.COST, Measure.SHARE, Measure.OTHER):
        return None
    return Told(before.measure, "goes on from the figure before it")
