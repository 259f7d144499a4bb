"""What a counted phrase hangs on in the tree, and the measure that tells."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language.clauses import is_passive
from app.extract.language.times import is_time
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import AGENT, COORDINATOR, GENITIVE, NEGATOR, OUT
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.grammar.objects import (
    LEAVING,
    SUBJECTS,
    is_told_behind,
    state_behind,
    subject_of,
    told_by_verb,
)
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.phrases import or_phrase, phrase_near, told_by_phrase
from app.extract.measures.subjects.holders import holders, is_clinging
from app.extract.measures.told import Told, joined_measure

_LIVES = word_set("rules/measures", "governors", "lives")
_RELATIVES = word_set("rules/measures", "governors", "relatives")
_LEFT_OVER = word_set("rules/measures", "governors", "left_over")
_PARTICIPLE = tuple(words("rules/measures", "governors", "participle"))
_BANDS = word_set("rules/measures", "governors", "bands")
_LOSS = word_set("rules/measures", "governors", "loss")
_NO_LIVES = word_set("rules/measures", "governors", "no_lives")

_CLIMBS = 6
_OBJECTS = frozenset({"obj", "iobj", "dobj", "obl:npmod", "obl:unmarked"})
_CARRIED = frozenset({"conj", "appos", "list", "orphan", "dep", "flat", "nummod", "compound"})
_SHARED = frozenset({"nmod", "obl", "parataxis", "advcl", "acl"})
_ELSEWHERE = frozenset({"WP$", "WRB", "IN"})
"""Tags of words that open a clause about something else: "whose", "where", "in which"."""
_ADDITION = word_set("rules/measures", "governors", "addition")
_VAGUE = word_set("rules/language", "dying", "many")
_SHARING = word_set("rules/measures", "governors", "sharing")


def top_of(doc: Doc, found: FoundFigure) -> Token:
    """The token that carries the counted phrase in the tree: the noun of "12 people", the number
    of "dozens of people"."""
    inside = set(range(found.first, found.last))
    if found.head is not None:
        inside.update(range(found.last, found.head + 1))
    token = doc[found.core]
    for _ in range(_CLIMBS):
        if token.head.i == token.i or token.head.i not in inside:
            break
        token = token.head
    return token


def told_by_tree(doc: Doc, found: FoundFigure) -> Told | None:
    """The measure that the words governing a figure tell."""
    token = top_of(doc, found)
    noun = "" if found.head is None else doc[found.head].lower_
    if not noun and (told := _told_by_participle(token)) is not None:
        return told
    for _ in range(_CLIMBS):
        told = _told_by_head(token, noun)
        if told is not None:
            return told
        if not _is_carried(token) or (token.dep_ == "conj" and _begins_clause(doc, found, token.head)):
            break
        token = token.head
    return None


def _told_by_participle(number: Token) -> Told | None:
    """ "Killing 25 people and | rattling | millions": what the tree takes for an adjective befalls them."""
    if number.i - 2 < number.sent.start or number.nbor(-1).head is not number:
        return None
    deed, before = number.nbor(-1), number.nbor(-2)
    if deed.dep_ != "amod" or not (before.text == "," or before.lower_ in COORDINATOR):
        return None
    if not deed.lower_.endswith(_PARTICIPLE) or deed.lower_ in _LEFT_OVER:
        return None
    measure = by_verb("object").get(deed.lower_, Measure.OTHER)
    return Told(measure, f"object of ‘{deed.lower_}’", deed.lower_)


def _begins_clause(doc: Doc, found: FoundFigure, joined: Token) -> bool:
    """Whether a finite verb follows, so that "and" joins clauses: "held a vigil and 2,000 men crossed"; not
    the verb of the subject that the people are joined to: "a judge and seven guards | were freed"."""
    behind = max(found.last, (found.head or 0) + 1)
    if behind >= doc[found.core].sent.end or doc[behind].tag_ not in ("VBD", "VBP", "VBZ"):
        return False
    return joined.dep_ not in SUBJECTS or joined.head not in (doc[behind], doc[behind].head)


def _is_carried(token: Token) -> bool:
    """Whether a phrase shares what governs the phrase above it: "12 killed, including two boys"."""
    if token.head.i == token.i:
        return False
    if token.dep_ in _CARRIED:
        return token.head.pos_ not in ("VERB", "AUX")
    if token.dep_ == "nmod" and token.head.lower_ in _BANDS and not GENITIVE.isdisjoint(_cases(token)):
        return True  # "wiped out a group of 30 rebels"
    return token.dep_ in _SHARED and bool(_cases(token) & _SHARING)


def _told_by_head(token: Token, noun: str) -> Told | None:
    head = token.head
    if head.i == token.i:
        return _told_as_root(token)
    if token.dep_ in SUBJECTS:
        return _told_by_predicate(token, head)
    if is_told_behind(token, head):
        return _told_of_subject(token, head)
    if token.dep_ in ("obl", "advcl", "nmod") and _cases(token) & _SHARING and head.pos_ == "VERB":
        return told_by_verb(token, head, noun)
    if head.lower_ in _ADDITION:  # "killed 19 in addition to the three gunmen"
        verb = head.head
        return told_by_verb(token, verb, noun) if verb.pos_ == "VERB" else _told_by_head(verb, noun)
    if token.dep_ in _OBJECTS or (token.dep_ in ("obl", "xcomp", "ccomp") and not _cases(token)):
        return told_by_verb(token, head, noun)
    if not AGENT.isdisjoint(_cases(token)) and head.lower_ in listed("gathering_by"):
        return Told(Measure.ATTENDED, f"‘{head.lower_} by’ them")
    if head.lower_ in _LIVES and head.head.lower_ in words("measures", "taking_lives"):
        return Told(Measure.KILLED, f"lives lost: ‘{head.head.lower_}’")
    if token.dep_ == "conj" and head.pos_ == "VERB" and any(one.lower_ in NEGATOR for one in token.children):
        return _told_by_predicate(token, head)  # "five were killed, but not up to 90 villagers"
    if head.lower_ in _LOSS and noun in _NO_LIVES:
        return Told(Measure.OTHER, f"‘{head.lower_}’ of ‘{noun}’")
    if _is_also_of(token, head, noun):
        return Told(by_word("events")[head.lower_], f"of-phrase of ‘{head.lower_}’")
    if (
        token.dep_ in ("nmod", "obl")
        and not GENITIVE.isdisjoint(_cases(token))
        and OUT.isdisjoint(_cases(token))
        and head.lower_ in by_word("events")
    ):
        measure = by_word("events")[head.lower_]
        if measure is Measure.KILLED and noun in nouns("things") and not is_person(noun):
            return Told(Measure.OTHER, f"‘{noun}’ are no people")  # "the bodies of five men, two rifles"
        return Told(measure, f"of-phrase of ‘{head.lower_}’")
    return None


def _is_also_of(token: Token, event: Token, noun: str) -> bool:
    """Whether people who the tree joins to an event are joined to those before them, whom it befell: "the
    arrest of Ann Lee and | four staff"."""
    if token.dep_ != "conj" or event.lower_ not in by_word("events") or not is_person(noun):
        return False
    return any(
        child.dep_ == "nmod" and child.i < token.i and not GENITIVE.isdisjoint(_cases(child))
        for child in event.children
    )


