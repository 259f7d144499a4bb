"""Two figures set against each other in one breath: "four, not 16", "not 300 but 800"."""

from collections.abc import Iterable, Sequence
from functools import cache

from app.domain.stance import Stance
from app.extract.attributions.governing import ACCORDING
from app.extract.found import Draft, TakenStance
from app.extract.language import Parsed
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import ADVERSATIVE, AGENT, ARTICLES, EQUATIVE, GENITIVE, NEGATOR
from app.extract.stances.directions import direction_between
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import load_cues

_OWN = word_set("rules/stances", "contrasts", "own")
_NOW = word_set("rules/stances", "contrasts", "now")
_AT_ONCE = 6
"""Tokens between a figure set aside and the one put in its place."""
_REPORTED = 5
"""Tokens behind a figure in which "it first reported" tells whose it is."""
_SET_ASIDE = runs("rules/stances", "contrasts", "set_aside")
_CALLED = 8
"""Tokens before a figure in which it is called something."""
_AS_SAID = 10
"""Tokens behind a figure in which "as X claims" names whose it is."""


def contrasted(parsed: Parsed, drafts: Sequence[Draft], number: int) -> TakenStance | None:
    """In "four, not 16" both the figure set right and the one set aside are disputed, unless the second
    is given to somebody ("not 16 as X claims")."""
    draft = drafts[number]
    if draft.figure is None or draft.source is None:
        return None
    if is_set_aside(parsed, draft):
        if is_mended(parsed, draft) or given_to(parsed, draft) is not None or _is_givers_own(parsed, draft):
            return None
        return TakenStance(Stance.DISPUTES, None, "‘not’ before the figure")
    for other in (*drafts[number + 1 : number + 3], *drafts[max(0, number - 1) : number]):
        if other.figure is None or parsed.sentence_number(other.token) != parsed.sentence_number(draft.token):
            continue
        if is_set_aside(parsed, other) and not is_mended(parsed, other):
            way = direction_between(draft.figure.found.figure.value, other.figure.found.figure.value)
            if other.token > draft.token or _corrects(parsed, draft, other):
                return TakenStance(
                    Stance.DISPUTES, way, f"‘not {other.figure.found.figure.span.text}’", own=True
                )
    return None


def _is_givers_own(parsed: Parsed, draft: Draft) -> bool:
    """Whether a figure that is set aside is told as its giver's: "but not | up to 90, as claimed by X"."""
    given = draft.attribution
    if given is None or given.lemma != ACCORDING or not given.content_first:
        return False
    return parsed.doc[given.content_first - 1].lower_ in NEGATOR


def is_set_aside(parsed: Parsed, draft: Draft) -> bool:
    """Whether "not", "rather than" or "instead of" stands right before a figure."""
    assert draft.figure is not None
    first = draft.figure.found.first
    before = [token.lower_ for token in parsed.doc[max(parsed.sentence_of(first).start, first - 3) : first]]
    while before and before[-1] in ARTICLES:
        before.pop()
    if not NEGATOR.isdisjoint(before[-1:]) or tuple(before[-2:]) in _SET_ASIDE:
        return True
    return _is_named_aside(parsed, first)


def _is_named_aside(parsed: Parsed, first: int) -> bool:
    """Whether "not" stands before what a figure is called: "not the previously reported toll of 300"."""
    named = False
    start = max(parsed.sentence_of(first).start, first - _CALLED)
    for token in reversed(parsed.doc[start:first]):
        if token.lower_ in NEGATOR:
            return named
        numeric = token.lower_ in stance_words().numeric
        named = named or numeric
        called = numeric or token.lower_ in GENITIVE or token.lower_ in ARTICLES
        if not called and token.pos_ not in ("ADJ", "ADV") and token.tag_ != "VBN":
            return False
    return False


def _corrects(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """Whether a figure follows one set aside at once: "not 300 but 800", "not 50, there were five"."""
    assert draft.figure is not None
    assert other.figure is not None
    first = draft.figure.found.first
    if first > 0 and parsed.doc[first - 1].lower_ in ADVERSATIVE:
        return True
    between = parsed.doc[other.figure.found.last : first]
    same = draft.figure.measure is other.figure.measure and draft.source == other.source
    return same and len(between) <= _AT_ONCE and any(token.text in {",", ";", "—", "–"} for token in between)


def is_mended(parsed: Parsed, draft: Draft) -> bool:
    """Whether a figure set aside is the source's own: "not 40 as we said", "corrected it: 30, not 50"."""
    giver = given_to(parsed, draft)
    if giver is not None:
        return giver in _OWN
    cue = None if draft.attribution is None else draft.attribution.cue_token
    if cue is not None and cue > 0 and parsed.doc[cue - 1].lower_ in _NOW:
        return True  # "the ministry now said 41, not 53"
    return any(
        token.lemma_ in _correcting() and token.pos_ == "VERB" for token in parsed.sentence_of(draft.token)
    )


@cache
def _correcting() -> frozenset[str]:
    return word_set("revisions", "changing", "correcting")


def given_to(parsed: Parsed, draft: Draft) -> str | None:
    """The first word of whom a set-aside figure is given to: "not 16 as X claims", "not 40 as we said"."""
    assert draft.figure is not None
    last = draft.figure.found.last
    tail = parsed.doc[last : min(parsed.sentence_of(last - 1).end, last + _AS_SAID)]
    if len(tail) > 1 and tail[0].lower_ in _OWN and _has_cue(tail[1:_REPORTED]):
        return tail[0].lower_  # "not the 400 it first reported"
    for place, token in enumerate(tail[:-1]):
        if token.text in {";", ".", ","}:
            return None
        if token.lower_ not in EQUATIVE:
            continue
        if tail[place + 1].pos_ == "ADV" and place + 2 < len(tail):
            place += 1  # "not 9 as earlier reported"
        giver = tail[place + 1]
        if giver.lower_ in load_cues().forms:  # "not 9 as reported" names nobody
            return giver.lower_ if text_of(tail[place + 2 : place + 3]).lower() in AGENT else None
        if _has_cue(tail[place + 2 :]):
            return giver.lower_
    return None


def _has_cue(tokens: Iterable[Token]) -> bool:
    return any(token.lower_ in load_cues().forms for token in tokens)
