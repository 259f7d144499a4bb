"""Text to claims. Pure: no database, no web, no clock, no network; the same text, the same claims."""

from app.domain.claim import Extraction
from app.extract.attributions import find_attributions
from app.extract.claims import make_claims
from app.extract.claims.drafts import draft_claims
from app.extract.claims.headline_sources import name_headline_sources
from app.extract.events import find_events
from app.extract.events.event_assignment import assign_events
from app.extract.events.scene import read_scene
from app.extract.figures import find_figures
from app.extract.language import parse
from app.extract.links import link_denials
from app.extract.links.contradictions import contradict_accusers
from app.extract.measures import find_measures
from app.extract.revisions import find_revisions, settle_replaced
from app.extract.sources import aliases_of, name_sources
from app.extract.stances.counterfigures import oppose_earlier_figures
from app.extract.stances.undercounts import keep_own_undercounts

__all__ = ["EXTRACTOR_VERSION", "extract_claims"]

EXTRACTOR_VERSION = "15"
"""Changes whenever the same text may give other claims."""


def extract_claims(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    """Every reported figure and attributed statement of an article, with source and stance.

    ``text`` is the stored text; all spans are of it. ``title`` tells the headline, ``published``
    (ISO 8601) resolves "Sunday".

    >>> extract_claims("Police said 12 people died.").claims[0].figure.value.low
    12
    """
    parsed = parse(text, title)
    measured = find_measures(parsed, find_figures(parsed))
    attributions = find_attributions(parsed)
    names = name_sources(parsed, attributions)
    drafts = name_headline_sources(parsed, draft_claims(parsed, measured, attributions, names))
    drafts = oppose_earlier_figures(parsed, drafts)
    drafts = contradict_accusers(parsed, keep_own_undercounts(parsed, drafts))
    scene = read_scene(parsed, measured, published=published)
    told = find_events(scene)
    placed = assign_events(scene, [draft.token for draft in drafts], told)
    revisions = find_revisions(parsed, drafts, placed)
    drafts = settle_replaced(drafts, revisions)
    answered = link_denials(parsed, drafts)
    claims = make_claims(parsed, drafts, answered, revisions, placed)
    return Extraction(told.events, claims, aliases_of(names))
