"""The measure told by words near a figure, where the tree ties it to none."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.figures.rows import counted_in_row
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import GENITIVE, INFINITIVE, OUT, THING_RELATIVE
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.grammar.objects import told_by_object
from app.extract.measures.identifying import is_part
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.phrases import or_phrase, phrase_at
from app.extract.measures.subjects.holders import holders, is_clinging
from app.extract.measures.told import Told, is_ended, joined_measure

_POINTED_AT = word_set("rules/measures", "nearby", "pointed_at")

_COLONS = frozenset({":", ",", "–", "—"})
_FURTHER = word_set("rules/measures", "nearby", "further")
_CLOSING = frozenset("\"”’'")
_DETERMINERS = word_set("rules/measures", "nearby", "determiners")
_KINDS = frozenset({"ADJ", "NOUN", "PROPN"})
_BEHIND_STATE = frozenset({"CCONJ", "ADP", "ADV", "DET"})
_BEFORE_BARE = frozenset({"NOUN", "PROPN", "CCONJ", "PUNCT"})
_OBJECT_STARTS = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"})


def told_by_row(parsed: Parsed, found: FoundFigure) -> Told | None:
    """What a row of places counts: "cases were reported in Arden (6,994) and Bell (27)"."""
    if found.first == 0 or parsed.doc[found.first - 1].text != "(":
        return None
    noun = counted_in_row(parsed, found.core)
    word = "" if noun is None else noun.lower_
    measure = by_word("totals").get(word) or by_verb("object").get(word) or by_verb("subject").get(word)
    return (
        None
        if noun is None or measure is None
        else Told(measure, f"in a row of ‘{noun.lower_}’", noun.lower_)
    )


def told_by_verb_before(parsed: Parsed, found: FoundFigure) -> Told | None:
    """The verb right before a figure: "killing at least three", "wounded another ten"."""
    at = found.first - 1
    start = parsed.sentence_of(found.first).start
    while at >= start and parsed.doc[at].lower_ in _DETERMINERS:
        at -= 1
    if at < start:
        return None
    verb = parsed.doc[at]
    if is_ended(verb) or not (verb.pos_ in ("VERB", "AUX") or _is_misread(verb)):
        return None
    measure = by_verb("object").get(verb.lower_)
    if measure is Measure.DISPLACED and _are_hurt(parsed, found):
        return None  # "evacuated 14 wounded sailors": what they are says more
    if measure is not None:
        told = Told(joined_measure(verb, measure), f"object of ‘{verb.lower_}’", verb.lower_)
        return or_phrase(told, verb, parsed.doc[found.last - 1 if found.head is None else found.head])
    noun = "" if found.head is None else parsed.doc[found.head].lower_
    return told_by_object(verb, noun) if verb.pos_ in ("NOUN", "ADJ") else None


def _are_hurt(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a word right before people says that they are hurt: "14 badly wounded | sailors"."""
    if found.head is None or found.head <= found.last:
        return False
    return by_word("states").get(parsed.doc[found.head - 1].lower_) is Measure.INJURED


def told_by_state_beside(parsed: Parsed, found: FoundFigure) -> Told | None:
    """The state right behind: "93 dead, 55 wounded", "600 people dead or missing"; never of a whole that the
    figure is only a part of ("12 of those infected have died")."""
    doc = parsed.doc
    if found.head is not None and (doc[found.head].lower_ in _POINTED_AT or is_part(parsed, found)):
        return None
    at = found.last if found.head is None or found.head < found.last else found.head + 1
    if (saved := _told_saved(parsed, found, at)) is not None:
        return saved
    if (told := _told_held_to_be(parsed, found, at)) is not None:
        return told
    if found.head is not None and doc[found.head].lower_ in by_word("states") and _is_next(doc, found):
        at = found.head  # "93 Tarsian | killed"
    if at < len(doc) and (doc[at].text in _CLOSING or doc[at].lower_ in _FURTHER):
        at += 1  # "20 were killed and 11 more wounded"
    if at >= parsed.sentence_of(found.first).end or doc[at].lower_ not in by_word("states"):
        return None
    attribute = at + 1 < len(doc) and doc[at + 1].pos_ in ("NOUN", "PROPN") and doc[at].dep_ == "amod"
    if attribute and not is_time(doc[at + 1]):
        return None
    transitive = doc[at].lower_ in by_verb("object") or doc[at].lower_ in holders("holding")
    if is_clinging(doc[at]) or (transitive and _has_object(doc, at + 1)):
        return None
    word = doc[at].lower_
    if found.head is not None and word in listed("bare_states"):
        return None
    if (match := phrase_at(doc, at)) is not None:
        return Told(match.measure, f"‘{match.words}’ right behind", match.words)
    return Told(joined_measure(doc[at], by_word("states")[word]), f"‘{word}’ right behind", word)


def _is_next(doc: Doc, found: FoundFigure) -> bool:
    """Whether nothing stands between a number and its head but what kind of people they are."""
    assert found.head is not None
    between = doc[found.last : found.head]
    return found.last <= found.head and all(token.pos_ in _KINDS for token in between)


