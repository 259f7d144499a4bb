"""Refusals in what a source says of itself: "“We cannot confirm that,” she said", "said it was unable to".

The verb of saying only carries them; what the source does is refuse.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.extract.attributions.silences.refusals import is_impersonal, is_refused
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, clause_verbs_above, is_passive
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.words.cues import load_cues

_SELF = word_set("rules/attributions", "inner_refusals", "self")
_LOOKING = word_set("rules/attributions", "refusals", "looking")
_AUXILIARIES = frozenset({"aux", "aux:pass", "advmod", "cop"})


def with_inner_refusals(parsed: Parsed, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of a sentence, with the refusals that they carry and that are no cues yet."""
    taken = {attribution.cue_token for attribution in found}
    told = list(found)
    for outer in found:
        if outer.source is None or outer.cue_token is None or outer.silent or outer.behind:
            continue
        refusing = parsed.doc.by_lemma.among(load_cues().silence, outer.content_first, outer.content_last)
        for token in refusing:
            if token.i not in taken and is_refused(token) and _is_own(token, outer):
                told.append(_refusal(parsed, token, outer))
                taken.add(token.i)
    return [_said_by_one(parsed, one, found) for one in told]


def _said_by_one(parsed: Parsed, refusal: Attribution, found: Sequence[Attribution]) -> Attribution:
    """What nobody in particular is refused, where somebody says so: "the envoy said it was hard to | verify
    the claim", "officials said the deaths were not | confirmed"."""
    if refusal.source is not None or not refusal.silent or refusal.cue_token is None:
        return refusal
    cue = parsed.doc[refusal.cue_token]
    unsure = cue.dep_ == "ccomp" and is_passive(cue) and cue.lemma_ not in _LOOKING
    how = cue if unsure else cue.head
    if how.dep_ != "ccomp" or not (how is cue or is_impersonal(cue)):
        return refusal
    saying = (one for one in found if one.cue_token == how.head.i and one.source is not None)
    return _within(refusal, saying, how.i)


def refused_in_speech(parsed: Parsed, found: Sequence[Attribution]) -> list[Attribution]:
    """The same where the speech goes on over sentences: "“It is hard to | confirm this. Wait,” he said"."""
    carried = [one for one in found if one.carried and one.source is not None]
    return [_said_around(parsed, one, carried) for one in found] if carried else list(found)


def _said_around(parsed: Parsed, refusal: Attribution, carried: Sequence[Attribution]) -> Attribution:
    cue = refusal.cue_token
    if refusal.source is not None or not refusal.silent or cue is None or not is_impersonal(parsed.doc[cue]):
        return refusal
    return _within(refusal, carried, cue)


def _within(refusal: Attribution, speech: Iterable[Attribution], token: int) -> Attribution:
    """A refusal as that of the first speech that holds a token; as it was where none does."""
    outer = next((one for one in speech if one.content_first <= token < one.content_last), None)
    if outer is None:
        return refusal
    return replace(refusal, source=outer.source, via=outer.via, reason=f"{outer.reason}, who says so")


def _is_own(verb: Token, outer: Attribution) -> bool:
    """Whether the source refuses for itself: the subject is "we", "it" or not told at all."""
    for above in clause_verbs_above(verb):
        if not outer.content_first <= above.i < outer.content_last:
            return False
        subject = next((child for child in above.children if child.dep_ in (*SUBJECTS, "expl")), None)
        if subject is not None:
            return subject.lower_ in _SELF
        if above.head.i == outer.cue_token:
            return True
    return False


def _refusal(parsed: Parsed, verb: Token, outer: Attribution) -> Attribution:
    first = min([verb.i, *(child.i for child in verb.children if child.dep_ in _AUXILIARIES)])
    return Attribution(
        source=outer.source,
        cue=parsed.span(max(first, outer.content_first), verb.i + 1),
        cue_token=verb.i,
        lemma=verb.lemma_,
        content_first=min(verb.i + 1, outer.content_last - 1),
        content_last=outer.content_last,
        via=outer.via,
        reason=f"{outer.reason}, who says so of itself",
        silent=True,
    )
