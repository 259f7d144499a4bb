"""As of when a figure holds: "as of Wednesday", "by Friday", "until Tuesday night"."""

from app.domain.dates import PartialDate
from app.extract.event_date import lead_of
from app.extract.scene import Scene

_LEADS = frozenset({"as of", "by", "until", "till"})


def as_of_date(scene: Scene, token: int) -> PartialDate | None:
    """The day as of which the figure at a token holds, where its sentence says so."""
    sentence = scene.parsed.sentence_number(token)
    told = [
        one
        for one in scene.dates
        if scene.parsed.sentence_number(one.first) == sentence and lead_of(scene.parsed, one) in _LEADS
    ]
    nearest = min(told, key=lambda one: abs(one.first - token), default=None)
    return None if nearest is None else nearest.date
