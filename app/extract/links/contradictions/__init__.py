"""Statements that deny without saying so: the accused, or a spokesman after a denial, tells the contrary.

``contradict_accusers`` makes denials of them before links are found; ``contradicted`` asks first what tells
most: a denial said again, then what somebody says who is accused or spoken of, then what is contrary by its
words alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from app.domain.stance import Stance
from app.extract.found import Draft, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE, INFINITIVE, NEGATOR
from app.extract.links.contradictions.disclaimed import did_not, disclaimed
from app.extract.links.contradictions.insisted import calls_harmless, insists
from app.extract.links.contradictions.justified import justified
from app.extract.links.contradictions.opposites import defended
from app.extract.links.contradictions.restated import restated
from app.extract.links.contradictions.unharmed import denied_harm, unfired
from app.extract.links.contradictions.who_died import died_as_others
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem
from app.extract.links.signs.draft_words import DraftWords
from app.extract.stances.grounds import groundless
from app.extract.stances.negated import negated, no_such, says_no

_DOING_ANY = word_set("rules/links", "contradictions", "doing_any")
_HAPPENING = word_set("rules/links", "aim_pronouns", "happening")
_PLACE = word_set("rules/links", "aim_pronouns", "taken")
_ANY = word_set("rules/links", "contradictions", "any")
_GUILTY = word_set("rules/links", "contradictions", "guilty")

_BACK = 3
"""Sentences after a statement in which the one that it is about says that it is not so."""
_SOON = 3
"""Sentences after an accusation in which the accused who shares its words answers it."""
_MATTER = 0.5
"""What the words are worth that show two statements to be of one matter: no word that everybody uses."""
_FAR = 6
"""Sentences after a reproach in which something is said in defence."""
_PLEA = 8
"""Most tokens of a plea: "that he is innocent of the charges"."""
_WORD_OF = word_set("rules/links", "contradictions", "word_of")
_NEAR = 6
"""Drafts around one in which what it answers is looked for, and tokens in which it leads to another."""
_DUTY = word_set("rules/links", "contradictions", "duty")
_HAVING_TO = word_set("rules/links", "contradictions", "having_to")
_MOST = 0.6
"""Part of what a statement says that another must say too, to be its contrary."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The stance of a statement that is the contrary of the draft ``other``, where that is known;
    of a denial that is only said again, ``other`` is the denial. ``own`` marks what tells how it is
    instead."""

    stance: Stance
    other: int | None
    reason: str
    own: bool = False


def contradict_accusers(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of which those that tell the contrary of what their source is accused of deny it, without
    the tentative ones that do not: "The US accuses Iran of building a bomb. Iran says its work is peaceful."
    """
    turned = list(drafts)
    signs = Signs(DraftWords(parsed, turned))
    for number in range(len(drafts)):
        turned[number] = _as_denial(signs, number)  # what goes on with a denial sees that it is one
    return tuple(one for one in turned if not one.tentative or one.stance.stance is not Stance.ASSERTS)


def contradicted(signs: Signs, number: int) -> Contradiction | None:
    """What a statement without a word of denial is the contrary of; None where it only asserts."""
    if (earlier := restated(signs, number)) is not None:
        judged = any(token.lemma_ in groundless() for token in signs.said(number))
        stance = signs.draft(earlier).stance.stance if judged else Stance.DENIES
        return Contradiction(stance, earlier, "says a denial again in other words")
    if (other := accuser(signs, number)) is not None:
        return Contradiction(Stance.DENIES, other, "the accused tells the contrary")
    if (other := disclaimed(signs, number, _just_before(signs, number, _SOON))) is not None:
        return Contradiction(Stance.DENIES, other, "says that it did not do it")
    if (other := insists(signs, number, _just_before(signs, number, 1))) is not None:
        return Contradiction(Stance.DENIES, other, "insists on the contrary of what is said of it", own=True)
    if (defence := _in_defence(signs, number)) is not None:
        return defence
    if (other := _named_in(signs, number)) is not None:
        return Contradiction(Stance.DENIES, other, "says that what is said of it is not so")
    denied = negated(signs.words.parsed, signs.words.drafts[number])
    if (other := unfired(signs, number, denied, _just_before(signs, number, _SOON))) is not None:
        return Contradiction(Stance.DENIES, other, "says that it did not attack those who were hurt")
    if (other := denied_harm(signs, denied, _just_before(signs, number, _SOON))) is not None:
        return Contradiction(Stance.DENIES, other, "says that nobody was harmed")
    if (wrong := _called_wrong(signs, number)) is not None:
        return wrong
    if (other := died_as_others(signs, number)) is not None:
        return Contradiction(Stance.DISPUTES, other, "says that the dead were others")
    if (other := _unheard_of(signs, number, denied)) is not None:
        return Contradiction(Stance.DOUBTS, other, "says that it knows of none")
    if _pleads(signs.words.parsed, signs.words.drafts[number]):
        return Contradiction(Stance.DENIES, None, "pleads innocent")
    if signs.words.parsed.in_headline(signs.draft(number).token) and any(map(did_not, denied)):
        return Contradiction(Stance.DENIES, None, "a headline tells of no deed that nobody spoke of")
    return None


