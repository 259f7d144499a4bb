"""From drafts to claims: repeats folded into one, ids given, every span taken from the stored text."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.claim import CitedSource, Claim
from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.extract.claims.evidence import content_span, evidence_span, repeat_of
from app.extract.claims.folding import Group, folded
from app.extract.claims.reasons import claim_reasons
from app.extract.found import Answered, Draft, Placed, Revised
from app.extract.language import Parsed
from app.extract.sources.mentions import read_mention
from app.extract.sources.sides import side_of
from app.extract.stances.directions import direction_between


def make_claims(
    parsed: Parsed,
    drafts: Sequence[Draft],
    answered: Sequence[Answered],
    revisions: Mapping[int, Revised],
    placed: Sequence[Placed],
) -> tuple[Claim, ...]:
    """The claims of an article, in the order of the text, numbered from "c1"."""
    making = _Making(parsed, drafts, answered, revisions, placed)
    return tuple(map(making.claim, making.groups))


class _Making:
    """What the claims of one article are made from; drafts go by their numbers."""

    def __init__(
        self,
        parsed: Parsed,
        drafts: Sequence[Draft],
        answered: Sequence[Answered],
        revisions: Mapping[int, Revised],
        placed: Sequence[Placed],
    ) -> None:
        self._parsed = parsed
        self._drafts = drafts
        self._answered = answered
        self._revisions = revisions
        self._placed = placed
        self._sides = _sides(parsed, drafts)
        told = {number for answer in answered for number in answer.numbers}
        self.groups = [group for group in folded(parsed, drafts, placed) if self._is_claim(group, told)]
        self._ids = {n: f"c{place}" for place, group in enumerate(self.groups, start=1) for n in group.all}

    def _is_claim(self, group: Group, answered: Container[int]) -> bool:
        """Whether a group makes a claim: what the article itself accuses of does if it is answered."""
        return not self._drafts[group.first].if_answered or any(n in answered for n in group.all)

    def claim(self, group: Group) -> Claim:
        """The claim that a group of drafts makes: in most parts what the first of them says."""
        draft = self._drafts[group.first]
        figure, attribution = draft.figure, draft.attribution
        numbers = [number for n in group.all for number in self._answered[n].numbers]
        revised = next((self._revisions[n] for n in group.all if n in self._revisions), None)
        here = _placed_with_day([self._placed[n] for n in group.all])
        own = self._ids[group.first]
        return Claim(
            id=own,
            evidence=evidence_span(self._parsed, draft),
            content=content_span(self._parsed, draft),
            stance=draft.stance.stance,
            measure=self._measure(draft, numbers),
            figure=None if figure is None else figure.found.figure,
            counted=_counted([self._drafts[n] for n in group.all]),
            scope=None if figure is None else figure.scope,
            place=None if figure is None else here.place,
            source=_cited(draft, self._sides),
            cue=None if attribution is None else attribution.cue,
            direction=self._direction(draft, numbers),
            targets=tuple(self._others(own, sorted(numbers))),
            revises=next(iter(self._others(own, [] if revised is None else [revised.number])), None),
            via=draft.via,
            also_in=tuple(repeat_of(self._parsed, self._drafts[n]) for n in group.repeats),
            as_of=here.as_of,
            event=here.event,
            reasons=tuple(claim_reasons(draft, here, [self._answered[n] for n in group.all], revised)),
        )

    def _others(self, own: str, numbers: Iterable[int]) -> list[str]:
        """The claims that some drafts have become, but for its own, each once."""
        return [one for one in dict.fromkeys(self._ids[number] for number in numbers) if one != own]

    def _measure(self, draft: Draft, numbers: Sequence[int]) -> Measure | None:
        """What the figure counts; for an answer that only echoes a number, what its target counts: who
        says that "the casualties were not even close to 400" speaks of the 400 killed."""
        if draft.figure is None:
            return None
        own = draft.figure.found.figure.value
        if not draft.stance.stance.supports and own.is_point:
            for number in numbers:
                other = self._drafts[number].figure
                if other is None or other.measure is Measure.OTHER:
                    continue
                if own.low in (other.found.figure.value.low, other.found.figure.value.high):
                    return other.measure
        return draft.figure.measure

    def _direction(self, draft: Draft, numbers: Sequence[int]) -> Direction | None:
        """The way of a dispute: as said, else as its own figure stands to the one it answers."""
        if (
            draft.stance.direction is not None
            or draft.stance.stance is not Stance.DISPUTES
            or draft.figure is None
        ):
            return draft.stance.direction
        for number in numbers:
            other = self._drafts[number].figure
            if other is not None and other.measure is draft.figure.measure:
                return direction_between(draft.figure.found.figure.value, other.found.figure.value)
        return None


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


def _cited(draft: Draft, sides: Mapping[str, str]) -> CitedSource | None:
    if draft.attribution is None or draft.attribution.source is None or draft.source is None:
        return None
    name = draft.source.name
    return CitedSource(draft.attribution.source.span, name, draft.source.kind, sides.get(name))
