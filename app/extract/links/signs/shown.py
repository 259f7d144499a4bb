"""The signs themselves: shared words, who is named, how near, what kind of noun, what is counted."""

from collections.abc import Iterator
from functools import cache

from app.domain.measure import Measure
from app.domain.stance import Stance
from app.extract.found import Draft
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim, Kind
from app.extract.links.folds import is_country
from app.extract.links.signs import Signs
from app.extract.links.signs.accused_pronouns import accuses_behind, opens_with_pronoun
from app.extract.links.signs.alleged import alleges_last
from app.extract.links.signs.conceded import is_conceded
from app.extract.links.signs.deeds_of_force import tells_deed_of_force
from app.extract.links.signs.span_words import covers
from app.extract.stances.earlier import is_said_before

_LEAD = 1
"""Last sentence of an article's lead, which answers what is told only after it."""
_MAYBE = 0.5
"""How surely "Georgian charges that …" are told elsewhere, against "Georgia's charge"; and how surely
"the office's director" gives "the office's figure", against the office."""
_TAKEN_UP = 1.1
"""What it tells that somebody is taken up again with a pronoun: of two deeds the last is answered."""
_FADES = 0.45
"""How fast nearness fades with each sentence between."""
_OF_DEEDS = frozenset({"accusation", "part"})
"""Nouns for what is said of somebody, who is named in it."""

Sign = tuple[str, float]
"""A sign by its name in ``lexicon/signs.toml``, and how strongly it shows: 0 to 3."""


def between(signs: Signs, number: int, aim: Aim, other: int) -> Iterator[Sign]:
    """All signs that the draft ``number``, with its aim, answers the draft ``other``."""
    yield from _shared(signs, number, aim, other)
    yield from _people(signs, number, aim, other)
    yield from _place(signs, number, aim, other)
    yield from _noun(signs, number, aim, other)
    yield from _figure(signs, aim, other)
    yield from _standing(signs, other)


def _shared(signs: Signs, number: int, aim: Aim, other: int) -> Iterator[Sign]:
    kind, words = aim.kind.value, signs.words
    own = signs.own_words(number, aim)
    shared = own & words.telling(*signs.said_beside(number, other))
    if aim.sweeping and (shared or signs.is_toll(other)):
        yield f"{kind}.sweeping", 1.0
    if not shared:
        return
    yield f"{kind}.shared", min(3.0, sum(words.worth(word) for word in sorted(shared)))
    things = shared - words.proper
    if things and not aim.definite and signs.draft(number).stance.stance is Stance.NO_COMMENT:
        yield f"{kind}.left_open", 1.0
    if things & words.themes(aim.first, aim.last) & words.themes(*signs.said_beside(number, other)):
        yield f"{kind}.theme", 1.0
    if len(shared) >= 2 and not shared <= words.proper:
        yield f"{kind}.covered", len(shared) / len(own)


def _people(signs: Signs, number: int, aim: Aim, other: int) -> Iterator[Sign]:
    kind, words = aim.kind.value, signs.words
    names, theirs = words.names(number), words.names(other)
    named, taken_up = names & words.people(*signs.said_beside(number, other)), 1.0
    behind = not named and _accuses_behind(signs, number, aim, other)
    if not named and not behind:
        named, taken_up = _named_before(signs, number, other), _TAKEN_UP
    if named or behind:
        worth = max((words.name_worth(word) for word in named), default=1.0)
        yield f"{kind}.names_answerer", worth * taken_up
    if _is_accusing(signs, other):
        yield ("accuses_answerer" if named or behind else "accuses"), 1.0
    yield from _owner(signs, aim, other)
    if _says_more(signs, other):
        yield f"{kind}.says_more", 1.0
    if words.names_source(aim.first, aim.last, other):
        yield f"{kind}.names_source", 1.0
    if any(is_country(word) for word in names & theirs) or signs.speaks_for(number, aim, other):
        yield "same_side", 1.0


