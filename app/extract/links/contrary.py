"""What an answer is the contrary of, whatever word of denial it has."""

from app.domain.stance import Stance
from app.extract.attributions.governing import ACCORDING
from app.extract.found import Answered, Attribution
from app.extract.links.aims import Aim, Kind
from app.extract.links.contradictions import accuser, contradicted
from app.extract.links.inferred import inferred
from app.extract.links.signs import Signs
from app.extract.words.cues import load_cues


def contrary(signs: Signs, number: int, aim: Aim) -> Answered | None:
    """What an answer that tells what is not so is the contrary of, if anything."""
    if aim.kind is not Kind.TELLS:
        return None
    if (accused := accuser(signs, number)) is not None:
        return inferred([accused], "it accuses the one who answers")
    found = contradicted(signs, number) if _is_plain(signs.words.drafts[number].attribution) else None
    if found is None or found.other is None or not signs.words.drafts[found.other].stance.stance.supports:
        return None
    return inferred([found.other], found.reason)


def _is_plain(attribution: Attribution | None) -> bool:
    """Whether no verb of denial or dispute ties a source to what it says."""
    verb = None if attribution is None else load_cues().verb(attribution.lemma)
    according = attribution is not None and attribution.lemma == ACCORDING
    return according or (verb is not None and verb.stance is Stance.ASSERTS)
