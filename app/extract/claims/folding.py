"""Repeats of a claim folded into one: what the same source says again of the same group."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from app.domain.counted import are_told_apart
from app.domain.figure import Value
from app.extract.claims.evidence import content_span
from app.extract.found import Draft, MeasuredFigure, Placed
from app.extract.language import Parsed
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INSIDE

_DEFINITE = word_set("rules/claims", "folding", "definite")

_LIVING = word_set("rules/claims", "folding", "living")
_ANYBODY = word_set("stances", "anybody", "words")
"""Counted groups that may be the same as any other of their measure."""

_Alike = tuple[object, ...]


@dataclass
class Group:
    """A claim and its repeats, as numbers of drafts."""

    first: int
    repeats: list[int] = field(default_factory=list)

    @property
    def all(self) -> tuple[int, ...]:
        """Its drafts, the first place in the text that says it before the others."""
        return (self.first, *self.repeats)


def folded(parsed: Parsed, drafts: Sequence[Draft], placed: Sequence[Placed]) -> list[Group]:
    """The claims of an article, each with its repeats, in the order of the text."""
    groups: list[Group] = []
    alike: dict[_Alike, list[Group]] = defaultdict(list)
    for number in range(len(drafts)):
        keys = [(placed[number].event, *key) for key in _alike(parsed, drafts[number])]
        homes = (g for g in alike[keys[0]] if _repeats(parsed, drafts, placed, g.first, number))
        home = next(homes, None)
        if home is None:
            groups.append(Group(number))
            for key in keys:
                alike[key].append(groups[-1])
        else:
            home.repeats.append(number)
    return groups


def _alike(parsed: Parsed, draft: Draft) -> Iterator[_Alike]:
    """By what drafts that repeat one another are found: all but the event, and each bound of the
    figure, that by which it is looked up itself first."""
    said = draft.source, draft.stance.stance
    if draft.figure is None:
        yield *said, content_span(parsed, draft).text
        return
    value = draft.figure.found.figure.value
    for bound in dict.fromkeys(bound for bound in (value.low, value.high) if bound is not None):
        yield *said, draft.figure.measure, bound


def _repeats(
    parsed: Parsed, drafts: Sequence[Draft], placed: Sequence[Placed], first: int, number: int
) -> bool:
    """Whether a draft says again what an earlier one that is alike said: same place, group and value."""
    old, new = drafts[first], drafts[number]
    if not _same_place(placed[first], placed[number]):
        return False
    if old.figure is None or new.figure is None:
        return True
    if not _same_group(old.figure.counted, new.figure.counted):
        return False
    was, now = old.figure.found.figure.value, new.figure.found.figure.value
    if old.source is None and _is_of_next_place(parsed, old.token, new.token):
        return False
    if _stand_together(parsed, old.figure, new.figure):
        return False
    return was == now or (old.source is not None and _refers_back(parsed, new, was, now))


def _stand_together(parsed: Parsed, old: MeasuredFigure, new: MeasuredFigure) -> bool:
    """Whether a sentence counts two groups of one size: "killed two officers and | two soldiers"."""
    before, here = old.found, new.found
    if parsed.sentence_number(before.first) != parsed.sentence_number(here.first) or here.first == 0:
        return False
    nouns = {_last_word(old.counted), _last_word(new.counted)}
    return "" not in nouns and len(nouns) > 1 and parsed.doc[here.first - 1].lower_ not in _DEFINITE


def _is_of_next_place(parsed: Parsed, old: int, new: int) -> bool:
    """Whether a row of events goes on in another place, which opens its sentence: "A bomb in Sarel killed
    two. | In Lomeda, gunmen killed two"."""
    here, there = parsed.sentence_of(new), parsed.sentence_of(old)
    if here is there or parsed.in_headline(old) or here[0].lower_ not in INSIDE:
        return False
    place = _name_behind(here, 0)
    if not place or text_of(here[len(place) + 1 : len(place) + 2]) != ",":
        return False
    before = [_name_behind(there, at) for at, token in enumerate(there) if token.lower_ in INSIDE]
    named = {name for name in before if name}
    return bool(named) and place not in named


def _name_behind(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The words with capitals right behind a preposition, before a mark or a small word."""
    behind = takewhile(lambda token: token.text[:1].isupper() and not is_time(token), sentence[at + 1 :])
    return tuple(token.lower_ for token in behind)


def _same_place(a: Placed, b: Placed) -> bool:
    return a.place is None or b.place is None or a.place == b.place


def _same_group(a: str | None, b: str | None) -> bool:
    first, second = (_last_word(a), _last_word(b))
    if first == second:
        return True
    if not _LIVING.isdisjoint((first, second)):
        return False  # "45 survivors" and "45 people drowned"
    return (first in _ANYBODY or second in _ANYBODY) and not are_told_apart(a, b)


def _last_word(counted: str | None) -> str:
    words = (counted or "").lower().split()
    return words[-1] if words else ""


def _refers_back(parsed: Parsed, new: Draft, was: Value, now: Value) -> bool:
    """Whether "the estimated 400" takes up an earlier "up to 400": a definite figure whose number
    is a bound of the earlier one."""
    assert new.figure is not None
    if not now.is_point or now.low not in (was.low, was.high) or was.unit != now.unit:
        return False
    first = new.figure.found.first
    sentence = parsed.sentence_of(first)
    lead = parsed.doc[max(sentence.start, first - 2) : new.figure.found.core]
    return any(token.lower_ in _DEFINITE for token in lead)
