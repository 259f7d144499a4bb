"""What a newer version of an article changed: sentence by sentence, and in figures, sources and stances."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from app.domain.claim import Claim
from app.domain.figure import Value
from app.domain.sentences import sentences_of

OWN_VOICE = "the article itself"


class Kind(StrEnum):
    """Whether sentences stand in both versions, in the older one only, or in the newer one only."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring sentences of one kind."""

    kind: Kind
    sentences: tuple[str, ...]


def changed_sentences(old: str, new: str) -> tuple[Stretch, ...]:
    """Both texts as one: what stayed, what went and what came, in the order of reading."""
    a, b = sentences_of(old), sentences_of(new)
    stretches: list[Stretch] = []
    for how, a_start, a_end, b_start, b_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if how == "equal":
            stretches.append(Stretch(Kind.SAME, a[a_start:a_end]))
            continue
        if a_start < a_end:
            stretches.append(Stretch(Kind.GONE, a[a_start:a_end]))
        if b_start < b_end:
            stretches.append(Stretch(Kind.NEW, b[b_start:b_end]))
    return tuple(stretches)


def changed_claims(old: Iterable[Claim], new: Iterable[Claim]) -> tuple[str, ...]:
    """In sentences: ``killed: raised from 20 to 43; ‘police’ now ‘the ministry’``.

    A claim of the one version is set beside the claim of the other that is most like it: another
    value from the same source, the same value from another source, another stance on the same.
    """
    before, after = _said(old), _said(new)
    pairs: list[tuple[Claim, Claim]] = []
    for key in (_whole, _by_source, _by_value, _by_stand):
        pairs += _paired(before, after, key)
    pairs += _paired(before, after, _by_measure, only_one=True)
    told = [
        *(_told(a, b) for a, b in pairs),
        *(f"new: {_words(claim)}" for claim in after),
        *(f"no longer there: {_words(claim)}" for claim in before),
    ]
    return tuple(dict.fromkeys(words for words in told if words))


def _said(claims: Iterable[Claim]) -> list[Claim]:
    """What gives or answers a figure; statements without a number are told by their sentences."""
    return [claim for claim in claims if claim.figure is not None or claim.stance.opposes]


def _paired(
    before: list[Claim], after: list[Claim], key: Callable[[Claim], Hashable], *, only_one: bool = False
) -> list[tuple[Claim, Claim]]:
    """Take out of both lists the claims that have a key in common, in their order."""
    pairs = []
    for claim in list(after):
        others = [one for one in before if key(one) == key(claim)]
        alone = len(others) == 1 and sum(key(one) == key(claim) for one in after) == 1
        if others and (alone or not only_one):
            pairs.append((others[0], claim))
            before.remove(others[0])
            after.remove(claim)
    return pairs


def _source(claim: Claim) -> str:
    return claim.source.name if claim.source else OWN_VOICE


def _value(claim: Claim) -> Value | None:
    return claim.figure.value if claim.figure else None


def _whole(claim: Claim) -> Hashable:
    return (claim.measure, _value(claim), _source(claim), claim.stance, claim.direction)


def _by_source(claim: Claim) -> Hashable:
    return (claim.measure, _source(claim), claim.stance)


def _by_value(claim: Claim) -> Hashable:
    return (claim.measure, _value(claim), claim.stance)


def _by_stand(claim: Claim) -> Hashable:
    return (claim.measure, _value(claim), _source(claim))


def _by_measure(claim: Claim) -> Hashable:
    return (claim.measure, claim.stance.supports)


def _told(old: Claim, new: Claim) -> str:
    """What is different between two claims; nothing where they say the same."""
    parts = [
        _value_change(old, new),
        f"‘{_source(old)}’ now ‘{_source(new)}’" if _source(old) != _source(new) else "",
        f"{_source(new)}: {old.stance}, now {new.stance}" if old.stance is not new.stance else "",
    ]
    told = "; ".join(part for part in parts if part)
    if not told:
        return ""
    who = f" ({_source(new)})" if _source(old) == _source(new) and old.stance is new.stance else ""
    subject = new.measure.value if new.measure else "a statement"
    if _value(new) == _value(old) and new.figure:
        subject = f"{new.figure.span.text} {subject}"
    return f"{subject}: {told}{who}"


def _value_change(old: Claim, new: Claim) -> str:
    if old.figure is None or new.figure is None or old.figure.value == new.figure.value:
        return ""
    a, b = _height(old.figure.value), _height(new.figure.value)
    verb = "raised" if b > a else "lowered" if b < a else "changed"
    return f"{verb} from {old.figure.span.text} to {new.figure.span.text}"


def _height(value: Value) -> float:
    bounds: Sequence[float] = [bound for bound in (value.low, value.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else 0.0


def _words(claim: Claim) -> str:
    said = claim.figure.span.text if claim.figure else f"“{claim.content.text}”"
    measure = f" {claim.measure.value}" if claim.measure and claim.figure else ""
    return f"{said}{measure}, which {_source(claim)} {claim.stance}"
