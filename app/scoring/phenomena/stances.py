"""What a source does to a figure or a statement."""

from app.scoring.annotated import AnnotatedClaim
from app.scoring.phenomena.surroundings import Surroundings
from app.scoring.tally import ASSERTS, SPEAKING_AGAINST

_NEGATIONS = frozenset("not no never neither nor without nobody none n't didn't hasn't won't cannot".split())
_MODALS = frozenset(
    "may might could feared fears believed likely possibly probably apparently would expected".split()
)


def asserts_figure(one: Surroundings) -> bool:
    """said 12 died"""
    return one.item.stance == ASSERTS and isinstance(one.item, AnnotatedClaim)


def asserts_statement(one: Surroundings) -> bool:
    """accused the army of shelling the town"""
    return one.item.stance == ASSERTS and not isinstance(one.item, AnnotatedClaim)


def confirms(one: Surroundings) -> bool:
    """confirmed, admitted, claimed responsibility"""
    return one.item.stance == "confirms"


def denies(one: Surroundings) -> bool:
    """denied the charge, said nobody had died"""
    return one.item.stance == "denies"


def disputes(one: Surroundings) -> bool:
    """rejected the report, called it exaggerated, spoke of only 3"""
    return one.item.stance == "disputes"


def doubts(one: Surroundings) -> bool:
    """could not confirm, questioned the number"""
    return one.item.stance == "doubts"


def refuses_comment(one: Surroundings) -> bool:
    """declined to comment, gave no figure"""
    return one.item.stance == "no_comment"


def opposes_with_figure(one: Surroundings) -> bool:
    """a figure of one's own, or the other's, in a denial or dispute"""
    return one.item.stance in SPEAKING_AGAINST and isinstance(one.item, AnnotatedClaim)


def is_negated(one: Surroundings) -> bool:
    """did not deny, has not commented: a negation right before or in the cue"""
    cue = one.item.cue
    if cue is None:
        return False
    lead = one.article.text[max(one.sentence.start, cue.start - 15) : cue.end].lower().replace("’", "'")
    return any(word in _NEGATIONS or word.endswith("n't") for word in lead.split())


def is_modal(one: Surroundings) -> bool:
    """12 are feared dead, as many as 12 may have died"""
    return bool(_MODALS & {*one.words_before(8), *one.words_after(8)}) and isinstance(
        one.item, AnnotatedClaim
    )
