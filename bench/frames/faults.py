"""What the claims of a made text lack of those it must give."""

from collections.abc import Iterable, Iterator, Sequence

from app.domain.claim import Claim
from app.domain.figure import Figure
from app.domain.span import Span
from app.domain.stance import Stance
from app.extract import extract_claims
from app.scoring.predict import NOT_IN_THE_SCHEME, OTHER
from bench.frames.frame import Expected, Frame, Made

_ARTICLES = frozenset({"the", "a", "an"})
_STANCES = {"against": (Stance.DENIES, Stance.DISPUTES)}
"""Where the scheme leaves open which it is."""


def faults(frame: Frame, made: Made) -> list[str]:
    """Each way in which the claims of a text differ from those it must give, in words."""
    text = made.text if made.title is None else f"{made.title}\n\n{made.text}"
    found = _below_the_headline(frame, made, extract_claims(text, title=made.title).claims)
    told = [fault for number, wanted in _by_number(frame) for fault in _lacks(number, wanted, found, made)]
    told += [fault for one in frame.claims if one.number is None for fault in _lacks_answer(one, found, made)]
    wanted = {one.number for one in frame.claims}
    numbers = [_number(one.figure) for one in found if one.figure]
    told += [f"{number:g}: no claim" for number in numbers if number not in wanted]
    answering = sum(one.to not in (None, "") for one in frame.claims)
    linked = {_name(one) for one in found if one.targets}  # who denies twice in a sentence answers once
    return [*told, f"{len(linked)} who answer, not {answering}"] if len(linked) > answering else told


def _below_the_headline(frame: Frame, made: Made, found: Sequence[Claim]) -> Sequence[Claim]:
    """Without what a headline says that its text says again, or that no frame tells: "Hundreds march"."""
    end = len(made.title or "")
    below = [one for one in found if one.evidence.start >= end]
    wanted = [one for one in frame.claims if not any(_is_of(one, there) for there in below)]
    return [one for one in found if one in below or any(_is_of(expected, one) for expected in wanted)]


def _is_of(expected: Expected, claim: Claim) -> bool:
    """Whether a claim has the number that one must have, or without a number its stance."""
    if claim.figure is None:
        return expected.number is None and _has_stance(expected, claim)
    return _number(claim.figure) == expected.number


def _by_number(frame: Frame) -> Iterable[tuple[float, list[Expected]]]:
    """The claims with a figure that a frame tells, those of one number together and in their order."""
    told: dict[float, list[Expected]] = {}
    for one in frame.claims:
        if one.number is not None:
            told.setdefault(one.number, []).append(one)
    return told.items()


def _lacks(number: float, wanted: Sequence[Expected], found: Sequence[Claim], made: Made) -> Iterator[str]:
    name = f"{number:g}"
    there = [one for one in found if one.figure and _number(one.figure) == number]
    if len(there) != len(wanted):
        yield f"{name}: found {len(there)} times"
    for place, one in enumerate(there):
        expected = wanted[min(place, len(wanted) - 1)]
        yield from (f"{name}: {fault}" for fault in _differs(expected, one, found, made))


def _lacks_answer(expected: Expected, found: Sequence[Claim], made: Made) -> Iterator[str]:
    answers = [one for one in found if one.figure is None and _has_stance(expected, one)]
    if expected.to == "":  # nobody need see an answer there
        answers = [one for one in answers if _has_source(expected, one, found, made)]
    told = [list(_differs(expected, one, found, made)) for one in answers]
    if not told and expected.to != "":
        yield f"{expected.stance}: not found"
    elif [] not in told:
        yield from min(told, key=len, default=[])


def _differs(expected: Expected, claim: Claim, found: Sequence[Claim], made: Made) -> Iterator[str]:
    if not _has_source(expected, claim, found, made):
        yield f"by {claim.source.span.text if claim.source else 'the article'}"
    if expected.measure and expected.measure != _measure(claim):
        yield f"{_measure(claim)}"
    if not _has_stance(expected, claim):
        yield claim.stance.value
    if expected.via is not None and not any(_same(made.words(expected.via), span) for span in claim.via):
        yield f"via {[span.text for span in claim.via]}"
    if expected.to is not None and not _answers(expected.to, claim, found):
        yield f"answers {[one.content.text for one in found if one.id in claim.targets]}"


def _has_source(expected: Expected, claim: Claim, found: Sequence[Claim], made: Made) -> bool:
    if expected.same_as is not None:
        others = [one for one in found if one.figure and _number(one.figure) == expected.same_as]
        return bool(others) and all(_name(one) == _name(claim) for one in others)
    if expected.source is None:
        return True
    words = made.words(expected.source)
    if not words or claim.source is None:
        return not words and claim.source is None
    return _same(words, claim.source.span) or _bag(words) == _bag(claim.source.name)


def _has_stance(expected: Expected, claim: Claim) -> bool:
    return expected.stance is None or claim.stance in _STANCES.get(expected.stance, (expected.stance,))


def _answers(to: float | str, claim: Claim, found: Sequence[Claim]) -> bool:
    targets = [one for one in found if one.id in claim.targets]
    if to == "":
        return not targets
    return len(targets) == 1 and _is_meant(to, targets[0])


def _is_meant(to: float | str, target: Claim) -> bool:
    if isinstance(to, str):
        return to.lower() in target.content.text.lower()
    return target.figure is not None and _number(target.figure) == to


def _number(figure: Figure) -> float:
    low, high = figure.value.low, figure.value.high
    return low if low is not None else high if high is not None else 0.0


def _measure(claim: Claim) -> str | None:
    if claim.measure is None:
        return None
    return OTHER if claim.measure in NOT_IN_THE_SCHEME else claim.measure.value


def _name(claim: Claim) -> str | None:
    return claim.source.name if claim.source else None


def _same(words: str, span: Span) -> bool:
    return _bag(words) == _bag(span.text)


def _bag(text: str) -> list[str]:
    words = (word.strip(',.;:“”"') for word in text.lower().split())
    return [word for word in words if word and word not in _ARTICLES]
