"""Whom a headline means: it has no room for the name of who gives a figure in the text below."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.domain.claim import SourceKind
from app.domain.reason import Part, Reason
from app.domain.stance import Stance
from app.extract.countries import country_of
from app.extract.found import Draft, MeasuredFigure, NamedSource
from app.extract.language import Parsed
from app.extract.language.tokens import text_of
from app.extract.lexicon import word_set

_IN_OFFICE = word_set("rules/claims", "headline_sources", "in_office")
_LAY = word_set("rules/claims", "headline_sources", "lay")
_NAME = 2
"""Fewest words of a name that stands for nobody else."""


def name_headline_sources(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of which a headline's figure is whose the text says it is: "Rebels say 30 killed", above
    "The rebels' health office said 30 people were killed".

    Of a figure that two give below, or of a name that the text cites for something else, nothing is
    changed; a bare description ("union") was only a guess among those that it fits. What else the
    headline has of that source ("31 per cent, not 58") goes with it.
    """
    below = [draft for draft in drafts if draft.source is not None and not _is_in_headline(parsed, draft)]
    cited = {draft.source for draft in below}
    meant: dict[NamedSource, set[NamedSource]] = defaultdict(set)
    for draft in drafts:
        if draft.source is None or not _is_in_headline(parsed, draft):
            continue
        if draft.source not in cited or _is_only_described(parsed, draft):
            meant[draft.source] |= _givers(parsed, draft, below)
    return tuple(_renamed(parsed, draft, meant) for draft in drafts)


def _renamed(parsed: Parsed, draft: Draft, meant: Mapping[NamedSource, set[NamedSource]]) -> Draft:
    """A draft of the headline under the one name that its source has below."""
    givers = meant.get(draft.source, set()) if draft.source is not None else set()
    if len(givers) != 1 or not _is_in_headline(parsed, draft):
        return draft
    (giver,) = givers
    return replace(draft, source=giver, source_reason=_reason(giver))


def _is_in_headline(parsed: Parsed, draft: Draft) -> bool:
    return parsed.in_headline(draft.token)


def _is_only_described(parsed: Parsed, draft: Draft) -> bool:
    """Whether a headline names its source by one common noun alone: "union 2 million"."""
    source = None if draft.attribution is None else draft.attribution.source
    return source is not None and [token.tag_ for token in parsed.doc[source.first : source.last]] == ["NN"]


def _givers(parsed: Parsed, draft: Draft, below: Sequence[Draft]) -> set[NamedSource]:
    """Who gives the figure of a headline's draft below; nobody where it tells of none, where two give
    it, or where its own source only passes it on there."""
    if draft.figure is None or draft.source is None:
        return set()
    giving = [one for one in below if _gives(one, draft.figure) and _is_of_one_side(one, draft)]
    if _means_officials(parsed, draft):
        giving = [one for one in giving if not _is_lay(parsed, one)]
    givers = {one.source for one in giving if one.source is not None}
    passed_on = any(one.is_passed_on_by(draft.source) for one in giving)
    if len(givers) > 1 or passed_on:
        return set()
    return {giver for giver in givers if not _is_another(parsed, draft, giver)}


def _means_officials(parsed: Parsed, draft: Draft) -> bool:
    """Whether a headline names its source by a word for those in office: "Officials put toll at 90"."""
    source = None if draft.attribution is None else draft.attribution.source
    return source is not None and parsed.doc[source.head].lower_ in _IN_OFFICE


def _is_lay(parsed: Parsed, draft: Draft) -> bool:
    """Whether who gives a figure is told to be in no office: "relief worker Ann Lee"."""
    source = None if draft.attribution is None else draft.attribution.source
    return source is not None and any(
        token.lower_ in _LAY for token in parsed.doc[source.first : source.last]
    )


def _is_another(parsed: Parsed, draft: Draft, giver: NamedSource) -> bool:
    """Whether a headline says that somebody says so whom it names by two words or more, of which the giver
    below has none: "Red Cross says 18 killed", above "18 were killed, residents said"; or anybody whom the
    outlet below only tells of. A name before a colon may be no source at all: "Red Front: army probes
    killing of 18"."""
    told = draft.source is not None and draft.source.kind is not SourceKind.OUTLET
    if told and giver.kind is SourceKind.OUTLET:
        return True
    attribution = draft.attribution
    source = None if attribution is None else attribution.source
    if attribution is None or source is None or attribution.cue_token is None:
        return False
    named = parsed.doc[source.first : source.last]
    if (
        not parsed.doc[attribution.cue_token].is_alpha
        or len(named) < _NAME
        or any(token.pos_ != "PROPN" for token in named)
    ):
        return False
    words = {token.lower_ for token in named}
    return country_of(text_of(named)) is None and words.isdisjoint(giver.name.lower().split())


def _gives(draft: Draft, figure: MeasuredFigure) -> bool:
    """Whether a draft is on the figure of a headline, which may leave out "at least"."""
    if draft.figure is None or draft.figure.measure is not figure.measure:
        return False
    own, other = draft.figure.found.figure.value, figure.found.figure.value
    return own.unit == other.unit and bool({own.low, own.high} & {other.low, other.high} - {None})


def _is_of_one_side(draft: Draft, headline: Draft) -> bool:
    """Whether both take one side; who only confirms a figure is not whom "rebels say" means."""
    if draft.stance.stance is Stance.CONFIRMS and headline.stance.stance is Stance.ASSERTS:
        return False
    return draft.stance.stance.supports is headline.stance.stance.supports


def _reason(giver: NamedSource) -> Reason:
    return Reason(Part.SOURCE, f"{giver.name}, who gives the headline’s figure below", steps=1)