def _in_defence(signs: Signs, number: int) -> Contradiction | None:
    """What is said in defence of what somebody calls bad, or of a deed that somebody tells of."""
    others = _just_before(signs, number, _FAR, 2 * _NEAR)
    if (other := defended(signs, number, others)) is not None:
        reason = "defends what is called bad"
    elif (other := justified(signs, number, _just_before(signs, number, _BACK))) is not None:
        reason = "says that what was done was right"
    else:
        return None
    stance = Stance.DENIES if signs.words.speaks_of(other, number) else Stance.DISPUTES
    return Contradiction(stance, other, reason, own=True)


def _as_denial(signs: Signs, number: int) -> Draft:
    draft = signs.words.drafts[number]
    if draft.figure is not None or draft.source is None or draft.stance.stance is not Stance.ASSERTS:
        return draft
    if draft.if_answered:
        found = _in_defence(signs, number)  # beside a count, which is not what is the contrary
    elif _introduces(signs.words.drafts, number):
        found = _called_wrong(signs, number)
    else:
        found = contradicted(signs, number)
    if found is None:
        return draft
    return replace(draft, stance=TakenStance(found.stance, None, found.reason, found.own), if_answered=False)


def _named_in(signs: Signs, number: int) -> int | None:
    """The statement that a source says is not so, in words that the two share: one about itself ("The
    mayor says the army plans a coup. An army spokesman said there will be no coup"), or nearly its
    own words with a "not" in them ("the doors were locked", "the doors were never locked")."""
    told = negated(signs.words.parsed, signs.words.drafts[number])
    deeds = [deed for verb in told for deed in _done(verb)]
    denied = frozenset(map(stem, (*told, *deeds)))
    if not denied:
        return None
    draft = signs.draft(number)
    pointed = no_such(signs.words.parsed, draft.content_first, draft.content_last) is not None
    pointed = pointed or any(child.lower_ in _ANY | DEFINITE for deed in deeds for child in deed.children)
    for other in _just_before(signs, number, _BACK):
        shared = signs.words.shared(number, other)
        if not denied & shared or _demands(signs.said(other)):
            continue
        if pointed or signs.words.speaks_of(other, number):
            return other
        mostly = len(shared) >= _MOST * len(signs.words.content(number))
        if len(shared) >= 2 and mostly and not says_no(signs.words.parsed, signs.words.drafts[other]):
            return other
    return None


def _done(verb: Token) -> list[Token]:
    """The deed that a verb of doing has as its object, and one of happening as its subject: "did not carry
    out an | attack", "the | rescue has not taken place"."""
    objects = [child for child in verb.children if child.dep_ == "obj"]
    if verb.lemma_ in _HAPPENING and all(child.lower_ in _PLACE for child in objects):
        subject = own_subject(verb)
        return [] if subject is None else [subject]
    return objects if verb.lemma_ in _DOING_ANY else []


def _demands(said: Sequence[Token]) -> bool:
    """Whether what is said is that something must be done, which nobody contradicts who will not do it."""
    return any(token.lower_ in _DUTY for token in said) or any(
        token.lemma_ in _HAVING_TO and after.lower_ in INFINITIVE for token, after in pairwise(said)
    )


