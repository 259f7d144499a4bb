"""The verb that a counted phrase runs into, found by the words alone: for trees gone wrong.

"Two soldiers, as well as two contractors, were killed": from the counted noun rightwards, over
further phrases, to the first verb that says something of it.
"""

from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    AMONG,
    ARTICLES,
    COMPLEMENTIZER,
    COORDINATOR,
    GENITIVE,
    PERFECT,
    PERSON_RELATIVE,
    WHOSE,
)
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.phrases import phrase_at
from app.extract.measures.subjects.holders import holders, is_clinging
from app.extract.measures.told import Told, joined_measure

_BEFORE_HOLDERS = word_set("rules/measures", "predicates", "before_holders")

_HOUSEHOLDS = word_set("rules/measures", "predicates", "households")
_REACH = 28
"""Most tokens between a counted noun and its verb."""
_AUXILIARIES = word_set("rules/measures", "predicates", "auxiliaries")
_PLACE_RELATIVES = word_set("rules/measures", "predicates", "place_relatives")
_RELATIVES = word_set("rules/measures", "predicates", "relatives")
_OF_THINGS = word_set("rules/measures", "predicates", "of_things")
_NOMINAL = word_set("rules/measures", "predicates", "nominal")
_PARTED = word_set("rules/measures", "predicates", "parted")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_BREAKS = frozenset({":"})
_OBJECT_STARTS = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"})


def told_by_predicate_behind(parsed: Parsed, found: FoundFigure) -> Told | None:
    """The measure of the first verb behind a figure that can be said of it."""
    doc = parsed.doc
    if _belongs_to_people(doc, found):
        return None
    start = found.last if found.head is None else max(found.last, found.head + 1)
    end = min(start + _REACH, parsed.sentence_of(found.first).end)
    noun = "" if found.head is None else doc[found.head].lower_
    share = found.figure.value.unit == PERCENT
    in_relative, of_part, auxiliary = False, False, False
    kept: Told | None = None
    governed = _is_done_to(doc, found)
    if start < end and found.head is None and _is_bare_verb(doc[start]):
        return Told(by_verb("subject")[doc[start].lower_], f"‘{doc[start].lower_}’ right behind")
    for at in range(start, end):
        token = doc[at]
        word = token.lower_
        if (match := phrase_at(doc, at)) is not None:
            return kept or Told(match.measure, f"the words ‘{match.words}’", match.words)
        if auxiliary and not in_relative and (told := _told_among(doc, at)) is not None:
            return told
        if governed and token.dep_ in _SUBJECTS and word not in _RELATIVES:
            return kept  # "charged 14 people, and 30 others are in custody"
        if word in _PLACE_RELATIVES and at > start:
            return kept  # "surged to the exits, where many suffocated"
        if word in _BREAKS:
            return kept  # "a town of 900 people: a fire had killed two"
        if word in _RELATIVES:
            of_part = at > start and (doc[at - 1].like_num or (word in _OF_THINGS and is_person(noun)))
            in_relative = True
            continue
        if word in words("measures", "clause_ends"):
            return kept
        if word in _AUXILIARIES:
            auxiliary = True
            continue
        if word in COORDINATOR and at + 1 < end and doc[at + 1].lower_ in COMPLEMENTIZER:
            return kept  # "two were intact and that the dead were 40"
        if word in by_word("states") and at > start and doc[at - 1].lower_ in _NOMINAL:
            return kept
        if _starts_clause(doc, at, end):
            return kept
        told = _told_here(doc, token, auxiliary=auxiliary)
        if told is not None and not in_relative:
            return told
        if at == start and told is None and share and _ends_clause(doc, at, end):
            return None  # "is 21 percent contained, officials said"
        if token.pos_ != "VERB" and told is None:
            continue
        if not (auxiliary or in_relative) and _does(doc, token):
            return kept
        if told is not None and doc[start].lower_ not in WHOSE and not (in_relative and of_part):
            kept = kept or told  # but not from "90 miners, including 23 who were hurt, escaped"
        if _goes_on(token, auxiliary=auxiliary):
            continue
        if not in_relative:
            return kept
        in_relative, auxiliary = False, False
    return kept


def state_of_whom(parsed: Parsed, found: FoundFigure) -> Told | None:
    """What a relative clause says that those counted are: "the three who were wounded | were shot by …"."""
    behind = found.last if found.head is None else max(found.last, found.head + 1)
    following = parsed.doc[behind : min(behind + 3, parsed.sentence_of(found.first).end)]
    if len(following) < 3 or following[0].lower_ not in PERSON_RELATIVE or following[1].pos_ != "AUX":
        return None
    word = following[2].lower_
    state = by_word("states").get(word)
    return None if state is None else Told(state, f"those who are ‘{word}’", word)


