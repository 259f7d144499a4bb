"""The whole phrase of a cue's source, with what the tree cut off from it."""

from itertools import takewhile

from app.extract.attributions.cue_verbs.cue_subjects import PHRASE
from app.extract.language.phrases import phrase_bounds
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AGENT

_CITED = word_set("rules/attributions", "cue_phrases", "cited")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVES = frozenset({"WDT", "WP"})
_LONGEST_LEAD = 10
"""Most tokens that the tree may have cut off before a source."""


def owner_of(head: Token, first: int, verb: Token, sentence: Sentence) -> Token | None:
    """The noun that a subject only qualifies: of "Officials installed by X in the region said" the
    officials, where the tree makes the region the subject."""
    lead = verb.doc[sentence.start : first]
    if len(lead) < 2 or lead[-1].pos_ != "ADP" or head.i > verb.i:
        return None
    if any(token.is_punct or is_time(token) or _rules_clause(token) for token in lead):
        return None
    opening = list(takewhile(lambda token: token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM"), lead))
    nouns = [token for token in opening if token.pos_ in ("NOUN", "PROPN")]
    return nouns[-1] if nouns else None


def _rules_clause(token: Token) -> bool:
    """Whether a verb is finite, and not a participle that the tagger took for one ("installed by")."""
    return token.tag_ in _FINITE and not (token.tag_ == "VBD" and token.nbor(1).lower_ in AGENT)


def whole_source(head: Token, verb: Token, sentence: Sentence) -> tuple[int, int]:
    """The phrase of a source, with what the tree cut off between it and the verb ("Head of the
    clinic | Ann Lee said") or before it, where only a phrase stands ("Ann Lee and her brother | Nils")."""
    first, last = phrase_bounds(head)
    doc = verb.doc
    cited = next((token.i for token in doc[first + 1 : head.i] if token.lower_ in _CITED), None)
    if cited is not None and doc[cited - 1].pos_ in ("NOUN", "PROPN"):
        return cited + 1, last  # "the paper cited doctors saying"
    if head.i < last < verb.i and all(
        (token.pos_ == "PROPN" and not is_time(token)) or (token.text == "-" and token.i + 1 < verb.i)
        for token in doc[last : verb.i]
    ):
        last = verb.i
    lead = doc[sentence.start : first]
    if (
        0 < len(lead) <= _LONGEST_LEAD
        and lead[0].pos_ != "ADP"
        and any(token.pos_ in ("NOUN", "PROPN") for token in lead)
        and all(token.pos_ in PHRASE and not is_time(token) for token in lead)
        and not any(token.tag_ in _RELATIVES for token in lead)  # "A raid which | villagers say killed 9"
    ):
        first = sentence.start
    return first, last
