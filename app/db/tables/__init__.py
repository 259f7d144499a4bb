"""The tables, one file per word of the design.

What a machine extracted and what a person decided are separate rows: the extractor writes
articles' claims, people write ``Decision`` rows and the columns these own (``removed_at``,
``merged_into``, ``rejected_at``, ``decided_…``, ``given_to``, a source's ``name`` once it has a
``read_name``). Re-extraction never touches the latter.
"""

from app.db.tables.article import Article, ArticleEvent, ArticleNote, CopyKey, FoundValue, Original
from app.db.tables.batch import Batch, BatchItem
from app.db.tables.browse import EventFacet, EventRank, EventSource, FacetCount
from app.db.tables.claim import Claim, ClaimSpan, ClaimTarget
from app.db.tables.decision import Decision, DecisionThing
from app.db.tables.event import Event, EventKey, Suggestion
from app.db.tables.figure import Figure
from app.db.tables.snapshot import Snapshot
from app.db.tables.source import Citation, Source, SourceAlias

__all__ = [
    "Article",
    "ArticleEvent",
    "ArticleNote",
    "Batch",
    "BatchItem",
    "Citation",
    "Claim",
    "ClaimSpan",
    "ClaimTarget",
    "CopyKey",
    "Decision",
    "DecisionThing",
    "Event",
    "EventFacet",
    "EventKey",
    "EventRank",
    "EventSource",
    "FacetCount",
    "Figure",
    "FoundValue",
    "Original",
    "Snapshot",
    "Source",
    "SourceAlias",
    "Suggestion",
]