def _is_done_to(doc: Doc, found: FoundFigure) -> bool:
    """Whether a verb before those counted does something to them; what others before told is no such verb."""
    counted = doc[found.core if found.head is None else found.head]
    verb = counted.head
    return counted.dep_ == "obj" and verb.i < counted.i and verb.lemma_ not in holders("telling")


def _ends_clause(doc: Doc, at: int, end: int) -> bool:
    return doc[at].tag_ == "VBN" and at + 1 < end and doc[at + 1].is_punct


def _told_among(doc: Doc, at: int) -> Told | None:
    """ "Two Danes, three Germans and a Pole were | among the victims"."""
    if doc[at].lower_ not in AMONG or at + 2 >= len(doc) or doc[at + 1].lower_ not in ARTICLES:
        return None
    whole = doc[at + 2].lower_
    measure = by_word("totals").get(whole)
    return None if measure is None else Told(measure, f"among the ‘{whole}’", whole)


def _belongs_to_people(doc: Doc, found: FoundFigure) -> bool:
    """Whether the verb behind is said of people that only come from what is counted: "residents of 14
    villages were evacuated"."""
    if found.head is None or found.first < 2 or doc[found.first - 1].lower_ not in _BEFORE_HOLDERS:
        return False
    owner, counted = doc[found.first - 2], doc[found.head].lower_
    return (
        owner.tag_ == "NNS" and is_person(owner.lower_) and (not is_person(counted) or counted in _HOUSEHOLDS)
    )


def _does(doc: Doc, token: Token) -> bool:
    """Whether a verb is what those counted did to something: "police prevented the party …"."""
    adjective = token.dep_ == "amod" or doc[token.i - 1].text == "-"
    return token.tag_ in ("VBD", "VBN") and not adjective and _has_object(doc, token)


def _is_bare_verb(token: Token) -> bool:
    """A verb right behind a number in a headline: "Thousands march"; "six clashes" has none."""
    return token.is_lower and token.tag_ != "NNS" and token.lower_ in by_verb("subject")


def _starts_clause(doc: Doc, at: int, end: int) -> bool:
    """Whether a number begins a clause of its own: "of 500 people tested, 62 were positive", "a bus
    carrying 40 workers, and 11 of them were killed"."""
    if not doc[at].like_num or at + 1 >= end:
        return False
    if doc[at - 1].text == "," and doc[at + 1].lower_ in by_word("states"):
        return True  # "Thousands homeless, six dead"
    part = at + 2 < end and doc[at + 1].lower_ in GENITIVE and doc[at + 2].lower_ in _PARTED
    return part or doc[at + 1].pos_ in ("AUX", "VERB")


def _goes_on(token: Token, *, auxiliary: bool) -> bool:
    """Whether the predicate is still to come: "are believed to be missing", "people travelling home were"."""
    if token.lower_ in words("measures", "believed"):
        return True
    return not auxiliary and token.tag_ in ("VBG", "VBN")


def _told_here(doc: Doc, token: Token, *, auxiliary: bool) -> Told | None:
    word = token.lower_
    measure = by_word("states").get(word)
    if measure is None and token.pos_ == "VERB" and token.tag_[:1] == "V" and token.tag_ != "VBG":
        measure = by_verb("subject").get(word)
    if measure is None and token.tag_ in ("VBN", "VBD"):
        measure = by_verb("object").get(word)
    hyphenated = token.i > token.sent.start and token.nbor(-1).text == "-"
    if measure is None or token.tag_ == "VBG" or hyphenated or _is_attribute(token) or is_clinging(token):
        return None
    transitive = word in by_verb("object") or word in holders("holding") or word in listed("acting")
    if transitive and _has_object(doc, token) and not (auxiliary and _is_passive(token)):
        return None
    return Told(joined_measure(token, measure), f"‘{word}’ behind it", word)


def _is_passive(verb: Token) -> bool:
    """Whether "have" alone does not stand before a verb: "two boats have evacuated 90"."""
    return verb.i == verb.sent.start or verb.nbor(-1).lower_ not in PERFECT


def _is_attribute(token: Token) -> bool:
    """Whether a state belongs to a noun behind it: "one man's search for his missing son"."""
    return token.dep_ == "amod" and token.head.i > token.i


def _has_object(doc: Doc, verb: Token) -> bool:
    """Whether an object stands right behind: then the counted phrase is who did it."""
    behind = verb.i + 1
    if behind + 1 < verb.sent.end and doc[behind].pos_ in ("ADP", "ADV") and doc[behind + 1].like_num:
        behind += 1  # "wounded around 20"
    return behind < verb.sent.end and doc[behind].pos_ in _OBJECT_STARTS and doc[behind].ent_type_ != "DATE"
