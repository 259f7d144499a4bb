"""Who says that it did not do what it is said to have done: "The army says the rebels blew up the mill. The
rebels say they did not carry out the attack"."""

from collections.abc import Iterable

from app.extract.attributions.silences.refusals import never_that
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.signs import Signs
from app.extract.links.signs.article_words import stem
from app.extract.stances.negated import negated
from app.extract.words.cues import load_cues

_OWN = word_set("rules/links", "restated", "own")
_MINDS = word_set("rules/links", "restated", "minds")
_SELF = word_set("rules/links", "disclaimed", "self")
_OF_SELF = word_set("rules/links", "disclaimed", "of_self")
_NOT_THEM = word_set("rules/links", "disclaimed", "not_them")
_MEETING = word_set("rules/links", "disclaimed", "meeting")
_DEALINGS = word_set("rules/links", "disclaimed", "dealings")
_NEVER = word_set("rules/attributions", "refusals", "never")
_DOING = word_set("rules/links", "disclaimed", "doing")
_HARMING = word_set("rules/links", "disclaimed", "harming")
_PAST = word_set("rules/links", "disclaimed", "past")


def disclaimed(signs: Signs, number: int, others: Iterable[int]) -> int | None:
    """The statement about a source that says it did not do it: "The army says the rebels blew up the mill.
    The rebels say they did not carry out the attack"."""
    denied = negated(signs.words.parsed, signs.draft(number))
    itself = any(map(_is_own_deed, denied))
    met = [one for one in denied if _never_met(one)]
    named = (*map(_own_people, denied), *map(_whom, met))
    people = frozenset(stem(one) for one in named if one is not None)
    if not (itself or people or met):
        return None
    about = (n for n in others if signs.words.speaks_of(n, number))
    return next(
        (
            n
            for n in about
            if itself or people & signs.words.content(n) or (met and _is_of_dealings(signs, n))
        ),
        None,
    )


def _own_people(denied: Token) -> Token | None:
    """Whose deed is denied, if they are the speaker's: "its soldiers had not left their bases"."""
    subject = own_subject(denied)
    if subject is None or denied.pos_ != "VERB":
        return None
    if any(child.lower_ in load_cues().modals for child in denied.children):
        return None
    owned = any(child.dep_ == "nmod:poss" and child.lower_ in _OF_SELF for child in subject.children)
    return subject if owned else None


def _never_met(denied: Token) -> bool:
    """Whether a speaker says that it never had to do with somebody: "had never | spoken to the captors"."""
    subject = own_subject(denied)
    itself = subject is not None and subject.lower_ in _SELF
    return itself and denied.lemma_ in _MEETING and any(one.lower_ in _NEVER for one in denied.children)


def _whom(verb: Token) -> Token | None:
    """Whom somebody met or spoke to."""
    behind = (child for child in verb.children if child.i > verb.i and child.dep_ in ("obj", "obl"))
    return next((child for child in behind if child.pos_ in ("NOUN", "PROPN")), None)


def _is_of_dealings(signs: Signs, number: int) -> bool:
    """Whether a statement tells that somebody dealt with others: "led the negotiations"."""
    return any(token.lemma_ in _DEALINGS for token in signs.said(number))


def _is_own_deed(denied: Token) -> bool:
    """Whether what is denied is what the speaker did: "we did not do it", "it was not us"; "she had not paid
    her taxes" tells only of herself."""
    subject = own_subject(denied)
    if subject is None or any(child.lower_ in load_cues().modals for child in denied.children):
        return False
    objects = [child for child in denied.children if child.dep_ == "obj"]
    own = any(one.dep_ == "nmod:poss" for child in objects for one in child.children)
    lemma = denied.lemma_
    deed = lemma in _DOING or (lemma not in _MINDS and never_that(denied, objects))
    itself = subject.lower_ in _SELF and deed and denied.pos_ == "VERB"
    return (itself and not own) or (subject.lower_ in _OWN and denied.lower_ in _NOT_THEM)


def did_not(denied: Token) -> bool:
    """Whether what is denied is a deed that is over: "police did not | shoot strikers", "has not bombed"."""
    helpers = {child.lower_ for child in denied.children if child.dep_ == "aux"}
    return denied.pos_ == "VERB" and denied.lemma_ in _HARMING and not helpers.isdisjoint(_PAST)
