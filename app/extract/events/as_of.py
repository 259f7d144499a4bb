"""As of when a figure holds: "as of Wednesday", "by Friday", "until Tuesday night"."""

from app.extract.events.dates import FoundDate
from app.extract.events.event_date import lead_of
from app.extract.events.scene import Scene

_LEADS = frozenset({"as of", "by", "until", "till"})


def _is_genitive(scene: Scene, one: FoundDate) -> bool:
    """ "killed by Tuesday's blast"."""
    doc = scene.parsed.doc
    return one.last < len(doc) and doc[one.last].text in ("'s", "’s")


def as_of_date(scene: Scene, token: int) -> FoundDate | None:
    """The day as of which the figure at a token holds, where its sentence says so."""
    sentence = scene.parsed.sentence_number(token)
    told = [
        one
        for one in scene.dates_in(sentence)
        if lead_of(scene.parsed, one) in _LEADS and not _is_genitive(scene, one)
    ]
    return min(told, key=lambda one: abs(one.first - token), default=None)
