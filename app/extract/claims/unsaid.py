"""What a source denies to have said, which is no claim of its own: "denied that she had called it a coup"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.extract.found import Attribution, FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.words.cues import load_cues


def without_unsaid(
    parsed: Parsed, attributions: Sequence[Attribution], names: Mapping[FoundSource, NamedSource]
) -> tuple[Attribution, ...]:
    """The attributions without those that are denied by their own source, and each denial with all that it
    denies to have said."""
    unsaid: set[int] = set()
    left = list(attributions)
    for number, outer in enumerate(attributions):
        if not _turns_down(outer):
            continue
        for other in _inside(attributions, number):
            inner = attributions[other]
            if _is_own_speech(parsed, outer, inner, names):
                unsaid.add(other)
                last = max(left[number].content_last, inner.content_last)
                left[number] = replace(left[number], content_last=last)
    return tuple(one for number, one in enumerate(left) if number not in unsaid)


def _turns_down(attribution: Attribution) -> bool:
    verb = load_cues().verb(attribution.lemma)
    known = attribution.source is not None and attribution.cue_token is not None
    return known and verb is not None and verb.stance.opposes and not attribution.carried


def _inside(attributions: Sequence[Attribution], number: int) -> Iterator[int]:
    """The attributions whose content begins in that of another, or right behind it."""
    for other in range(number + 1, len(attributions)):
        if attributions[other].content_first > attributions[number].content_last + 1:
            return
        yield other


def _is_own_speech(
    parsed: Parsed, outer: Attribution, inner: Attribution, names: Mapping[FoundSource, NamedSource]
) -> bool:
    verb = load_cues().verb(inner.lemma)
    if inner.source is None or inner.cue_token is None or outer.source is None or inner.silent:
        return False
    if verb is None or verb.stance.opposes or inner.carried or inner.turned_down:
        return False
    subject = own_subject(parsed.doc[inner.cue_token])
    if subject is None:
        told = inner.cue_token - 1 == outer.cue_token  # "denied saying that …"
    else:
        inside = outer.content_first <= subject.i and inner.cue_token < outer.content_last
        told = inside and subject.tag_ == "PRP"  # not "dismissed by the mayor, who said …"
    return told and names[inner.source] == names[outer.source]
