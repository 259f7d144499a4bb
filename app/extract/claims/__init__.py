"""From drafts to claims: repeats folded into one, ids given, every span taken from the stored text."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.claim import CitedSource, Claim, Repeat
from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.span import Span
from app.domain.stance import Direction, Stance
from app.extract.claims.reasons import claim_reasons
from app.extract.found import Answered, Draft, Placed, Revised
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.sources.mentions import read_mention
from app.extract.sources.sides import side_of
from app.extract.stances.directions import direction_between

_DEFINITE = word_set("rules/claims", "package", "definite")

_ANYBODY = word_set("stances", "anybody", "words")
"""Counted groups that may be the same as any other of their measure."""

_Alike = tuple[object, ...]


@dataclass
class _Group:
    """A claim and its repeats, as numbers of drafts."""

    first: int
    repeats: list[int] = field(default_factory=list)

    @property
    def all(self) -> tuple[int, ...]:
        return (self.first, *self.repeats)


def make_claims(
    parsed: Parsed,
    drafts: Sequence[Draft],
    answered: Sequence[Answered],
    revisions: Mapping[int, Revised],
    placed: Sequence[Placed],
) -> tuple[Claim, ...]:
    """The claims of an article, in the order of the text, numbered from "c1"."""
    groups = _fold(parsed, drafts, placed)
    ids = {number: f"c{place}" for place, group in enumerate(groups, start=1) for number in group.all}
    sides = _sides(parsed, drafts)
    return tuple(_claim(parsed, drafts, group, ids, answered, revisions, placed, sides) for group in groups)


def _sides(parsed: Parsed, drafts: Sequence[Draft]) -> Mapping[str, str]:
    """Whose side each source is on by the first place that tells it: "he" is on his army's side too."""
    sides: dict[str, str] = {}
    for draft in drafts:
        source = None if draft.attribution is None else draft.attribution.source
        if source is None or draft.source is None or draft.source.name in sides:
            continue
        side = side_of(source.span.text, read_mention(parsed, source).country)
        if side is not None:
            sides[draft.source.name] = side
    return sides


def _fold(parsed: Parsed, drafts: Sequence[Draft], placed: Sequence[Placed]) -> list[_Group]:
    groups: list[_Group] = []
    alike: dict[_Alike, list[_Group]] = defaultdict(list)
    for number in range(len(drafts)):
        keys = [(placed[number].event, *key) for key in _alike(parsed, drafts[number])]
        homes = (g for g in alike[keys[0]] if _repeats(parsed, drafts, placed, g.first, number))
        home = next(homes, None)
        if home is None:
            groups.append(_Group(number))
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
        yield *said, _content(parsed, draft).text
        return
    value = draft.figure.found.figure.value
    for bound in dict.fromkeys(bound for bound in (value.low, value.high) if bound is not None):
        yield *said, draft.figure.measure, bound


def _repeats(
    parsed: Parsed, drafts: Sequence[Draft], placed: Sequence[Placed], first: int, number: int
) -> bool:
    """Whether a draft says again what an earlier one said: same source, stance, measure and value."""
    old, new = drafts[first], drafts[number]
    if old.source != new.source or old.stance.stance is not new.stance.stance:
        return False
    if placed[first].event != placed[number].event:
        return False
    if old.figure is None or new.figure is None:
        return old.figure is new.figure and _content(parsed, old).text == _content(parsed, new).text
    if old.figure.measure is not new.figure.measure or not _same_group(
        old.figure.counted, new.figure.counted
    ):
        return False
    was, now = old.figure.found.figure.value, new.figure.found.figure.value
    return was == now or (old.source is not None and _refers_back(parsed, new, was, now))


def _same_group(a: str | None, b: str | None) -> bool:
    first, second = (_last_word(a), _last_word(b))
    return first == second or first in _ANYBODY or second in _ANYBODY


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


def _content(parsed: Parsed, draft: Draft) -> Span:
    # Where the text ends before anything is said, its last word stands for it.
    first = min(draft.content_first, len(parsed.doc) - 1)
    return parsed.span(first, max(draft.content_last, first + 1))


