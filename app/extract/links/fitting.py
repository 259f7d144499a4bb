"""What an answer fits best of all that it could answer, with what belongs to it."""

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract.found import Answered, Draft
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind, pleads
from app.extract.links.charges import with_charges
from app.extract.links.echoes import first_given
from app.extract.links.inferred import inferred
from app.extract.links.own_losses import is_of_losing
from app.extract.links.owned import is_of_others
from app.extract.links.relevance import best_fit
from app.extract.links.siblings import with_siblings
from app.extract.links.signs import Signs

_CHARGING = word_set("links", "accusing", "charging")
_FORESEEING = word_set("rules/attributions", "cue_contents", "foreseeing")
_BELONGING = frozenset({"nmod:poss", "compound"})
"""Relations of a word that only tells whose or what kind of thing another is."""


def fitting(signs: Signs, number: int, aim: Aim, others: list[int]) -> Answered:
    """What an answer fits best, where the article first tells it, with what belongs to it."""
    if pleads(signs.words.parsed, signs.draft(number)):
        others = [n for n in others if signs.draft(n).figure is not None or _charges(signs.draft(n))]
    others = [n for n in others if _can_be(signs, number, aim, n)]
    best = best_fit(signs, number, aim, others)
    if best is None or _tells_of_else(signs, number, aim, best[0]):
        return Answered()
    if len(charges := with_charges(signs, number, aim, best[0], others)) > 1:
        return inferred(charges, best[1])
    first = first_given(signs.words.parsed, signs.words.drafts, best[0], others)
    headline = signs.words.parsed.in_headline(signs.draft(best[0]).token)
    owned = aim.owners & signs.words.whole_name(best[0]) and not aim.owners & signs.words.whole_name(first)
    if owned and not headline:
        first = best[0]  # "the figures given by the Post", which gave those of the army again
    return inferred(with_siblings(signs, aim, first), best[1])


def _can_be(signs: Signs, number: int, aim: Aim, other: int) -> bool:
    """Whether an answer can be to a draft at all, by who says that and in which words."""
    said = signs.draft(other)
    if aim.owners and aim.kind is Kind.POINTS and said.source is None:
        return False  # "the drivers' claims" are not the article's own
    if aim.noun == "accusation" and _foretells(said):
        return False
    return not (signs.speaks_for(number, aim, other) or is_of_others(signs, number, aim, other))


def _charges(draft: Draft) -> bool:
    """Whether a draft brings a charge, which is all that anybody pleads to."""
    return draft.attribution is not None and draft.attribution.lemma in _CHARGING


def _foretells(draft: Draft) -> bool:
    return draft.attribution is not None and draft.attribution.lemma in _FORESEEING


def _tells_of_else(signs: Signs, number: int, aim: Aim, best: int) -> bool:
    """Whether a denial tells of something told beside a figure, and not of what it counts: "denied that
    gas had been used" behind "41 were crushed when gas was used"."""
    figure = signs.draft(best).figure
    if figure is not None and figure.measure is Measure.OTHER and aim.kind is Kind.TELLS:
        silent = signs.draft(number).stance.stance is Stance.NO_COMMENT and not aim.definite
        return aim.noun is None and not aim.sweeping and not silent  # "on the inquiry" into 12 doctors
    disputes = signs.draft(number).stance.stance is Stance.DISPUTES
    if disputes and _is_of_source(signs, aim, best):
        return False  # "the rebels are not telling the truth"
    if figure is None or aim.kind is not Kind.TELLS or aim.noun is not None:
        return False
    if aim.sweeping and not _is_beside_counted(signs, aim, best):
        return False
    return figure.measure not in signs.words.measures(aim.first, aim.last)


def _is_beside_counted(signs: Signs, aim: Aim, best: int) -> bool:
    """Whether an answer that says that nothing was so takes up what is told beside a figure, and not what is
    counted: "there was no shortage of oxygen" behind "five died when the oxygen ran out"."""
    figure, told = signs.draft(best).figure, signs.words.telling(aim.first, aim.last)
    head = None if figure is None else figure.found.head
    counted = frozenset() if head is None else signs.words.telling(head, head + 1)
    bare = head is None and figure is not None and figure.measure is Measure.DESTROYED
    if bare and is_of_losing(signs, aim):
        return False  # "lost any boat" behind "fired on six boats and one was sunk"
    return bool(told & signs.words.content(best)) and not told & counted


def _is_of_source(signs: Signs, aim: Aim, best: int) -> bool:
    """Whether an answer tells something of the very source: of "the rebels" in "the rebels lie", but not of
    the city in "the city's bridge is safe"."""
    told = (t for t in signs.words.parsed.doc[aim.first : aim.last] if t.dep_ not in _BELONGING)
    return any(signs.words.names_source(token.i, token.i + 1, best) for token in told)