def _told_as_root(token: Token) -> Told | None:
    """Headlines: "107 killed in crane collapse" may have the number at the top."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubj:outer") and child.lower_ in by_word("totals"):
            return Told(by_word("totals")[child.lower_], f"what ‘{child.lower_}’ comes to")
        if child.i > token.i and child.dep_ in ("acl", "amod", "acl:relcl", "parataxis"):
            told = _state(child)
            if told is not None:
                return told
    return None


def _told_by_predicate(subject: Token, head: Token) -> Told | None:
    """The measure of a subject: "12 were killed", "12 died", "12 are missing"."""
    told = _told_of_subject(subject, head)
    if told is not None:
        return told
    controls = _object_of(head, subject) is not None
    for child in head.children:
        if child.dep_ in ("xcomp", "ccomp") and controls:
            continue  # "prevented the party from rallying": it is the party that would rally
        if child.dep_ in ("xcomp", "ccomp", "conj", "advcl") and not _has_own_subject(child):
            told = (
                None
                if child.dep_ == "advcl"
                else _told_of_subject(subject, child) or phrase_near(child, child)
            )
            if told is not None:
                return told
    return phrase_near(head, subject) or _told_saved(subject, head)


def _told_saved(subject: Token, verb: Token) -> Told | None:
    """ "Four died and 14 managed to escape": a bare number shares nothing there with the one before."""
    if not subject.like_num:
        return None
    saving = (one for one in (verb, *verb.children) if one is verb or one.dep_ == "xcomp")
    saved = next((one for one in saving if one.lemma_ in listed("saving")), None)
    return None if saved is None else Told(Measure.OTHER, f"subject of ‘{saved.lower_}’")


def _told_of_subject(subject: Token, verb: Token) -> Told | None:
    word = verb.lower_
    if (told := told_by_phrase(verb, subject)) is not None:
        return told
    if _stands_before_noun(verb):
        return None
    if _object_of(verb, subject) is None and word in by_verb("object") and _is_participle(verb):
        told = Told(joined_measure(verb, by_verb("object")[word]), f"passive subject of ‘{word}’", word)
        return or_phrase(told, verb, subject)
    acts = (word in by_verb("object") or word in listed("acting")) and _object_of(verb, subject) is not None
    if word in by_verb("subject") and verb.pos_ in ("VERB", "AUX", "ADJ") and not acts:
        return Told(joined_measure(verb, by_verb("subject")[word]), f"subject of ‘{word}’", word)
    if word in by_verb("subject_of_munitions") and subject.lower_ in nouns("munitions"):
        return Told(by_verb("subject_of_munitions")[word], f"what fell: ‘{word}’", word)
    if word in by_verb("object_of_people") and _is_passive_of_people(subject, verb):
        measure = joined_measure(verb, by_verb("object_of_people")[word])
        return Told(measure, f"passive subject of ‘{word}’", word)
    if word in by_verb("object_of_things") and subject.lower_ in nouns("things") and is_passive(verb):
        return Told(by_verb("object_of_things")[word], f"passive subject of ‘{word}’", word)
    holds = word in holders("holding") and _object_of(verb, subject) is not None
    if word in by_word("states") and not (holds or acts or is_clinging(verb)):
        return Told(joined_measure(verb, by_word("states")[word]), f"said to be ‘{word}’", word)
    if word in LEAVING:
        return state_behind(verb, verb)
    return None


def _stands_before_noun(verb: Token) -> bool:
    """Whether the tree takes an adjective for a verb: "ten reportedly kidnapped employees"."""
    if verb.tag_ != "VBN" or any(child.dep_.startswith("aux") for child in verb.children):
        return False
    behind = verb.i + 1
    return behind < verb.sent.end and verb.nbor(1).tag_ == "NNS" and not is_time(verb.nbor(1))


def _is_passive_of_people(subject: Token, verb: Token) -> bool:
    """ "Nine people were shot": people as the subject of what is done to people only."""
    many = subject.lower_ in _VAGUE and any(is_person(child.lower_) for child in subject.children)
    if not is_person(subject.lower_) and not subject.like_num and not many:
        return False
    return is_passive(verb) and verb.tag_ == "VBN"


def _cases(token: Token) -> frozenset[str]:
    return frozenset(
        child.lower_ for child in token.children if child.dep_ in ("case", "mark", "cc", "fixed", "advmod")
    )


def _object_of(verb: Token, subject: Token) -> Token | None:
    objects = (child for child in verb.children if child.dep_ in _OBJECTS and not is_time(child))
    behind = (child for child in objects if child.i > verb.i or not child.dep_.startswith("obl"))
    return next((child for child in behind if child.i != subject.i), None)


def _has_own_subject(verb: Token) -> bool:
    """Whether a verb beside another has a subject of its own, a bare number included: "and 11 died"."""
    return subject_of(verb) is not None or (verb.i > verb.sent.start and verb.nbor(-1).pos_ == "NUM")


def _is_participle(verb: Token) -> bool:
    return verb.tag_ in ("VBN", "VBD", "JJ", "NN", "VB") or verb.lower_.endswith("ed")


def _state(token: Token) -> Told | None:
    measure = by_word("states").get(token.lower_) or by_verb("object").get(token.lower_)
    return (
        None
        if measure is None
        else Told(joined_measure(token, measure), f"‘{token.lower_}’ beside it", token.lower_)
    )


def told_by_modifiers(doc: Doc, found: FoundFigure) -> Told | None:
    """The measure that words inside the counted phrase tell: "41 detained activists", "12 people
    killed", "refugees who have fled"."""
    if found.head is not None and found.head > found.last and (told := _told_before(doc[found.head])):
        return told
    carriers = [found.core] if found.head is None else [found.core, found.head]
    for carrier in carriers:
        for child in doc[carrier].children:
            if child.dep_ in ("amod", "acl", "acl:relcl", "compound", "xcomp"):
                told = _told_inside(child, doc[carrier])
                if told is not None:
                    return told
    return None


