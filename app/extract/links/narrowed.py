"""Which of the figures told so far an answer can mean by its words: "that sum", "the higher toll"."""

from functools import cache

from app.domain.claim import SourceKind
from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INDEFINITE
from app.extract.links.aims import Aim
from app.extract.links.counts import measure_of, size_of, tolls_given
from app.extract.links.signs import Signs

_BEFORE = word_set("rules/links", "narrowed", "before")
_PERSONAL = word_set("rules/sources", "pronouns", "personal")
_RANSOM = word_set("rules/links", "narrowed", "ransom")
_NUMBERS = word_set("rules/links", "narrowed", "numbers")
_THIS = word_set("rules/links", "narrowed", "this")
_DEEDS = word_set("links", "accusing", "deeds")


def narrowed(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """Of the drafts that an answer may answer, those that its words leave; all where they tell nothing."""
    if signs.draft(number).stance.stance is Stance.NO_COMMENT and aim.noun == "figure":
        others = _of_its_kind(signs, number, aim, others)
    if aim.noun == "accusation":
        others = _of_accused(signs, number, others)
    if signs.draft(number).stance.stance is Stance.DOUBTS:
        others = _of_claims(signs, aim, others)
    if signs.draft(number).stance.stance is Stance.DISPUTES:
        others = _of_liar(signs, number, others)
    others = _of_own_sentence(signs, number, aim, others)
    others = _of_extreme(signs, number, aim, _of_money(signs, aim, _of_before(signs, number, aim, others)))
    return _of_who_says_most(signs, number, aim, others)


def _of_accused(signs: Signs, number: int, others: list[int]) -> list[int]:
    """What "denied the charge" can be, where anybody has spoken of the one who denies it: no accusation that
    names somebody else as the accused."""
    if not any(n < number and signs.words.speaks_of(n, number) for n in others):
        return others
    return [n for n in others if not _accuses_by_name(signs, n) or signs.words.speaks_of(n, number)]


def _of_claims(signs: Signs, aim: Aim, others: list[int]) -> list[int]:
    """What "could not verify the claims" can be, where anything was counted: no words by which a denial only
    goes on: "rejected the account, saying few had died"."""
    if aim.noun != "claim" or not any(signs.is_toll(n) for n in others):
        return others
    return [n for n in others if signs.is_toll(n) or not _goes_on_denying(signs, n)]


def _goes_on_denying(signs: Signs, other: int) -> bool:
    before, said = signs.draft(other - 1), signs.draft(other)
    same = other > 0 and before.source == said.source and signs.sentence(other - 1) == signs.sentence(other)
    return same and said.figure is None and before.stance.stance.opposes


def _of_liar(signs: Signs, number: int, others: list[int]) -> list[int]:
    """What "accused him of making it up" can be: what the last person cited has said, if anybody is."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.cue_token is None or attribution.lemma not in _DEEDS:
        return others
    doc = signs.words.parsed.doc
    if attribution.cue_token + 1 >= len(doc) or doc[attribution.cue_token + 1].lower_ not in _PERSONAL:
        return others
    sources = [signs.draft(n).source for n in others if n < number]
    last = next((one for one in reversed(sources) if one and one.kind is SourceKind.PERSON), None)
    return others if last is None else [n for n in others if signs.draft(n).source == last]


def _accuses_by_name(signs: Signs, other: int) -> bool:
    attribution = signs.draft(other).attribution
    if attribution is None or attribution.cue_token is None or attribution.lemma not in _DEEDS:
        return False
    cue = signs.words.parsed.doc[attribution.cue_token]
    return any(child.dep_ == "obj" and child.pos_ == "PROPN" for child in cue.children)


def _of_its_kind(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "gave no figures" withholds, where it names no measure: of the figures told only tolls and those
    of whom it names ("no figures on the number of trapped men")."""
    if signs.words.measures(aim.first, aim.last) or signs.names_money(aim):
        return others
    named = signs.own_words(number, aim) - signs.words.proper
    return [n for n in others if signs.is_toll(n) or _tells_of(signs, n, named)]


def _tells_of(signs: Signs, other: int, named: frozenset[str]) -> bool:
    """Whether a figure is told with words that an answer names."""
    return signs.draft(other).figure is not None and bool(named & signs.words.content(other))


def _of_before(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "the earlier count" can be: nothing of its own sentence, where anything was told before."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    if not any(word.lower_ in _BEFORE and word.dep_ == "amod" for word in words):
        return others
    return [n for n in others if signs.sentence(n) < signs.sentence(number)] or others


def _of_own_sentence(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "those numbers" can be: the figures told just before in its own sentence, where there are any."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    if not any(word.lower_ in _NUMBERS and word.i and word.nbor(-1).lower_ in _THIS for word in words):
        return others
    before = [n for n in others if n < number and signs.sentence(n) == signs.sentence(number)]
    return [n for n in before if signs.draft(n).figure is not None] or others


def _of_extreme(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "the higher toll" can be: of the tolls told so far, else of those told later, only the
    highest. "A higher toll" is one's own."""
    words = signs.words.parsed.doc[aim.first : aim.last]
    which = next(
        (
            word.lower_
            for word in words
            if word.dep_ == "amod"
            and word.head.lower_ in _numeric()
            and INDEFINITE.isdisjoint(child.lower_ for child in word.head.children)
        ),
        "",
    )
    higher, lower = which in _listed("extremes", "highest"), which in _listed("extremes", "lowest")
    tolls = [n for n in others if signs.is_toll(n)]
    if not tolls or not (higher or lower):
        return others
    tolls = [n for n in tolls if n < number] or tolls
    named = {n: size_of(signs.draft(n)) for n in tolls}
    most = max(named.values()) if higher else min(named.values())
    return [n for n in named if named[n] == most]


def _of_who_says_most(signs: Signs, number: int, aim: Aim, others: list[int]) -> list[int]:
    """What "inflating the number of victims" can be, where nobody named gives one: the tolls of whoever
    gives the highest of the measure told last."""
    if signs.draft(number).stance.direction is not Direction.LOWER:
        return others
    tolls = tolls_given(signs, number, others)
    if any(aim.owners & signs.words.whole_name(n) for n in tolls):
        return others
    if not tolls:
        return others
    named = signs.words.measures(aim.first, aim.last) & {measure_of(signs.draft(n)) for n in tolls}
    measure = next(iter(named)) if len(named) == 1 else measure_of(signs.draft(tolls[-1]))
    tolls = [n for n in tolls if measure_of(signs.draft(n)) is measure]
    if len(tolls) < 2:
        return others
    most = signs.draft(max(tolls, key=lambda n: size_of(signs.draft(n)))).source
    return [n for n in tolls if signs.draft(n).source == most]


def _of_money(signs: Signs, aim: Aim, others: list[int]) -> list[int]:
    """What "that sum" can be: of the figures told only money, where there is any."""
    if not signs.names_money(aim):
        return others
    figures = {n: figure for n in others if (figure := signs.draft(n).figure) is not None}
    money = [n for n in others if n in figures and figures[n].measure is Measure.COST]
    ransom = signs.words.parsed.doc.by_word.among(_RANSOM, aim.first, aim.last)
    if ransom and aim.noun == "figure":
        return money  # "would not comment on the ransom": no count of those who were freed
    return money or others


@cache
def _numeric() -> frozenset[str]:
    return word_set("stances", "numeric", "words")


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
