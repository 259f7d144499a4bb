"""Words that tell what kind of thing happened, from ``lexicon/event_kinds.toml``."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from app.domain.counted import fights
from app.domain.event import EventKind
from app.domain.measure import Measure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.language.word_index import in_order
from app.extract.lexicon import Entry, LexiconError, shared, strings, table, word_set
from app.extract.lexicon.function_words import GENITIVE
from app.extract.measures.counted_nouns import is_person

_MARCH = word_set("rules/events", "event_cues", "march")
_MONTH_MARCH = word_set("rules/events", "event_cues", "month_march")
_BURN = word_set("rules/events", "event_cues", "burn")
_FIRE = word_set("rules/events", "event_cues", "fire")
_FIRE_LEADS = word_set("rules/events", "event_cues", "fire_leads")

STRONG = 2.0
WEAK = 0.8
PHRASE = 2.5
GIVES_WAY_AT = 0.3
ANSWERED = 0.3
"""What a word weighs that somebody denies or blames: "denied that it had bombed"."""

_STRIKE = word_set("rules/events", "event_cues", "strike")
_CLIMBS = 4
_BY = 4
"""Tokens before "fire" in which whose it is stands."""


@dataclass(frozen=True, slots=True)
class EventCue:
    """A word that speaks for a kind of event."""

    token: int
    kind: EventKind
    weight: float


@dataclass(frozen=True, slots=True)
class _KindWords:
    nouns: dict[str, tuple[tuple[EventKind, float], ...]]
    verbs: dict[str, tuple[tuple[EventKind, float], ...]]
    phrases: dict[tuple[str, str], tuple[tuple[EventKind, float], ...]]
    not_after: dict[str, frozenset[str]]
    not_before: dict[str, frozenset[str]]


def find_event_cues(parsed: Parsed) -> tuple[EventCue, ...]:
    """The event words of an article, in order; a word may speak for more than one kind."""
    no_war = parsed.doc.by_lemma.count(_STRIKE) > 0 and _strikes_are_of_unions(parsed)
    elsewhere = {
        word for word, beside in _exceptions("not_beside").items() if parsed.doc.by_lemma.count(beside)
    }
    found = []
    for token in _candidates(parsed):
        for kind, weight in _kinds_of(token, parsed.in_headline(token.i)):
            if token.lemma_ in _STRIKE and (kind is EventKind.STRIKE) == no_war:
                continue
            if not elsewhere.isdisjoint((token.lemma_, token.lower_)):
                continue
            found.append(EventCue(token.i, kind, weight * (ANSWERED if _is_answered(token) else 1.0)))
    return tuple(found)


@cache
def more_exact(kind: EventKind) -> tuple[EventKind, ...]:
    """The kinds that a general one gives way to: an attack to a bombing."""
    return tuple(EventKind(name) for name in strings(shared("event_kinds", "gives_way").get(kind.value)))


def gives_way_at(kind: EventKind) -> float:
    """From which share of a general kind's score on a more exact one is chosen for it."""
    return float(str(shared("event_kinds", "gives_way_at").get(kind.value, GIVES_WAY_AT)))


@cache
def by_measure() -> dict[Measure, tuple[EventKind, float]]:
    """The kinds that a measure speaks for by itself, and how much: people marching, a protest."""
    return {
        Measure(name): (EventKind(str(_table_of(entry)["kind"])), float(str(_table_of(entry)["weight"])))
        for name, entry in shared("event_kinds", "measures").items()
    }


@cache
def related_kinds(kind: EventKind) -> frozenset[EventKind]:
    """A kind and those whose words the same event is told with."""
    wider = {general for general in EventKind if kind in more_exact(general)}
    return frozenset({kind, *wider, *more_exact(kind)})


def _candidates(parsed: Parsed) -> Iterable[Token]:
    """The words that may be event words, in order."""
    doc = parsed.doc
    return in_order(doc.by_word.among(_first_words()), doc.by_lemma.among(_listed_lemmas()))


def _kinds_of(token: Token, in_headline: bool) -> Iterator[tuple[EventKind, float]]:
    words = _words()
    behind = [other.lower_ for other in token.doc[token.i + 1 : token.i + 3]]
    for length in range(1, len(behind) + 1):
        yield from words.phrases.get((token.lower_, " ".join(behind[:length])), ())
    lemma = token.lemma_
    listed = words.nouns.get(lemma) or words.nouns.get(token.lower_) or ()
    if not listed and token.pos_ == "ADJ" and lemma.endswith("ed"):
        yield from words.verbs.get(lemma.removesuffix("d"), ())  # "a collapsed hotel"
    if not listed and token.pos_ == "PROPN":
        # "Rebels" at the start of a sentence is read as a name and keeps its plural.
        listed = words.nouns.get(lemma.removesuffix("s")) or ()
    # Headlines are read as verbs where they are nouns: "dozens dead in floods".
    if token.pos_ in ("NOUN", "PROPN", "ADJ") or token.dep_ == "compound" or (in_headline and listed):
        if listed and not _is_other_thing(token, lemma):
            yield from listed
    elif lemma in _BURN and _is_done_by_people(token):
        yield EventKind.ATTACK, WEAK
    elif token.pos_ in ("VERB", "AUX") and not _is_other_thing(token, lemma):
        yield from words.verbs.get(lemma, ())


