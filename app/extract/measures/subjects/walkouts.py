"""Strikes of workers, which neither fire nor destroy anything: "teachers' strikes hit 300 schools"."""

from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.measure_words import listed

_STRIKES = word_set("rules/measures", "fitting", "strikes")
_ONE = word_set("rules/measures", "walkouts", "strike")
_HOME = "".join(words("rules/measures", "walkouts", "home"))
_APPROVING_STEMS = tuple(words("rules/measures", "walkouts", "approving_stems"))
_NEAR = 3
"""Most words from who strikes to the strike: "teachers | 's two-day | strikes"."""


def is_walkout(word: Token) -> bool:
    """Whether "strikes" are those of workers, who are told of in the same sentence."""
    return word.lower_ in _STRIKES and any(token.lower_ in listed("labour") for token in word.sent)


def takes_no_part(parsed: Parsed, word: str, noun: str) -> bool:
    """Whether who stays at home or backs a strike, by a phrase, is no worker, or nobody strikes there."""
    phrase = word.split()
    if len(phrase) < 2 or not (phrase[-1] == _HOME or word.startswith(_APPROVING_STEMS)):
        return False
    works = noun in listed("labour") or not is_person(noun)
    return not works or not parsed.doc.by_word.among(_ONE)


def is_hit_by_walkout(verb: Token) -> bool:
    """Whether what hits something is a strike with its workers right before it, as its subject or agent."""
    for child in verb.children:
        if child.lower_ in _ONE and child.dep_ in ("nsubj", "obl:agent", "obl"):
            before = child.doc[max(child.sent.start, child.i - _NEAR) : child.i]
            return any(token.lower_ in listed("labour") for token in before)
    return False
