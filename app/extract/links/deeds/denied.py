"""What tells the deed that is denied: "denied the theft" behind "said gunmen had stolen 20 cars"."""

from collections.abc import Sequence

from app.domain.stance import Stance
from app.extract.language.clauses import is_passive, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.deeds.named import is_known_subject, named_deed, points_back, rest_of
from app.extract.links.deeds.telling import counts_victims, done_with_count, tells, told_near
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem

_COMMON = word_set("links", "common", "words")
_SELF = word_set("rules/links", "disclaimed", "self")


def denied_deed(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The count of what the deed did that is denied ("denied firing on the crowd", "denied paying bribes"),
    else what tells the deed that "the theft" points back to."""
    if signs.draft(number).stance.stance is not Stance.DENIES or aim.kind is not Kind.TELLS or aim.sweeping:
        return None
    deed = named_deed(signs, number, aim)
    if deed is None:
        return None
    counted = _counted(signs, number, deed, others)
    return _pointed_at(signs, number, aim, deed, others) if counted is None else counted


def _counted(signs: Signs, number: int, deed: Token, others: Sequence[int]) -> int | None:
    """The only count of those whom a deed hurt, or of what the one who denies it is told to have done;
    of several the nearest that speaks of that one."""
    counts = [
        n
        for n in told_near(signs, number, others)
        if (counts_victims(signs, n, deed) and not _is_of_other_thing(signs, n, deed))
        or _is_own_deed(signs, number, n, deed)
    ]
    counts = [n for n in counts if signs.words.speaks_of(n, number)][:1] or counts
    breaths = {(signs.sentence(n), signs.draft(n).source) for n in counts}
    return counts[-1] if len(breaths) == 1 else None


def _is_own_deed(signs: Signs, number: int, other: int, deed: Token) -> bool:
    """Whether a statement counts what the one who denies a deed did in it: "the army shot 12", behind which
    the army denied shooting anybody."""
    done, denier = done_with_count(signs, other, deed), own_subject(deed)
    if done is None or is_passive(done) or is_passive(deed):
        return False
    doer = own_subject(done)
    if doer is None or (denier is not None and denier.lower_ not in _SELF):
        return False
    named = signs.words.names(number) | (signs.words.whole_name(number) - _COMMON)
    return bool(named & signs.words.people(doer.left_edge.i, doer.i + 1))


def _is_of_other_thing(signs: Signs, other: int, deed: Token) -> bool:
    """Whether a deed is said of a thing that a statement tells nothing of: "that a second plane was lost"."""
    subject = own_subject(deed) if is_passive(deed) else None
    if subject is None or is_known_subject(subject):
        return False
    thing = signs.words.telling(subject.left_edge.i, subject.right_edge.i + 1)
    return not thing or not thing <= signs.words.content(other)


def _pointed_at(signs: Signs, number: int, aim: Aim, deed: Token, others: Sequence[int]) -> int | None:
    """The nearest statement before a denial that tells the deed which its noun points back to, and all that
    it names with it."""
    if aim.noun is not None or deed.dep_ != "obj" or not points_back(deed):
        return None
    rest = rest_of(signs, aim, deed)
    for other in told_near(signs, number, others):
        told = rest <= signs.words.content(other) and not signs.speaks_for(number, aim, other)
        if told and tells(signs, other, deed):
            return other
    return None


def takes_up(signs: Signs, number: int, other: int) -> bool:
    """Whether an answer is to what is told beside a count: it is told of who answers, or the answer speaks of
    the same deed in several of its words."""
    if signs.words.speaks_of(other, number):
        return True
    shared = signs.words.shared(number, other)
    return len(shared) > 1 and any(one.pos_ == "VERB" and stem(one) in shared for one in signs.said(other))
