"""Words before and after a number that open or hedge it: "at least", "up to", "some", "or more"."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.extract.figures.number import scale_words, word_at
from app.extract.figures.pieces import Piece
from app.extract.lexicon import runs, table, word_set, words
from app.extract.lexicon.function_words import ARTICLES, DEFINITE, INDEFINITE, OVER, POSSESSIVES

_TOPPING_VERB = word_set("rules/figures", "modifiers", "topping_verb")
_PAST = word_set("rules/figures", "modifiers", "past")
_BEFORE_TOP_LIST = (
    ARTICLES | DEFINITE | POSSESSIVES | word_set("rules/figures", "modifiers", "before_top_list")
)
_NEARNESS = word_set("rules/figures", "modifiers", "nearness")
_ABOUT = word_set("rules/figures", "modifiers", "about")
_TALKING = word_set("rules/figures", "modifiers", "talking")
_SO = word_set("rules/figures", "modifiers", "so")
_FAR = word_set("rules/figures", "modifiers", "far")
_TAKEN = word_set("rules/figures", "modifiers", "taken")
_TO_TAKEN = 3
"""Most pieces from "over" to what is taken, behind the number."""
_FAR_OFF = word_set("rules/figures", "modifiers", "far_off")
_MARKS = word_set("rules/figures", "modifiers", "marks")
_BEYOND = word_set("rules/figures", "modifiers", "beyond")

_LONGEST = 5
_HYPHENS = frozenset("-‐‑")


class Effect(StrEnum):
    """What a modifier does to a number."""

    LOW = "low"
    ABOVE = "above"
    HIGH = "high"
    BELOW = "below"
    APPROX = "approx"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Modified:
    """Pieces ``first`` up to ``last`` with the effects of all modifiers, the outermost first."""

    first: int
    last: int
    effects: tuple[Effect, ...]


Phrases = Mapping[tuple[str, ...], Effect]


@cache
def phrases(key: str) -> Phrases:
    """One table of ``modifiers.toml``, its phrases cut into words."""
    return {tuple(phrase.split()): Effect(str(effect)) for phrase, effect in table("modifiers", key).items()}


def with_modifiers(text: tuple[Piece, ...], first: int, last: int) -> Modified:
    """A number's pieces ``first`` up to ``last`` widened by its modifiers: "400" to "up to 400"."""
    effects: list[Effect] = []
    if text[first].is_digits and word_at(text, first - 1) in INDEFINITE and _before(text, first - 1):
        first -= 1  # "about a 100"
    while (found := _before(text, first)) is not None:
        length, effect = found
        first -= length
        effects.insert(0, effect)
    if not effects and (_is_passed_mark(text, first, last) or _is_topped(text, first, last)):
        effects.append(Effect.ABOVE)
    elif not effects and _is_neared(text, first, last):
        effects.append(Effect.APPROX)
    if (after := _after(text, last)) is not None:
        last += after[0]
        effects.append(after[1])
    return Modified(first, last, tuple(effects))


def _before(text: tuple[Piece, ...], first: int) -> tuple[int, Effect] | None:
    """The longest modifier that ends right before a piece: its length in pieces and its effect."""
    if first == 0 or text[first - 1].word not in _endings():
        return None
    for length in range(min(_LONGEST, first), 0, -1):
        effect = phrases("before").get(tuple([piece.word for piece in text[first - length : first]]))
        if effect is not None and not _is_false_friend(text, first - length, length):
            return length, effect
    return None


@cache
def _endings() -> frozenset[str]:
    """The last words of the modifiers that stand before a number."""
    return frozenset(phrase[-1] for phrase in phrases("before"))


def _is_false_friend(text: tuple[Piece, ...], at: int, length: int) -> bool:
    """ "not even close to 400": the phrase is there, the meaning is not."""
    before = word_at(text, at - 1)
    phrase = [word_at(text, at + step) for step in range(length)]
    if length == 1 and phrase[0] in _ABOUT:
        return before in _TALKING or word_at(text, at - 2) in _TALKING  # "we are talking now about 25"
    if length == 1 and phrase[0] in OVER:
        taken = {word_at(text, at + step) for step in range(2, 2 + _TO_TAKEN)}
        return before in words("modifiers", "before_particle_over") and taken.isdisjoint(_TAKEN)
    if tuple(phrase) in runs("rules/figures", "modifiers", "upward"):
        return _is_particle(text, at)
    if phrase[0] in _FAR:
        return before in _SO  # "so far | more than 40"
    return phrase[0] in _NEARNESS and before in _FAR_OFF


def _is_topped(text: tuple[Piece, ...], first: int, last: int) -> bool:
    """Whether a verb opens the number: "has surpassed 100", "expected to top a million",
    "climbed past 100", "sales top $2 million"; no list is so long as "the top 2 million"."""
    verb, front = word_at(text, first - 1), word_at(text, first - 2)
    if verb in _PAST:  # not "in the past 12 months"
        return front in words("modifiers", "passing")
    if verb not in _TOPPING_VERB:
        return verb in words("modifiers", "topping")
    if front in words("modifiers", "before_top"):
        return True
    large = any(piece.word in scale_words("scales") for piece in text[first:last])
    return large and front not in _BEFORE_TOP_LIST and text[first - 2].is_word


def _is_neared(text: tuple[Piece, ...], first: int, last: int) -> bool:
    """Whether a count comes near the number: "toll nears 6,000"; troops approach three villages."""
    large = any(one.is_digits or one.word in scale_words("scales") for one in text[first:last])
    return large and word_at(text, first - 1) in words("modifiers", "nearing")


def _is_passed_mark(text: tuple[Piece, ...], first: int, last: int) -> bool:
    """Whether a count has left a mark behind: "has passed the | 2,400 mark", "above the | 300 mark"."""
    if word_at(text, last) not in _MARKS or word_at(text, first - 1) not in ARTICLES:
        return False
    return word_at(text, first - 2) in _BEYOND or _is_topped(text, first - 1, last)


def _is_particle(text: tuple[Piece, ...], at: int) -> bool:
    """Whether "up" belongs to a verb, or tells where a toll came: "bringing the death toll up to 94"."""
    before = word_at(text, at - 1)
    if before in words("modifiers", "tolls") or before in words("modifiers", "climbing"):
        return True
    front = {word_at(text, at - step) for step in range(1, 9)}
    return bool(front & set(words("modifiers", "raising"))) and bool(
        front & set(words("modifiers", "raised"))
    )


def _after(text: tuple[Piece, ...], last: int) -> tuple[int, Effect] | None:
    if word_at(text, last) not in _openings() or text[last].capital:
        return None  # a sentence of its own: "injures 58 | At least 12 died"
    for length in range(3, 0, -1):
        phrase = tuple([word_at(text, last + step) for step in range(length)])
        effect = phrases("after").get(phrase)
        if effect is None:
            continue
        if phrase[0] in _HYPHENS and text[last].gap:
            return None
        return length, effect
    return None


@cache
def _openings() -> frozenset[str]:
    """The first words of the modifiers that stand behind a number."""
    return frozenset(phrase[0] for phrase in phrases("after"))