def _told_before(noun: Token) -> Told | None:
    """The state right before the noun: "41 detained activists"."""
    at = noun.i - 1
    while at > noun.sent.start + 1 and noun.doc[at].text == "-":
        at -= 2  # "three slain hostage-takers"
    before = noun.doc[at]
    measure = by_word("states").get(before.lower_)
    if measure in (None, Measure.ATTENDED) or before.lower_ in holders("holding"):
        return None  # "12 strong tremors" are no crowd, twelve strong
    return Told(joined_measure(before, measure), f"‘{before.lower_}’ before it", before.lower_)


def _told_inside(child: Token, noun: Token) -> Told | None:
    word = child.lower_
    if is_clinging(child) or (child.i < noun.i and child.nbor(1).text == "-"):
        return None  # "two women held on to a plank"; who take hostages are none
    if child.dep_ == "acl:relcl" and _is_foreign(child):
        return _told_of_done(child, noun)
    if child.i > noun.i and (told := told_by_phrase(child, noun)) is not None:
        return told
    if by_word("states").get(word) is Measure.ATTENDED and child.i < noun.i:
        return None  # "15 strong tremors"
    if word in by_word("states") and _object_of(child, noun) is None:
        return Told(joined_measure(child, by_word("states")[word]), f"‘{word}’ beside it", word)
    passive = child.tag_ == "VBN" and _object_of(child, noun) is None
    if word in by_verb("object") and passive:
        told = Told(joined_measure(child, by_verb("object")[word]), f"‘{word}’ beside it", word)
        return or_phrase(told, child, noun)
    if word in by_verb("object_of_people") and passive and child.i > noun.i and is_person(noun.lower_):
        return Told(joined_measure(child, by_verb("object_of_people")[word]), f"‘{word}’ of it", word)
    wrecked = passive and word in by_verb("object_of_things") and noun.lower_ in nouns("things")
    if wrecked and child.i > noun.i:
        return Told(by_verb("object_of_things")[word], f"‘{word}’ of it", word)
    if word in by_verb("subject") and child.i > noun.i and child.pos_ == "VERB":
        return Told(by_verb("subject")[word], f"‘{word}’ of it")
    if child.i < noun.i:
        return None
    return phrase_near(child, noun) or (_told_later(child, noun) if child.dep_ == "acl:relcl" else None)


def _told_of_done(clause: Token, noun: Token) -> Told | None:
    """What others did to those counted: "40 men | the army has arrested"; "people whose boat they sank" have
    nothing done to them."""
    word = clause.lower_
    if word not in by_verb("object") or clause.tag_ not in ("VBD", "VBN") or is_passive(clause):
        return None
    done = (one for one in clause.children if one.dep_ == "obj" and one.lower_ not in _RELATIVES)
    between = noun.doc[noun.i + 1 : clause.i]
    if next(done, None) is not None or any(one.tag_ in _ELSEWHERE for one in between):
        return None
    return Told(by_verb("object")[word], f"‘{word}’ of it", word)


def _told_later(clause: Token, noun: Token) -> Told | None:
    """What a verb joined to that of a relative clause tells: "four who backed the war but | died abroad"."""
    joined = (one for one in clause.children if one.dep_ == "conj" and not _has_own_subject(one))
    return next((told for one in joined if (told := _told_of_subject(noun, one)) is not None), None)


def _is_foreign(clause: Token) -> bool:
    """Whether a relative clause is about something else: "people whose boat sank"."""
    subject = subject_of(clause)
    return subject is not None and subject.lower_ not in _RELATIVES
