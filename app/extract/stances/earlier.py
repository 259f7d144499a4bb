"""Figures that are told as what was said before: "had earlier put the toll at 63"."""

from functools import cache

from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.stances.stance_words import stance_words

_BEFORE_FIRST = word_set("rules/stances", "earlier", "before_first")
_HAD = word_set("rules/stances", "earlier", "had")

_BESIDE = 3
"""Tokens between a cue and its "earlier"."""
_LED = 7
"""Tokens between "an earlier count of" and the number."""
_LINKS = word_set("rules/stances", "earlier", "links")


def is_called_earlier(parsed: Parsed, draft: Draft) -> bool:
    """Whether the article says that this was the figure before: "had earlier put the toll at 63", "an
    earlier count of 63"."""
    return (
        _is_said_earlier(parsed, draft) or _is_earlier_figure(parsed, draft) or _is_put_earlier(parsed, draft)
    )


def _is_said_earlier(parsed: Parsed, draft: Draft) -> bool:
    cue = _cue(draft)
    if cue is None:
        return False
    sentence = parsed.sentence_of(cue)
    lead = parsed.doc[max(sentence.start, cue - _BESIDE) : cue]
    around = parsed.doc[max(sentence.start, cue - _BESIDE) : min(sentence.end, cue + _BESIDE + 1)]
    if any(token.lower_ in _listed("adverbs") and token.dep_ != "amod" for token in around):
        return True
    opens = parsed.doc[sentence.start]  # "Earlier police had put the toll at 68"
    if opens in lead and opens.lower_ in _listed("adverbs") and is_said_before(parsed, draft):
        return True
    return any(
        token.lower_ in _listed("first") and token.nbor(-1).lower_ in _BEFORE_FIRST
        for token in lead
        if token.i > 0
    )


def is_said_before(parsed: Parsed, draft: Draft) -> bool:
    """Whether a figure's cue stands in the pluperfect: "It had put the number at 100"."""
    cue = _cue(draft)
    return cue is not None and any(child.lower_ in _HAD for child in parsed.doc[cue].children)


def _cue(draft: Draft) -> int | None:
    return None if draft.attribution is None else draft.attribution.cue_token


def _is_put_earlier(parsed: Parsed, draft: Draft) -> bool:
    """Whether a participle just before the number says so: "first put at 9", "initially reported as 40"."""
    if draft.figure is None:
        return False
    first = draft.figure.found.first
    lead = parsed.doc[max(parsed.sentence_of(draft.token).start, first - _BESIDE - 1) : first]
    return any(
        (token.lower_ in _listed("adverbs") or token.lower_ in _listed("first"))
        and token.nbor(1).tag_ in ("VBN", "VBD")
        for token in lead
        if token.i + 1 < first and not _is_of_days(token)
    )


def _is_of_days(earlier: Token) -> bool:
    """Whether "earlier" tells how long before something happened: "a blast two days | earlier killed 18"."""
    return (
        earlier.i > 1 and earlier.nbor(-1).tag_ in ("NN", "NNS") and earlier.nbor(-2).pos_ in ("NUM", "DET")
    )


def _is_earlier_figure(parsed: Parsed, draft: Draft) -> bool:
    """Whether "an earlier count of", "its previous estimate of" leads to the number."""
    if draft.figure is None:
        return False
    index = draft.figure.found.first - 1
    stop = max(parsed.sentence_of(draft.token).start, index - _LED)
    named = False
    while index >= stop:
        token = parsed.doc[index]
        if token.lower_ in _listed("adjectives"):
            return named
        if token.lower_ in stance_words().numeric:
            named = True
        elif token.lower_ not in _LINKS and token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return False
        index -= 1
    return False


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("revisions", "before", key)