def _is_other_thing(token: Token, lemma: str) -> bool:
    """Whether the words beside a cue make it something else: "opened fire", "fire brigade"."""
    if lemma in _MARCH and token.text in _MONTH_MARCH:
        return True
    if lemma in _FIRE and _is_gunfire(token):
        return True
    words = _words()
    before = token.nbor(-1).lower_ if token.i else ""
    if before in GENITIVE and token.i > 1:
        before = token.nbor(-2).lower_  # "an exchange of fire"
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return before in words.not_after.get(lemma, ()) or after in words.not_before.get(lemma, ())


def _is_gunfire(token: Token) -> bool:
    """Whether shots are meant: "killed by rebel fire", "came under fire", with no article before it."""
    for other in reversed(token.doc[max(token.sent.start, token.i - _BY) : token.i]):
        if other.lower_ in _FIRE_LEADS:
            return True
        if other.pos_ not in ("NOUN", "PROPN", "ADJ", "PART"):
            return False
    return False


def _is_done_by_people(verb: Token) -> bool:
    """Whether people burn something, and no fire does: "soldiers killed 40 and | burned a village"."""
    first = verb.head if verb.dep_ == "conj" else verb
    burns = any(child.dep_ == "obj" for child in verb.children)
    return burns and any(
        child.dep_ == "nsubj" and (is_person(child.lower_) or fights(child.lower_))
        for one in (verb, first)
        for child in one.children
    )


def _is_answered(token: Token) -> bool:
    """Whether a word stands under a verb of denial or blame."""
    current = token
    for _ in range(_CLIMBS):
        current = current.head
        if current.lemma_ in _answers():
            return True
    return False


@cache
def _answers() -> frozenset[str]:
    return word_set("event_kinds", "answers")


def _strikes_are_of_unions(parsed: Parsed) -> bool:
    """Whether "strike" is a stoppage of work here: more words of labour than of war."""
    labour, war = (word_set("event_kinds", "strike_of_unions", key) for key in ("labour", "war"))
    return parsed.doc.by_lemma.count(labour) > parsed.doc.by_lemma.count(war)


@cache
def _first_words() -> frozenset[str]:
    """The words, in small letters, that are event words or begin a phrase of them."""
    return frozenset({*_words().nouns, *(first for first, _ in _words().phrases)})


@cache
def _listed_lemmas() -> frozenset[str]:
    """The lemmas that may be event words: nouns, also in a plural read as a name; verbs, also in
    a participle read as an adjective."""
    nouns, verbs = _words().nouns, _words().verbs
    return frozenset({*nouns, *(f"{noun}s" for noun in nouns), *verbs, *(f"{verb}d" for verb in verbs)})


@cache
def _words() -> _KindWords:
    nouns: dict[str, tuple[tuple[EventKind, float], ...]] = {}
    verbs: dict[str, tuple[tuple[EventKind, float], ...]] = {}
    phrases: dict[tuple[str, str], tuple[tuple[EventKind, float], ...]] = {}
    for name, entry in table("event_kinds", "kinds").items():
        kind, lists = EventKind(name), _table_of(entry)
        for key, weight in (("strong", STRONG), ("weak", WEAK)):
            for word in strings(lists.get(key)):
                nouns[word] = (*nouns.get(word, ()), (kind, weight))
        for key, weight in (("verbs", STRONG), ("weak_verbs", WEAK)):
            for word in strings(lists.get(key)):
                verbs[word] = (*verbs.get(word, ()), (kind, weight))
        for phrase in strings(lists.get("phrases")):
            first, _, second = phrase.partition(" ")
            phrases[first, second] = (*phrases.get((first, second), ()), (kind, PHRASE))
    return _KindWords(nouns, verbs, phrases, _exceptions("not_after"), _exceptions("not_before"))


@cache
def _exceptions(key: str) -> dict[str, frozenset[str]]:
    return {word: frozenset(strings(others)) for word, others in table("event_kinds", key).items()}


def _table_of(entry: Entry) -> dict[str, Entry]:
    if not isinstance(entry, dict):
        raise LexiconError(f"a kind of event is a table of lists, not {entry!r}")
    return entry