def _has_object(doc: Doc, at: int) -> bool:
    """Whether an object follows a verb, and neither the time nor the cause of its deed: "40 killed | this
    year", "34 injured | due to clashes"."""
    if at >= len(doc) or doc[at].is_sent_start or doc[at].pos_ not in _OBJECT_STARTS:
        return False
    if doc[at].dep_ == "case":
        return False
    return not any(is_time(token) for token in doc[at : at + (2 if doc[at].pos_ == "DET" else 1)])


def _told_held_to_be(parsed: Parsed, found: FoundFigure, behind: int) -> Told | None:
    """ "With more than 220 confirmed dead": a state behind a bare number that is held to be so."""
    if found.head is not None or behind >= parsed.sentence_of(found.first).end:
        return None
    match = phrase_at(parsed.doc, behind)
    if match is None:
        return None
    if match.measure is not Measure.MISSING and match.words.split()[-1] not in by_word("states"):
        return None
    return Told(match.measure, f"‘{match.words}’ right behind", match.words)


def _told_saved(parsed: Parsed, found: FoundFigure, behind: int) -> Told | None:
    """ "18 dead and 75 rescued": a state that ends its clause and takes nobody's life."""
    doc, end = parsed.doc, parsed.sentence_of(found.first).end
    if behind >= end or doc[behind].lower_ not in listed("saved") or phrase_at(doc, behind) is not None:
        return None  # "escaped with scratches" says more
    people = found.head is None or is_person(doc[found.head].lower_)
    ends = behind + 1 >= end or doc[behind + 1].is_punct or doc[behind + 1].pos_ in _BEHIND_STATE
    return Told(Measure.OTHER, f"‘{doc[behind].lower_}’ right behind") if people and ends else None


def _is_misread(verb: Token) -> bool:
    """A verb that the tagger takes for a noun: "Blast kills 40, wounds scores"."""
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    if before is not None and before.lower_ in INFINITIVE and verb.pos_ in ("NOUN", "ADJ"):
        return True  # "to free 12 captives"
    if before is not None and (before.pos_ in _BEFORE_BARE or before.tag_ == "VBZ") and _is_bare(verb):
        return True  # "Land mines in Lomeda kill 2, injure 6"
    if before is None or verb.pos_ != "NOUN" or before.pos_ in ("DET", "ADP", "NUM", "PRON"):
        return False
    return verb.lower_.endswith("s") and before.pos_ != "ADJ"


def _is_bare(verb: Token) -> bool:
    """Whether a word may be the bare form of a verb, whatever the tagger takes it for."""
    return verb.is_lower and verb.pos_ in ("NOUN", "ADJ") and verb.lower_ == verb.lemma_


def told_by_label(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "Dead: 41. Missing: 7.", "killed were five; wounded, 13": a state in front of a bare number."""
    doc, start = parsed.doc, parsed.sentence_of(found.first).start
    at = found.first - 2
    if found.head is not None or at < 0 or doc[found.first - 1].text not in _COLONS:
        return None
    measure = by_word("states").get(doc[at].lower_) or by_word("nouns").get(doc[at].lower_)
    alone = at == start or doc[at - 1].is_punct or at in parsed.paragraph_starts
    if measure is None or not alone or (doc[found.first - 1].text == "," and at == start):
        return None
    return Told(measure, f"behind ‘{doc[at].lower_}’")


def told_by_event_before(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "The arrest last week of thousands of youths": the noun that "of" goes with, a little before it."""
    doc = parsed.doc
    if found.first < 2 or doc[found.first - 1].lower_ not in GENITIVE or doc[found.first - 2].lower_ in OUT:
        return None  # "31 deaths out of 640 cases"
    for at in range(found.first - 2, max(parsed.sentence_of(found.first).start, found.first - 6) - 1, -1):
        if doc[at].pos_ in ("VERB", "AUX"):
            return None
        if doc[at].lower_ in by_word("events"):
            return Told(by_word("events")[doc[at].lower_], f"of-phrase of ‘{doc[at].lower_}’")
    return None


def told_by_events_whose_part(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "The killings, of which 71 were blamed on the army", "two of which": a part of events that no number
    is told of."""
    doc = parsed.doc
    behind = [token.lower_ for token in doc[found.last : found.last + 2]]
    before = [token.lower_ for token in doc[max(0, found.first - 2) : found.first]]
    if _is_of_which(behind):
        comma = found.first - 1
    elif _is_of_which(before):
        comma = found.first - 3
    else:
        return None
    if comma <= parsed.sentence_of(found.first).start or doc[comma].text != ",":
        return None
    events = doc[comma - 1]
    measure = by_word("nouns").get(events.lower_)
    if (
        measure is None
        or events.tag_ != "NNS"
        or any(child.like_num and child.i < events.i for child in events.children)
    ):
        return None
    return Told(measure, f"a part of ‘{events.lower_}’")


def _is_of_which(words: Sequence[str]) -> bool:
    return len(words) == 2 and words[0] in GENITIVE and words[1] in THING_RELATIVE
