"""Hard sentences as ``cases/*.toml`` tell them, and how a claim is compared with what they expect."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.claim import Claim, Extraction
from app.domain.span import Span
from app.domain.stance import Stance

FOLDER = Path(__file__).parent / "cases"
_AGAINST = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class ExpectedClaim:
    """What a claim must have; a field left out is not compared.

    ``figure`` and ``target`` and ``revises`` are words of figures, ``source`` is, word for word, as
    written or the canonical name ("" for the article's own voice), ``name`` the canonical name alone,
    ``says`` a part of the content of a claim without a figure, ``against`` any stance against its
    target. ``answers`` is a part of the content of a target without a figure; "" wants no target.
    ``measure`` and ``counted`` are what the figure counts, ``side`` whose side the source is on, and
    ``repeats`` in how many further places of the text the claim is told.
    """

    figure: str | None = None
    source: str | None = None
    name: str | None = None
    stance: str | None = None
    direction: str | None = None
    via: list[str] | None = None
    target: str | None = None
    revises: str | None = None
    says: str | None = None
    answers: str | None = None
    measure: str | None = None
    counted: str | None = None
    side: str | None = None
    repeats: int | None = None
    against: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the claims it must give (``claims``), and those it must not (``never``).

    ``same`` and ``apart`` pair figures of one source, or of two; ``none`` lists words that are no
    figure. ``known`` tells why a case is expected to fail.
    """

    text: str
    why: str
    title: str | None = None
    claims: list[ExpectedClaim] = field(default_factory=list)
    never: list[ExpectedClaim] = field(default_factory=list)
    same: list[list[str]] = field(default_factory=list)
    apart: list[list[str]] = field(default_factory=list)
    none: list[str] = field(default_factory=list)
    known: str | None = None


def read_cases(stems: str) -> Iterator[tuple[str, Case]]:
    """The cases of the files that a pattern names ("stance-*"), each with a readable id."""
    for file in sorted(FOLDER.glob(f"{stems}.toml")):
        for entry in tomllib.loads(file.read_text("utf-8"))["case"]:
            yield f"{file.stem}: {entry['why']}", _case(entry)


def _case(entry: dict[str, Any]) -> Case:
    claims, never = entry.pop("claims", []), entry.pop("never", [])
    return Case(
        claims=[ExpectedClaim(**one) for one in claims],
        never=[ExpectedClaim(**one) for one in never],
        **entry,
    )


def faults(case: Case, found: Extraction) -> list[str]:
    """What an extraction lacks of a case, or has that it must not, in words."""
    told = found.claims
    missing = [f"missing {one}" for one in case.claims if not any(_meets(one, claim, told) for claim in told)]
    unwanted = [
        f"unwanted {one}"
        for one in case.never
        if any(_meets(one, claim, told, nearly=True) for claim in told)
    ]
    merged = [f"not apart: {pair}" for pair in case.apart if len(_names(pair, told)) < 2]
    split = [f"not the same: {pair}" for pair in case.same if len(_names(pair, told)) != 1]
    false = [f"no figure: {words}" for words in case.none if any(_has_figure(words, claim) for claim in told)]
    return missing + unwanted + merged + split + false


def show(claim: Claim, told: tuple[Claim, ...]) -> str:
    """A claim on one line, for the message of a failing case."""
    figures = {other.id: _words(other) for other in told}
    parts = [
        f"{claim.id} {_words(claim)!r} {claim.measure or ''} counted={claim.counted!r}",
        f"source={claim.source.span.text if claim.source else ''!r}",
        f"name={claim.source.name if claim.source else ''!r}",
        f"stance={claim.stance}" + (f"/{claim.direction}" if claim.direction else ""),
    ]
    if claim.via:
        parts.append(f"via={[span.text for span in claim.via]}")
    if claim.targets:
        parts.append(f"targets={[figures[target] for target in claim.targets]}")
    if claim.revises:
        parts.append(f"revises={figures[claim.revises]!r}")
    if claim.also_in:
        parts.append(f"repeats={len(claim.also_in)}")
    return " ".join(parts)


def _words(claim: Claim) -> str:
    return claim.figure.span.text if claim.figure else f"({claim.content.text})"


def _meets(expected: ExpectedClaim, claim: Claim, told: tuple[Claim, ...], *, nearly: bool = False) -> bool:
    """Whether a claim is as expected; ``nearly``, where half of the words of its source are."""
    by_id = {other.id: other for other in told}
    targets = [by_id[target] for target in claim.targets]
    revised = by_id[claim.revises] if claim.revises else None
    return (
        (expected.figure is None or _has_figure(expected.figure, claim))
        and (expected.says is None or (claim.figure is None and expected.says in claim.content.text))
        and (expected.source is None or _has_source(expected.source, claim, nearly))
        and (expected.name is None or (claim.source is not None and claim.source.name == expected.name))
        and (expected.stance is None or claim.stance == expected.stance)
        and (expected.direction is None or claim.direction == expected.direction)
        and (expected.via is None or _same_channels(expected.via, claim.via))
        and (expected.target is None or any(_has_figure(expected.target, one) for one in targets))
        and (expected.answers is None or _answers(expected.answers, targets))
        and (expected.revises is None or (revised is not None and _has_figure(expected.revises, revised)))
        and (expected.measure is None or claim.measure == expected.measure)
        and (expected.counted is None or claim.counted == expected.counted)
        and (expected.side is None or (claim.source is not None and claim.source.side == expected.side))
        and (expected.repeats is None or len(claim.also_in) == expected.repeats)
        and (not expected.against or claim.stance in _AGAINST)
    )


def _answers(words: str, targets: list[Claim]) -> bool:
    if not words:
        return not targets
    return any(one.figure is None and words in one.content.text for one in targets)


def _has_figure(words: str, claim: Claim) -> bool:
    """Whether a claim's figure has these words; how far its modifier goes is another stage's case."""
    if claim.figure is None:
        return False
    places = [claim.figure.span, *(place.figure for place in claim.also_in if place.figure)]
    return any(_contains(words, span) or _contains(span.text, words) for span in places)


def _contains(words: str, span: Span | str) -> bool:
    wanted = words.lower().split()
    there = (span if isinstance(span, str) else span.text).lower().split()
    return any(there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1))


def _has_source(words: str, claim: Claim, nearly: bool) -> bool:
    if not words or claim.source is None:
        return not words and claim.source is None
    written = [claim.source.span.text, claim.source.name]
    written += [place.source.text for place in claim.also_in if place.source]
    least = 0.5 if nearly else 1.0
    return any(_overlap(words, other) >= least for other in written)


def _same_channels(wanted: list[str], found: tuple[Span, ...]) -> bool:
    return len(wanted) == len(found) and all(
        _overlap(words, span.text) == 1.0 for words, span in zip(wanted, found, strict=True)
    )


def _overlap(left: str, right: str) -> float:
    """The F1 of two runs of words, articles and marks left out: 1 where they are the same."""
    one, other = _bag(left), _bag(right)
    shared = len(one & other)
    return 2 * shared / (len(one) + len(other)) if one and other else 0.0


def _bag(text: str) -> set[str]:
    words = {word.strip(",.;:()“”\"'").removesuffix("’s").lower() for word in text.split()}
    return words - _ARTICLES - {""}


def _names(figures: list[str], told: tuple[Claim, ...]) -> set[str]:
    """The names of the sources of these figures; a figure that is not found has a name of its own."""
    names = set()
    for words in figures:
        sources = [claim.source for claim in told if _has_figure(words, claim) and claim.source]
        names |= {source.name for source in sources} or {f"nobody for {words}"}
    return names
