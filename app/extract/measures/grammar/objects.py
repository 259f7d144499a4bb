"""What a verb tells of its object: of anything, or only of people, of things, of places."""

from collections.abc import Callable, Mapping

from app.domain.measure import Measure
from app.extract.language.clauses import clause_verbs_above
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE, WITH
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.phrases import or_phrase, phrase_near, told_by_particle
from app.extract.measures.subjects.holders import holders
from app.extract.measures.told import Told, joined_measure

_CLAIMING_STEMS = tuple(words("rules/measures", "objects", "claiming_stems"))

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
LEAVING = word_set("rules/measures", "objects", "leaving")
_TAKEN = word_set("rules/measures", "objects", "taken")
_OWN = word_set("rules/measures", "objects", "own")
_PATRONS = word_set("rules/measures", "objects", "patrons")
_PARTICIPLE_REACH = 2
"""Most tokens from a noun to a participle that tells of it."""
_TO_OWN = 4
"""Tokens behind a number in which it is said to be of somebody's own."""
_OBJECT_KINDS: Mapping[str, Callable[[str], bool]] = {
    "object_of_people": is_person,
    "object_of_captives": lambda noun: noun in nouns("captives"),
    "object_of_territory": lambda noun: noun in nouns("ground"),
    "object_of_places": lambda noun: noun in nouns("territory"),
    "object_of_munitions": lambda noun: noun in nouns("munitions"),
    "object_of_things": lambda noun: noun in nouns("things"),
}
"""Verbs that tell a measure of some objects only, by what those must be."""


def told_by_verb(token: Token, head: Token, noun: str) -> Told | None:
    """The measure of an object: "killed 12", "left 12 dead", "claimed 12 lives". ``noun`` is what
    is counted, which may stand behind "of", and empty where nothing stands by the number."""
    word = head.lower_
    if word in LEAVING:
        return state_behind(token, head)
    if token.lower_ in _TAKEN and word in words("measures", "taking_lives"):
        return Told(Measure.KILLED, f"lives lost: ‘{word}’")
    if not noun and word.startswith(_CLAIMING_STEMS) and _claims_lives(head):
        return Told(Measure.KILLED, f"lives lost: ‘{word}’")
    if (told := told_by_particle(head)) is not None:
        return told
    if word in by_verb("object"):
        told = Told(joined_measure(head, by_verb("object")[word]), f"object of ‘{word}’", word)
        return or_phrase(told, head, token)
    if (narrow := told_by_object(head, noun)) is not None:
        return narrow
    if word in by_verb("object_of_people") and _is_of_own(token):
        return Told(by_verb("object_of_people")[word], f"its own as object of ‘{word}’", word)
    return phrase_near(head, token)


def is_told_behind(noun: Token, verb: Token) -> bool:
    """Whether a participle tells of the noun before it that "with" brings up, though the tree hangs that on
    it: "a year of fires, with 12 miners | killed in June"."""
    if noun.dep_ != "obl" or verb.tag_ != "VBN" or not 0 < verb.i - noun.i <= _PARTICIPLE_REACH:
        return False
    opened = any(child.dep_ == "case" and child.lower_ in WITH for child in noun.children)
    return opened and subject_of(verb) is None


def _claims_lives(verb: Token) -> bool:
    """Whether what claims some number is no speaker: "cholera claims 18", "floods claimed 40 more"."""
    subject = subject_of(verb)
    sicknesses = words("measure_patterns", "classes", "sickness")
    return subject is not None and (subject.lower_ in listed("claiming") or subject.lower_ in sicknesses)


def told_by_object(verb: Token, noun: str) -> Told | None:
    """Verbs that tell a measure of some objects only: "lost 12 soldiers", "lost two tanks"."""
    word = verb.lower_
    inhuman = word in by_verb("needing_people") and not _is_human_subject(verb)
    for kind, fits in _OBJECT_KINDS.items():
        if kind == "object_of_people" and (inhuman or _only_leaves(word, noun)):
            continue
        if word in by_verb(kind) and fits(noun):
            return Told(joined_measure(verb, by_verb(kind)[word]), f"‘{noun}’ as object of ‘{word}’", word)
    if not noun and not inhuman and _takes_people(verb):
        return Told(by_verb("object_of_people")[word], f"object of ‘{word}’", word)
    return None


def _only_leaves(word: str, noun: str) -> bool:
    """Whether who is lost has only gone elsewhere: "the firm lost 300 customers"."""
    return by_verb("object_of_people").get(word) is Measure.KILLED and noun in _PATRONS


def _takes_people(verb: Token) -> bool:
    """Whether a bare number as object is of people: "police hold 30", "gunmen seized 20 more"."""
    if verb.lower_ not in by_verb("object_of_people"):
        return False
    subject = next((found for above in clause_verbs_above(verb) if (found := subject_of(above))), None)
    captor = subject is not None and subject.lower_ in holders("captors") | holders("authorities")
    return captor or verb.lower_ in by_verb("needing_people")


def _is_of_own(number: Token) -> bool:
    """Whether people of one side are counted without a noun: "lost two of its own", "five of theirs"."""
    following = number.doc[number.i + 1 : min(number.i + _TO_OWN, number.sent.end)]
    of = len(following) > 1 and following[0].lower_ in GENITIVE
    return of and any(token.lower_ in _OWN for token in following[1:])


def _is_human_subject(verb: Token) -> bool:
    """Whether people do it: an avalanche that buries hikers has not killed them yet, a stadium
    that holds 400 keeps nobody prisoner."""
    subject = subject_of(verb)
    if subject is None:
        return verb.tag_ == "VBG"
    human = holders("captors") | holders("authorities")
    return subject.pos_ in ("PRON", "PROPN") or subject.lower_ in human or is_person(subject.lower_)


def state_behind(token: Token, head: Token) -> Told | None:
    """The state in "left 40 dead" or "left two soldiers and 12 civilians wounded"."""
    for follower in token.doc[max(token.i, head.i) + 1 : token.sent.end]:
        if follower.i > token.i + 12 or follower.pos_ == "SCONJ" or follower.text == ";":
            return None
        if follower.dep_ == "amod" and follower.head.i > follower.i:
            continue  # "found 35 recruits among the captured men"
        if follower.lower_ in by_word("states"):
            return Told(
                joined_measure(follower, by_word("states")[follower.lower_]), f"left ‘{follower.lower_}’"
            )
    return None


def subject_of(verb: Token) -> Token | None:
    """The subject that hangs on a verb."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)