def _named_before(signs: Signs, number: int, other: int) -> frozenset[str]:
    """The names of who answers that a statement takes up with a pronoun: "said the army had come. “They
    killed 12,” she said. The army denied it"."""
    near = other > 0 and signs.sentence(other) - signs.sentence(other - 1) == 1
    if not near or not opens_with_pronoun(signs.said(other)) or not signs.goes_on(other - 1, other):
        return frozenset()
    return signs.words.names(number) & signs.words.people(*signs.said_beside(number, other - 1))


def _accuses_behind(signs: Signs, number: int, aim: Aim, other: int) -> bool:
    """Whether what stands right behind a denial of guilt charges the one who denies it."""
    if aim.noun not in _OF_DEEDS or signs.sentence(other) - signs.sentence(number) != 1:
        return False
    return accuses_behind(signs.words.parsed, signs.draft(number), signs.draft(other))


def _says_more(signs: Signs, other: int) -> bool:
    """Whether a draft is only one of several of its source: an answer to it answers any one less."""
    source = signs.draft(other).source
    return source is not None and signs.times_heard[source] > 1


def _owner(signs: Signs, aim: Aim, other: int) -> Iterator[Sign]:
    if not aim.owners:
        return
    name, said = signs.words.whole_name(other), signs.draft(other)
    owning = aim.owners & name
    if not owning and name & _listed("official", "bodies"):
        owning = aim.owners & _listed("official", "owners")  # "the official toll" is the ministry's
    if not owning and name & _listed("risen", "bodies"):
        owning = aim.owners & _listed("risen", "owners")  # "the rebel claim" is the Liberation Front's
    if not owning and aim.owners <= _listed("media", "words") and _is_named_by(signs, "report", said):
        owning = aim.owners  # "a media report" is any paper's
    if not owning:
        yield f"{aim.kind.value}.not_owner", 1.0
        return
    by_name = owning - signs.words.office(other).others
    surely = (1.0 if aim.definite else _MAYBE) * (1.0 if by_name else _MAYBE)
    yield f"{aim.kind.value}.owner", surely * len(owning) / len(aim.owners)


def _place(signs: Signs, number: int, aim: Aim, other: int) -> Iterator[Sign]:
    gap, kind = signs.gap(number, other), aim.kind.value
    if aim.definite:
        yield f"{kind}.definite", 1.0
    token = signs.draft(number).token
    if signs.draft(other).token > token:
        if gap >= -1 and is_said_before(signs.words.parsed, signs.draft(other)):
            yield f"{kind}.had_said", 1.0
        if is_conceded(signs.draft(number), signs.draft(other), signs.words.parsed):
            yield f"{kind}.fronted", 1.0
        elif signs.sentence(number) > _LEAD and not signs.words.parsed.in_headline(token):
            yield f"{kind}.ahead", 1.0
        elif not _is_told_before(signs, number):
            yield f"{kind}.opens", 1.0 / (1.0 + _FADES * max(0, -gap - 1))
        return
    yield f"{kind}.before", 1.0
    yield f"{kind}.near", 1.0 / (1.0 + _FADES * max(0, gap - 1))
    if gap == 0:
        yield f"{kind}.same_sentence", 1.0


def _is_told_before(signs: Signs, number: int) -> bool:
    """Whether anybody else has said anything before an answer, or beside it."""
    source, here = signs.draft(number).source, signs.sentence(number)
    return any(
        one.source is not None and one.source != source and one.stance.stance.supports
        for other, one in enumerate(signs.words.drafts[: number + 2])
        if other != number and signs.sentence(other) <= here
    )


