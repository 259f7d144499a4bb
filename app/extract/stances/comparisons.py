"""Comparisons of figures: "the numbers were lower than claimed", "too high", "far fewer had died"."""

from itertools import dropwhile

from app.domain.stance import Direction
from app.extract.language import Parsed
from app.extract.language.clauses import agent_of, is_negated
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPARED, DEFINITE, EQUATIVE, PERFECT, TOO
from app.extract.stances.stance_words import stance_words
from app.extract.stances.themes import than_others, theme_of
from app.extract.words.cues import load_cues

_POINTERS = word_set("rules/stances", "comparisons", "pointers")
_SUPPOSING = word_set("rules/stances", "comparisons", "supposing")
_POSSIBLE = word_set("rules/stances", "comparisons", "possible")
_LEADING = word_set("rules/stances", "comparisons", "leading")
_SEEMING = word_set("rules/stances", "comparisons", "seeming")
_CORRECTING = word_set("rules/stances", "comparisons", "correcting")
_SEEN = word_set("rules/stances", "comparisons", "seen")
_REAL = word_set("stances", "comparisons", "real")
_THAN = 11
"""Tokens behind a comparative in which "than … claimed" stands …"""
_SIDE = 4
"""… and those in which "than the real one" does."""


def compared(token: Token) -> Direction | None:
    """The way a comparison of a figure points: "the numbers were lower than claimed", "too high"."""
    words = stance_words()
    form = token.lower_
    if form in words.fewer or form in words.more:
        if _moved(token).lemma_ in words.moving:
            return None  # "the toll could go higher" foretells
        if form in words.fewer and _bounds_number(token):
            return None
        if than_others(token) or _is_supposed(token) or _is_known_one(token):
            return None
        if _is_between_givers(token) or _is_outcome(token):
            return None
        if not _of_figure(token) and not than_claimed(token):
            return None
        lower = (form in words.fewer) is not than_real(token)
        return Direction.LOWER if lower else Direction.HIGHER
    if form in words.multiples | words.parts and _is_multiple(token):
        return Direction.LOWER if form in words.parts else Direction.HIGHER
    if (any(child.lower_ in TOO for child in token.children) and _of_figure(token)) or _seems(token):
        if form in words.too_high:
            return Direction.LOWER
        if form in words.too_low:
            return Direction.HIGHER
    return None


def compares_own(parsed: Parsed, cue: int | None, core: int) -> bool:
    """Whether who gives a number sets its own count against another: "the hospital's count was lower at
    22"."""
    words = stance_words()
    if cue is None or parsed.doc[cue].lower_ not in words.numeric:
        return False
    between = parsed.doc[cue + 1 : core]
    return any(one.lower_ in words.fewer | words.more and theme_of(one) is parsed.doc[cue] for one in between)


def than_real(token: Token) -> bool:
    """Whether it is the reported figure that is compared: "the toll is lower | than the real one"."""
    after = [other.lower_ for other in token.doc[token.i + 1 : min(token.i + _SIDE, token.sent.end)]]
    return not COMPARED.isdisjoint(after[:1]) and not stance_words().real.isdisjoint(after)


def _is_multiple(token: Token) -> bool:
    """Whether a multiple or a part of somebody's figure is the right one: "the true toll was | double that",
    "was | twice as high", "should be | halved"."""
    theme = theme_of(token)
    if theme is None or theme.lower_ not in stance_words().numeric or is_negated(token):
        return False
    if token.tag_ == "VBN":
        return any(child.lower_ in _CORRECTING for child in token.children if child.dep_ == "aux")
    pointed = not token.is_sent_end and token.nbor(1).lower_ in _POINTERS | EQUATIVE
    return pointed and any(child.lower_ in stance_words().real for child in theme.children)


def _moved(token: Token) -> Token:
    """What a comparative hangs on, past the time it is taken for a part of: "climb higher | overnight"."""
    return token.head.head if token.head.pos_ == "ADV" else token.head


def _seems(token: Token) -> bool:
    """Whether somebody else's figure only seems large or small: "that number seems a little high"."""
    theme = theme_of(token) if token.head.lemma_ in _SEEMING else None
    if theme is None or theme.lower_ not in _SEEN or any(child.dep_ == "nmod" for child in theme.children):
        return False
    return any(child.lower_ in DEFINITE for child in theme.children)


def _bounds_number(token: Token) -> bool:
    """Whether a comparative only bounds the number behind it: "no fewer than 347", "less than 12,000 people
    showed up"."""
    if token.i > token.sent.start and token.nbor(-1).pos_ == "CCONJ" and token.dep_ == "conj":
        return True  # "more or | less 300"
    behind = token.doc[token.i + 1 : min(token.i + 3, token.sent.end)]
    return len(behind) > 1 and behind[0].lower_ in COMPARED and behind[1].like_num


def _is_supposed(token: Token) -> bool:
    """Whether a comparison is of what did not happen: "the toll would have been higher by day"."""
    helpers = {child.lower_ for child in token.children if child.dep_ == "aux"}
    if helpers.isdisjoint(PERFECT):
        return False
    clause = any(child.dep_ == "advcl" for child in token.children)
    return not _SUPPOSING.isdisjoint(helpers) or (clause and not _POSSIBLE.isdisjoint(helpers))


def _is_outcome(token: Token) -> bool:
    """Whether it is only told how a number came about: "the new count led to a | lower number"."""
    return token.dep_ == "amod" and token.head.dep_ == "obl" and token.head.head.lemma_ in _LEADING


def _of_figure(token: Token) -> bool:
    theme = theme_of(token)
    if theme is None:
        return False
    before = token.nbor(-1).lower_ if token.i > 0 else ""
    pointed = theme.lower_ in _POINTERS and (before in TOO or before in stance_words().strong)
    return pointed or theme.lower_ in stance_words().numeric


def than_claimed(token: Token) -> bool:
    """Whether "than claimed", "than the reported number" follows."""
    after = [other.lower_ for other in token.doc[token.i + 1 : token.i + _THAN]]
    behind = list(dropwhile(lambda word: word not in COMPARED, after))
    return any(word in load_cues().forms or word in stance_words().numeric for word in behind)


def _is_between_givers(token: Token) -> bool:
    """Whether somebody's own figure is only set beside another: "the count given by the union is higher than
    the official one"; who sets it beside the true one disputes it."""
    theme = theme_of(token)
    if theme is None or token.dep_ == "amod" or theme.lower_ not in stance_words().numeric:
        return False
    given = any(child.dep_ == "acl" and agent_of(child) is not None for child in theme.children)
    if not given and all(child.dep_ != "nmod:poss" or child.pos_ == "PRON" for child in theme.children):
        return False
    behind = [other.lower_ for other in token.doc[token.i + 1 : token.i + _THAN]]
    return not COMPARED.isdisjoint(behind[:1]) and _REAL.isdisjoint(behind)


def _is_known_one(token: Token) -> bool:
    """Whether a comparison only tells which of two known figures ("confirmed the lower figure"), or how
    many in general ("fewer losses are better")."""
    if token.dep_ != "amod":
        return False
    many = token.head.tag_ == "NNS" and len(list(token.head.children)) == 1
    return many or any(child.lower_ in DEFINITE for child in token.head.children)
