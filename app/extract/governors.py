"""What a counted phrase hangs on in the tree, and the measure that tells."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.measure_words import by_phrase, by_verb, by_word, listed_nouns

_CLIMBS = 6
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_OBJECTS = frozenset({"obj", "iobj", "dobj", "obl:npmod", "obl:unmarked"})
_CARRIED = frozenset(
    {"conj", "appos", "nmod", "list", "parataxis", "dep", "orphan", "flat", "compound", "nummod"}
)
_SHARING = frozenset({"including", "include", "well", "along", "plus", "besides", "together", "with"})


@dataclass(frozen=True, slots=True)
class Told:
    """A measure with the rule that told it."""

    measure: Measure
    reason: str


def top_of(doc: Doc, found: FoundFigure) -> Token:
    """The token that carries the counted phrase in the tree: the noun of "12 people", the number
    of "dozens of people"."""
    inside = set(range(found.first, found.last))
    if found.head is not None:
        inside.add(found.head)
        inside.update(range(found.last, found.head))
    token = doc[found.core]
    for _ in range(_CLIMBS):
        if token.head.i == token.i or token.head.i not in inside:
            break
        token = token.head
    return token


def told_by_tree(doc: Doc, found: FoundFigure) -> Told | None:
    """The measure that the words governing a figure tell."""
    token = top_of(doc, found)
    for _ in range(_CLIMBS):
        told = _told_by_head(token)
        if told is not None:
            return told
        if not _is_carried(token):
            break
        token = token.head
    return None


def _is_carried(token: Token) -> bool:
    """Whether a phrase shares what governs the phrase above it: "12 killed, including two boys"."""
    if token.dep_ in ("conj", "appos", "list", "orphan", "dep", "flat", "nummod", "compound"):
        return True
    cases = {child.lower_ for child in token.children if child.dep_ in ("case", "mark", "cc", "fixed")}
    return token.dep_ in _CARRIED and bool(cases & _SHARING)


def _told_by_head(token: Token) -> Told | None:
    head = token.head
    if head.i == token.i:
        return _told_as_root(token)
    word = head.lower_
    if token.dep_ in _SUBJECTS:
        return _told_by_predicate(token, head)
    if token.dep_ in _OBJECTS or (token.dep_ in ("obl", "xcomp", "ccomp") and not _cases(token)):
        return _told_by_verb_before(token, head)
    if token.dep_ in ("nmod", "obl") and "of" in _cases(token) and word in by_word("events"):
        return Told(by_word("events")[word], f"of-phrase of ‘{word}’")
    return None


def _told_as_root(token: Token) -> Told | None:
    """Headlines: "107 killed in crane collapse" may have the number at the top."""
    for child in token.children:
        if child.i > token.i and child.dep_ in ("acl", "amod", "acl:relcl", "parataxis"):
            told = _state(child)
            if told is not None:
                return told
    return None


def _told_by_predicate(token: Token, head: Token) -> Told | None:
    """The measure of a subject: "12 were killed", "12 died", "12 are missing"."""
    word = head.lower_
    if _has_object(head, token) is None and word in by_verb("object") and _is_participle(head):
        return Told(_both(head, by_verb("object")[word]), f"passive subject of ‘{word}’")
    if word in by_verb("subject"):
        return Told(by_verb("subject")[word], f"subject of ‘{word}’")
    if word in by_word("states"):
        return Told(_both(head, by_word("states")[word]), f"said to be ‘{word}’")
    return _told_by_phrase(head, token)


def _told_by_verb_before(token: Token, head: Token) -> Told | None:
    """The measure of an object: "killed 12", "left 12 dead", "claimed 12 lives"."""
    word = head.lower_
    if word in ("leave", "left", "leaves", "leaving", "found", "finding", "find", "reported", "listed"):
        return _state_behind(token, head)
    if token.lower_ in ("lives", "life") and word not in ("save", "saved", "saving"):
        return Told(Measure.KILLED, f"lives lost: ‘{word}’")
    if word in by_verb("object"):
        return Told(_both(head, by_verb("object")[word]), f"object of ‘{word}’")
    if head.lemma_.lower() in ("hit", "strike", "attack", "target") and token.lower_ in listed_nouns(
        "things"
    ):
        return Told(Measure.DESTROYED, f"object of ‘{word}’") if head.lemma_ in ("hit", "strike") else None
    joined = next((verb for verb in head.children if verb.dep_ == "conj" and verb.i < token.i), None)
    if joined is not None and joined.lower_ in by_verb("object"):
        return Told(by_verb("object")[joined.lower_], f"object of ‘{joined.lower_}’")
    return _told_by_phrase(head, token)


def _state_behind(token: Token, head: Token) -> Told | None:
    """The state in "left 40 dead" or "left two soldiers and 12 civilians wounded"."""
    for follower in token.doc[max(token.i, head.i) + 1 : token.sent.end]:
        if follower.i > token.i + 12 or follower.pos_ in ("SCONJ",):
            return None
        if follower.lower_ in by_word("states"):
            return Told(_both(follower, by_word("states")[follower.lower_]), f"left ‘{follower.lower_}’")
    return None


def _told_by_phrase(head: Token, token: Token) -> Told | None:
    """Several words: "were taken hostage", "took to the streets"."""
    doc = head.doc
    for start in range(max(head.i - 1, 0), min(head.i + 4, len(doc))):
        if start == token.i:
            continue
        for phrase, measure in _phrases_at(doc, start):
            return Told(measure, f"phrase ‘{' '.join(phrase)}’")
    return None


def _phrases_at(doc: Doc, start: int) -> Iterator[tuple[tuple[str, ...], Measure]]:
    words = tuple(token.lower_ for token in doc[start : start + 5])
    for length in range(len(words), 1, -1):
        measure = by_phrase().get(words[:length])
        if measure is not None:
            yield words[:length], measure


def _both(word: Token, measure: Measure) -> Measure:
    """Killed and injured told of the same people are casualties: "killed or wounded"."""
    joined = [other for other in word.children if other.dep_ == "conj"]
    if word.dep_ == "conj":
        joined.append(word.head)
    for other in joined:
        if _has_own_phrase(other):
            continue
        further = by_verb("object").get(other.lower_) or by_word("states").get(other.lower_)
        further = further or by_verb("subject").get(other.lower_)
        if further is None or further is measure:
            continue
        pair = {measure, further}
        if pair <= {Measure.KILLED, Measure.INJURED}:
            return Measure.CASUALTIES
        if Measure.MISSING in pair:
            return Measure.OTHER
    return measure


def _has_own_phrase(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS or child.dep_ in _OBJECTS for child in verb.children)


def _cases(token: Token) -> frozenset[str]:
    return frozenset(child.lower_ for child in token.children if child.dep_ == "case")


def _has_object(verb: Token, subject: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in _OBJECTS and child.i != subject.i), None)


def _is_participle(verb: Token) -> bool:
    return verb.tag_ in ("VBN", "VBD", "JJ", "NN", "VB") or verb.lower_.endswith("ed")


def _state(token: Token) -> Told | None:
    measure = by_word("states").get(token.lower_) or by_verb("object").get(token.lower_)
    return None if measure is None else Told(_both(token, measure), f"‘{token.lower_}’ beside it")


def told_by_modifiers(doc: Doc, found: FoundFigure) -> Told | None:
    """The measure that words inside the counted phrase tell: "41 detained activists", "12 people
    killed", "refugees who have fled"."""
    for carrier in {found.core, found.head} - {None}:
        assert carrier is not None
        for child in doc[carrier].children:
            if child.dep_ in ("amod", "acl", "acl:relcl", "compound", "advcl", "xcomp"):
                told = _told_inside(child, doc[carrier])
                if told is not None:
                    return told
    return None


def _told_inside(child: Token, noun: Token) -> Told | None:
    if child.lower_ in by_word("states"):
        return Told(_both(child, by_word("states")[child.lower_]), f"‘{child.lower_}’ beside it")
    passive = child.tag_ == "VBN" and _has_object(child, noun) is None
    if child.lower_ in by_verb("object") and passive:
        return Told(_both(child, by_verb("object")[child.lower_]), f"‘{child.lower_}’ beside it")
    if child.lower_ in by_verb("subject") and child.i > noun.i:
        return Told(by_verb("subject")[child.lower_], f"‘{child.lower_}’ of it")
    return _told_by_phrase(child, noun) if child.i > noun.i else None
