"""Whether a statement tells a deed: in a word of its own, or as what killed those whom it counts."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from app.domain.measure import TOLLS
from app.extract.language.tokens import Token
from app.extract.lexicon import strings, table, word_set
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem

_BACK = 4
"""Most sentences between a deed and the answer that names it."""
_CLIMBS = 4
"""Words up from those who are counted among which the verb stands that tells what befell them."""
_CLIMBS_IN_WORDS = 8
"""Words up from a figure among which the verbs stand that it is told with."""
_SUBJECTS = frozenset({"nsubj", "csubj"})
_BY = word_set("rules/links", "telling", "by")
_ALIKE = word_set("rules/links", "telling", "shots"), word_set("rules/links", "telling", "raids")
_ENDS = word_set("rules/links", "telling", "ends")
_MUTE = word_set("rules/links", "telling", "mute")


def told_near(signs: Signs, number: int, others: Sequence[int]) -> Iterator[int]:
    """The statements shortly before an answer that somebody stands behind, nearest first; of a headline's
    answer those below it."""
    in_headline = signs.words.parsed.in_headline(signs.draft(number).token)
    for other in others if in_headline else reversed(others):
        said = signs.draft(other)
        near = abs(signs.gap(number, other)) <= _BACK and (in_headline or other < number)
        if near and said.source is not None and said.stance.stance.supports:
            yield other


def tells(signs: Signs, other: int, deed: Token) -> bool:
    """Whether a statement has a word for a deed."""
    return any(told.i != deed.i and _is_of(deed, told) for told in signs.said(other))


def counts_victims(signs: Signs, other: int, deed: Token) -> bool:
    """Whether a statement counts those whom a deed killed or hurt."""
    figure = signs.draft(other).figure
    if figure is None or figure.measure not in TOLLS:
        return False
    found = figure.found
    counted = signs.words.parsed.doc[found.core if found.head is None else found.head]
    return any(_is_of(deed, cause) for cause in _causes(counted))


def done_with_count(signs: Signs, other: int, deed: Token) -> Token | None:
    """The verb over a statement's figure that tells a deed: of "paid officials $2 million" paid, of "sank a
    boat, killing eight" sank."""
    draft = signs.draft(other)
    word = signs.words.parsed.doc[draft.token]
    for _ in range(_CLIMBS_IN_WORDS if draft.figure is not None else 0):
        if not draft.content_first <= word.i < draft.content_last:
            return None
        if word.pos_ == "VERB" and _is_of(deed, word):
            return word
        word = word.head
    return None


def _causes(counted: Token) -> Iterator[Token]:
    """What killed those who are counted: the verb that "killing 8" follows, else the subject of "killed",
    or what they died in."""
    verb = counted
    for _ in range(_CLIMBS):
        if verb.pos_ == "VERB" or verb.head is verb:
            break
        verb = verb.head
    if verb.pos_ != "VERB":
        return
    if verb.tag_ == "VBG" and verb.dep_ == "advcl":
        yield verb.head
        return
    for child in verb.children:
        leads = (one.lower_ for one in child.children if one.dep_ == "case")
        if child.i != counted.i and (child.dep_ in _SUBJECTS or not _BY.isdisjoint(leads)):
            yield child


def _is_of(deed: Token, told: Token) -> bool:
    """Whether a word tells a deed: "steal" the theft, "evict" the eviction, "shelling" that they fired."""
    if told.pos_ not in ("VERB", "NOUN"):
        return False
    named, word = stem(deed), stem(told)
    if named == word or any(named in alike and word in alike for alike in _ALIKE):
        return True
    if told.pos_ != "VERB":
        return False
    root = word[:-1] if word[-1:] in _MUTE else word
    made = named.startswith(root) and named[len(root) :] in _ENDS
    return named == root or made or told.lemma_ in _verbs_of().get(deed.lemma_, ())


@cache
def _verbs_of() -> Mapping[str, Sequence[str]]:
    """The verbs for what a noun names, where it has another root."""
    return {noun: strings(verbs) for noun, verbs in table("links", "deed_verbs").items()}