def _noun(signs: Signs, number: int, aim: Aim, other: int) -> Iterator[Sign]:
    if aim.noun is None:
        return
    draft = signs.draft(other)
    if aim.kind is Kind.TELLS and not aim.definite:
        yield f"{aim.kind.value}.quotes", 1.0
    spoken_of = aim.noun in _OF_DEEDS and signs.words.names(number) & signs.words.people(
        *signs.said_beside(number, other)
    )
    accused = spoken_of or _accuses_behind(signs, number, aim, other)
    told_last = alleges_last(signs, number, aim, other)
    fits = bool(accused) or told_last or _is_named_by(signs, aim.noun, draft)
    fits = fits or (aim.noun == "accusation" and tells_deed_of_force(signs.words.parsed, draft))
    if fits or not _accuses_plainly(signs, number, aim, other):
        yield f"noun.{aim.noun}.{'fits' if fits else 'misses'}", 1.0
    if signs.sentence(other) == 0 and draft.source is not None:
        yield f"noun.{aim.noun}.lead", 1.0
    if draft.figure is not None:
        if not told_last:
            yield f"noun.{aim.noun}.figure", 1.0
        if draft.figure.measure is Measure.OTHER and signs.has_tolls:
            yield f"noun.{aim.noun}.aside", 1.0


def _accuses_plainly(signs: Signs, number: int, aim: Aim, other: int) -> bool:
    """Whether "the accusation" is what was said right before, for nobody is told to accuse, and, of a
    count, it speaks of who answers: "15 have died in police custody"."""
    if aim.noun != "accusation" or not aim.definite or aim.owners or signs.gap(number, other) > 1:
        return False
    if signs.draft(other).figure is not None and not signs.words.speaks_of(other, number):
        return False
    first = min(aim.first, signs.draft(number).token)
    return not signs.words.parsed.doc.by_lemma.among(_accusing(), 0, first)


def _is_named_by(signs: Signs, noun: str, draft: Draft) -> bool:
    """Whether a noun is a word for what a draft is: accusation, figure, report."""
    if noun == "figure":
        return draft.figure is not None
    if draft.attribution is None:
        return False
    if noun in _OF_DEEDS:
        return draft.attribution.lemma in _listed("accusing", "lemmas")
    if noun == "concern":
        return draft.attribution.lemma in _listed("worrying", "lemmas")
    return noun != "report" or _is_medium(signs, draft)


def _is_medium(signs: Signs, draft: Draft) -> bool:
    """Whether an outlet, a paper or a document says it."""
    assert draft.attribution is not None
    source = draft.attribution.source
    if source is None or draft.attribution.lemma == "report":
        return source is not None or draft.figure is not None  # "12 were reported shot"
    tokens = signs.words.parsed.doc[source.first : source.last]
    return any(token.lemma_ in _listed("media", "words") for token in tokens)


def _figure(signs: Signs, aim: Aim, other: int) -> Iterator[Sign]:
    draft, words = signs.draft(other), signs.words
    if aim.noun == "part":
        return  # "denied a part in the raid that killed 12" is not of the 12
    if draft.figure is None:
        return
    named = words.measures(aim.first, aim.last)
    if named:
        yield ("measure.fits" if covers(named, draft.figure.measure) else "measure.misses"), 1.0
    elif aim.noun == "figure" and signs.is_toll(other):
        yield "measure.toll", 1.0


def _standing(signs: Signs, number: int) -> Iterator[Sign]:
    """Who stands behind a draft, and whether it answers somebody itsigns."""
    draft = signs.draft(number)
    told = draft.figure is not None and draft.attribution is not None  # "12 were reported shot"
    if draft.source is None and not told and not draft.if_answered:
        yield "own_voice", 1.0
    if not draft.stance.stance.supports and not draft.stance.own:
        yield "against", 1.0


def _is_accusing(signs: Signs, number: int) -> bool:
    draft = signs.draft(number)
    if draft.attribution is None or draft.stance.stance is Stance.CONFIRMS:
        return False  # "claimed responsibility"
    return draft.attribution.lemma in _listed("accusing", "lemmas")


@cache
def _accusing() -> frozenset[str]:
    """Lemmas of accusing and of accusations."""
    return _listed("accusing", "lemmas") | _listed("nouns", "accusation")


@cache
def _listed(name: str, key: str) -> frozenset[str]:
    return word_set("links", name, key)