def _unheard_of(signs: Signs, number: int, denied: Sequence[Token]) -> int | None:
    """The statement that a source has no word of: "had received no reports of any helicopter crash"."""
    known = (
        one
        for token in denied
        for one in (token, *token.children)
        if one.lemma_ in _WORD_OF and (one.dep_ in (token.dep_, "obj") or _is_there(one))
    )
    noun = next(known, None)
    if noun is None:
        return None
    told = signs.words.telling(noun.i + 1, signs.draft(number).content_last) - signs.words.proper
    return next((n for n in _just_before(signs, number, _SOON) if told & signs.words.content(n)), None)


def _is_there(noun: Token) -> bool:
    """Whether it is told that there is something: "nor was there any | evidence of deaths"."""
    return noun.dep_ == "nsubj" and any(child.dep_ == "expl" for child in noun.head.children)


def _called_wrong(signs: Signs, number: int) -> Contradiction | None:
    """What answers who is said to lie or to be wrong: "said the newspaper was wrong"."""
    draft = signs.draft(number)
    said = draft.content_first, draft.content_last
    wrong = next((token for token in signs.said(number) if token.lower_ in _listed("wrong")), None)
    subject = None if wrong is None else own_subject(wrong)
    if wrong is None or (subject is None and said[1] - said[0] > _PLEA):
        return None
    if subject is not None and said[1] - said[0] > _PLEA:
        said = subject.left_edge.i, subject.i + 1  # "the Lee administration is flat wrong"
    for other in _just_before(signs, number, _SOON):
        if signs.words.names_source(*said, other):
            return Contradiction(Stance.DISPUTES, other, "says that who said so is wrong")
    return None


def _just_before(signs: Signs, number: int, sentences: int, near: int = _NEAR) -> Iterator[int]:
    """Statements of other sources shortly before one, and not around it; nearest first."""
    draft = signs.words.drafts[number]
    for other in range(number - 1, max(-1, number - near), -1):
        if signs.sentence(number) - signs.sentence(other) > sentences:
            return
        said = signs.words.drafts[other]
        if said.if_answered and said.source is None:
            yield other
        if said.source is None or (draft.source is not None and said.source.name == draft.source.name):
            continue
        around = said.content_first <= draft.token < said.content_last
        if not around and said.stance.stance.supports and not signs.words.speaks_for(number, other):
            yield other


def _pleads(parsed: Parsed, draft: Draft) -> bool:
    """Whether a source says that it did not do it: "he is innocent", "not guilty", "did nothing wrong"."""
    words = [token.lower_ for token in parsed.doc[draft.content_first : draft.content_last]]
    if any(one in _listed("nothing") and two in _listed("misdeeds") for one, two in pairwise(words)):
        return True
    if len(words) > _PLEA:
        return False
    return bool(set(words) & _listed("innocent")) or not (
        NEGATOR.isdisjoint(words) or _GUILTY.isdisjoint(words)
    )


def _introduces(drafts: Sequence[Draft], number: int) -> bool:
    """Whether a statement only leads to others: "said it could not confirm either count"."""
    draft = drafts[number]
    around = drafts[max(0, number - _NEAR) : number + _NEAR]
    return any(
        draft.content_first <= other.token < draft.content_last
        and (other.figure is not None or other.token < draft.content_first + _NEAR)
        and other != draft
        for other in around
    )


def accuser(signs: Signs, number: int) -> int | None:
    """The accusation that its victim answers in the next breath, of the same matter."""
    draft = signs.words.drafts[number]
    if draft.attribution is not None and draft.attribution.lemma in _listed("deeds"):
        return None  # "and, in turn, accused the opposition of fraud"
    for other in _just_before(signs, number, _SOON):
        said = signs.words.drafts[other].attribution
        if said is None or said.lemma not in _listed("deeds"):
            continue
        if not signs.words.speaks_of(other, number):
            continue
        shared = sum(map(signs.words.worth, signs.words.shared(number, other))) >= _MATTER
        next_to = signs.sentence(number) - signs.sentence(other) <= 1
        if shared or (next_to and says_no(signs.words.parsed, draft)) or calls_harmless(signs, number):
            return other
    return None


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("links", "accusing", key)
