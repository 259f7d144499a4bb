"""Figures of a whole war, where the event is one day of it: "The conflict has killed 40,000 people"."""

from itertools import pairwise

from app.domain.event import EventKind, FoundEvent
from app.extract.events.clause_bounds import clause_head
from app.extract.events.kind_groups import AT_ONE_POINT
from app.extract.events.scene import OPENING, Scene
from app.extract.language.clauses import SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words

_HAVING = word_set("rules/events", "totals", "having")
_SIDES = word_set("rules/events", "whole_wars", "sides")
_CAUSES = word_set("rules/events", "whole_wars", "causes")
_THIS = word_set("rules/events", "whole_wars", "this")
_NUMBERS = word_set("stances", "numeric", "words")
_CLIMBS = 4
_CAUSE = 12
"""Tokens behind a verb in which "in the war" ends."""
_FRONT = 6
"""Tokens in which a sentence names the war that it is about."""
_SIDE = 7
"""Tokens in which a sentence names a side: "On the Tarsian side, …"."""


def whole_war_reason(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """Why a figure is a total of the war that the event is a part of, None where it may be its own."""
    number = scene.parsed.sentence_number(token.i)
    if event is None or event.kind not in AT_ONE_POINT or scene.weights[number] >= OPENING[0]:
        return None
    war = _war_of(token, event.kind) or _war_in_front(token, event.kind)
    if war is not None:
        return f"a total of the {war.lower_}"
    if _goes_on(token) and _follows_total(scene, event, number):
        return "a total, as in the sentence before"
    return None


def _war_of(token: Token, kind: EventKind) -> Token | None:
    """The war that does what is told of a figure: as subject of its clause, of one above it, as what it
    came in ("have died in the war"), or as what a relative clause is about."""
    clause = clause_head(token)
    for _ in range(_CLIMBS):
        perfect = any(child.lower_ in _HAVING and child.dep_ == "aux" for child in clause.children)
        doers = [child for child in clause.children if child.dep_ in SUBJECTS and child.i < clause.i]
        if clause.dep_ == "acl:relcl":
            doers.append(clause.head)
        doers += [part for one in doers for part in one.children if part.dep_ == "nmod"]
        found = next((one for one in doers if _is_war(one, kind, perfect=perfect)), None)
        bare = clause.tag_ == "VBN" and not any(child.dep_.startswith("aux") for child in clause.children)
        if found is None and (perfect or bare):
            found = _war_behind(clause)
        if found is not None:
            return found
        if clause.head is clause or clause.dep_ not in ("advcl", "conj", "acl", "xcomp", "acl:relcl"):
            return None
        clause = clause_head(clause.head)
    return None


def _war_in_front(token: Token, kind: EventKind) -> Token | None:
    """The war that opens a long sentence, whatever the tree makes of it: "The conflict in Tarsia – between
    A and B – has left 900 dead", "War broke out in May, killing 40,000"."""
    opening = token.sent[: token.i - token.sent.start]
    perfect = any(word.lower_ in _HAVING for word in opening)
    if not perfect and not any(word.tag_ == "VBG" for word in opening):
        return None
    noun = next((word for word in opening[:_FRONT] if word.pos_ in ("NOUN", "PROPN", "VERB", "ADP")), None)
    if noun is None or noun.nbor(1).pos_ in ("NOUN", "PROPN"):
        return None  # "Conflict | monitors have"
    return noun if _is_war(noun, kind, perfect=perfect) else None


def _is_war(noun: Token, kind: EventKind, *, perfect: bool) -> bool:
    """Whether a noun is a war; or violence that has gone on, of which a single blow is only a part."""
    lemma = noun.lemma_
    if lemma in words("background", "whole_wars"):
        return True
    return perfect and kind is not EventKind.FIGHTING and lemma in words("background", "long_violence")


def _war_behind(verb: Token) -> Token | None:
    """The war of "have been killed in the war", "have fled as a result of the conflict"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 1 + _CAUSE, verb.sent.end)]
    for word in behind:
        if word.is_punct:
            return None
        leads = {one.lower_ for one in verb.doc[max(verb.i, word.i - 3) : word.i]}
        if word.lemma_ in words("background", "whole_wars") and not _CAUSES.isdisjoint(leads):
            return word
    return None


def _goes_on(token: Token) -> bool:
    """Whether a sentence goes on with the total before: "On the Tarsian side, 40 have died", "this number
    could be up to 150,000"."""
    if any(word.lower_ in _SIDES for word in token.sent[:_SIDE]):
        return any(word.lower_ in _HAVING for word in token.sent)
    before = token.sent[: token.i - token.sent.start]
    return any(one.lower_ in _THIS and other.lower_ in _NUMBERS for one, other in pairwise(before))


def _follows_total(scene: Scene, event: FoundEvent, number: int) -> bool:
    """Whether a figure of the sentence before is a total of the war."""
    before = (one.found.core for one in scene.measured if _sentence(scene, one.found.core) == number - 1)
    tokens = (scene.parsed.doc[core] for core in before)
    return any(_war_of(one, event.kind) or _war_in_front(one, event.kind) for one in tokens)


def _sentence(scene: Scene, token: int) -> int:
    return scene.parsed.sentence_number(token)