def _claim(
    parsed: Parsed,
    drafts: Sequence[Draft],
    group: _Group,
    ids: Mapping[int, str],
    answered: Sequence[Answered],
    revisions: Mapping[int, Revised],
    placed: Sequence[Placed],
    sides: Mapping[str, str],
) -> Claim:
    draft = drafts[group.first]
    numbers = [target for n in group.all for target in answered[n].numbers]
    own = ids[group.first]
    aimed = tuple(dict.fromkeys(ids[n] for n in sorted(numbers) if ids[n] != own))
    revised = next((revisions[n] for n in group.all if n in revisions), None)
    attribution = draft.attribution
    here = _placed_with_day([placed[n] for n in group.all])
    return Claim(
        id=own,
        evidence=_evidence(parsed, draft),
        content=_content(parsed, draft),
        stance=draft.stance.stance,
        measure=_measure(drafts, draft, numbers),
        figure=None if draft.figure is None else draft.figure.found.figure,
        counted=_counted([drafts[n] for n in group.all]),
        scope=None if draft.figure is None else draft.figure.scope,
        source=_cited(draft, sides),
        cue=None if attribution is None else attribution.cue,
        direction=_direction(drafts, draft, numbers),
        targets=aimed,
        revises=None if revised is None or ids[revised.number] == own else ids[revised.number],
        via=draft.via,
        also_in=tuple(_repeat(parsed, drafts[n]) for n in group.repeats),
        as_of=here.as_of,
        event=here.event,
        reasons=tuple(claim_reasons(draft, here, [answered[n] for n in group.all], revised)),
    )


def _counted(repeated: Sequence[Draft]) -> str | None:
    """What is counted, by the first place in the text that names it: the headline says "31 killed"."""
    return next((one.figure.counted for one in repeated if one.figure and one.figure.counted), None)


def _placed_with_day(placed: Sequence[Placed]) -> Placed:
    """Where a claim belongs. As of when is what the first place in the text says that says it: the
    headline gives a toll, the sentence below it "on Tuesday"."""
    first = placed[0]
    dated = next((one for one in placed if one.as_of is not None), first)
    if dated is first:
        return first
    return replace(first, as_of=dated.as_of, as_of_words=dated.as_of_words)


def _measure(drafts: Sequence[Draft], draft: Draft, numbers: Sequence[int]) -> Measure | None:
    """What the figure counts; for an answer that only echoes a number, what its target counts: who
    says that "the casualties were not even close to 400" speaks of the 400 killed."""
    if draft.figure is None:
        return None
    own = draft.figure.found.figure.value
    if not draft.stance.stance.supports and own.is_point:
        for number in numbers:
            other = drafts[number].figure
            if other is None or other.measure is Measure.OTHER:
                continue
            if own.low in (other.found.figure.value.low, other.found.figure.value.high):
                return other.measure
    return draft.figure.measure


def _cited(draft: Draft, sides: Mapping[str, str]) -> CitedSource | None:
    if draft.attribution is None or draft.attribution.source is None or draft.source is None:
        return None
    name = draft.source.name
    return CitedSource(draft.attribution.source.span, name, draft.source.kind, sides.get(name))


def _evidence(parsed: Parsed, draft: Draft) -> Span:
    """The whole sentence or sentences that carry a claim: its figure's and, where the cue stands
    in the one before or after, that one too."""
    here = parsed.sentence_number(draft.token)
    first = last = here
    if draft.attribution is not None and draft.attribution.cue_token is not None:
        cue = parsed.sentence_number(draft.attribution.cue_token)
        if abs(cue - here) == 1:
            first, last = min(cue, here), max(cue, here)
    return parsed.span(parsed.sentences[first].start, parsed.sentences[last].end)


def _repeat(parsed: Parsed, draft: Draft) -> Repeat:
    attribution = draft.attribution
    return Repeat(
        evidence=_evidence(parsed, draft),
        figure=None if draft.figure is None else draft.figure.found.figure.span,
        source=None if attribution is None or attribution.source is None else attribution.source.span,
        cue=None if attribution is None else attribution.cue,
    )


def _direction(drafts: Sequence[Draft], draft: Draft, numbers: Sequence[int]) -> Direction | None:
    """The way of a dispute: as said, else as its own figure stands to the one it answers."""
    if (
        draft.stance.direction is not None
        or draft.stance.stance is not Stance.DISPUTES
        or draft.figure is None
    ):
        return draft.stance.direction
    for number in numbers:
        other = drafts[number].figure
        if other is not None and other.measure is draft.figure.measure:
            return direction_between(draft.figure.found.figure.value, other.found.figure.value)
    return None
