"""Which of several numbers of one sentence each source behind its own gives: "40 according to the army and
90 according to the rebels", "40 by the army's count; the rebels said 90"."""

from functools import cache

from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import table, word_set
from app.extract.lexicon.function_words import ADVERSATIVE, AGENT, ARTICLES, COORDINATOR, INFINITIVE, ORIGIN
from app.extract.words.cues import load_cues

_AGAINST = word_set("rules/attributions", "shared_sentences", "against")
_VAGUE = word_set("rules/attributions", "shared_sentences", "vague")
_EVEN = word_set("rules/attributions", "shared_sentences", "even")
_BREAKS = frozenset({";", ":"})
_LONGEST_OPENING = 5
"""Most tokens from the words that open a number to the number itself."""


def counts_from(sentence: Sentence, first: int) -> bool:
    """Whether a number begins here, or the words that open one: "at least 12", "some 40"."""
    for token in sentence.doc[first : min(first + _LONGEST_OPENING, sentence.end)]:
        if token.like_num or token.lower_ in _VAGUE:
            return True
        if token.lower_ not in _openers():
            return False
    return False


def next_number(sentence: Sentence, first: int, last: int) -> int:
    """The token of a range that joins a further number with a source of its own: "40 by the army's
    count | and 90 by that of the rebels"; ``last`` where there is none."""
    for index in range(first, last - 2):
        if joins(sentence.doc[index]) and counts_from(sentence, index + 1):
            return index if any(word.i > index for word in sentence.among(_all_leads())) else last
    return last


def joins(token: Token) -> bool:
    """Whether a word sets one number beside another: "and", "but", "against"."""
    return token.lower_ in COORDINATOR or token.lower_ in ADVERSATIVE or token.lower_ in _AGAINST


def own_number(sentence: Sentence, cue: int) -> int | None:
    """The word that sets a number right before a cue against others: "was 34 per cent, | against 65 per
    cent according to the union"; None where more than a number stands between."""
    for index in range(cue - 1, max(sentence.start, cue - 2 - _LONGEST_OPENING), -1):
        token = sentence.doc[index]
        if token.lower_ in _AGAINST or _is_end_of_range(sentence, index):
            return index if counts_from(sentence, index + 1) else None
        if token.pos_ in ("VERB", "AUX"):
            return None
    return None


def _is_end_of_range(sentence: Sentence, index: int) -> bool:
    """Whether a word opens one end of a range whose ends have a source each: "| from 40 according to police
    | to 90 according to the union"."""
    word = sentence.doc[index].lower_
    opens = word in ORIGIN
    if not opens and word not in INFINITIVE:
        return False
    others = sentence.among(INFINITIVE if opens else ORIGIN)
    others = [one for one in others if (one.i > index) == opens and counts_from(sentence, one.i + 1)]
    cited = [one for one in sentence.among(leads()) if _cites(one)]
    return any(min(one.i, index) < word.i < max(one.i, index) for one in others for word in cited)


def _cites(lead: Token) -> bool:
    """Whether a word begins a whole cue: "in the words of", and not "in May"."""
    if lead.lower_ in load_cues().citing:
        return True
    phrases = (phrase for phrase in load_cues().according if phrase[0] == lead.lower_)
    return any(
        tuple(one.lower_ for one in lead.doc[lead.i : lead.i + len(phrase)]) == phrase for phrase in phrases
    )


def clause_around(sentence: Sentence, cue: int) -> tuple[int, int]:
    """The part of a sentence between two semicolons or colons in which a cue stands, and of that what
    "even" sets apart: "a record | even by the ministry's count"."""
    doc = sentence.doc
    first = next((i + 1 for i in range(cue, sentence.start, -1) if doc[i].text in _BREAKS), sentence.start)
    last = next((i for i in range(cue, sentence.end) if doc[i].text in _BREAKS), sentence.end)
    by = next((i for i in range(cue, first, -1) if doc[i].lower_ in AGENT), first)
    if by > first and doc[by - 1].lower_ in _EVEN:
        first = next((i + 1 for i in range(by, first, -1) if doc[i].text == ","), first)
    return first, last


@cache
def leads() -> frozenset[str]:
    """The words that a prepositional cue begins with: "according to", "citing"."""
    return load_cues().citing | {phrase[0] for phrase in load_cues().according}


@cache
def _all_leads() -> frozenset[str]:
    """The words that lead to the source of a number before them: these, and "by"."""
    return AGENT | leads()


@cache
def _openers() -> frozenset[str]:
    """The words that open or hedge a number, but for articles: "a 40-bed clinic" counts nothing."""
    listed = {word for phrase in table("modifiers", "before") for word in phrase.split()}
    return frozenset(listed - ARTICLES)
