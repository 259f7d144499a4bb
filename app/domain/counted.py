"""Counted groups: whether two figures can be counting the same people or things."""

import re
from enum import StrEnum
from functools import lru_cache

_WORD = re.compile(r"[a-z][a-z'’-]*")

_SYNONYMS = {
    "people": "person people persons victim victims individual individuals dead deaths death fatality "
    "fatalities body bodies casualty casualties life lives wounded injured human humans somebody "
    "anyone anybody nobody one ones other others pilgrim pilgrims worshipper worshippers fan fans spectator "
    "spectators",
    "soldiers": "soldier soldiers troop troops serviceman servicemen servicewomen service-members military "
    "militaries personnel conscript conscripts recruit recruits reservist reservists army forces",
    "fighters": "fighter fighters militant militants rebel rebels insurgent insurgents gunman gunmen "
    "terrorist terrorists militiaman militiamen guerrilla guerrillas guerilla guerillas attacker attackers "
    "assailant assailants combatant combatants bandit bandits "
    "bomber bombers jihadist jihadists extremist extremists hijacker hijackers plotter plotters",
    "civilians": "civilian civilians resident residents villager villagers townspeople non-combatants",
    "children": "child children minor minors kid kids baby babies infant infants schoolchildren",
    "women": "woman women female females",
    "men": "man men male males",
    "foreigners": "foreigner foreigners",
    "protesters": "protester protesters protestor protestors demonstrator demonstrators marcher marchers "
    "participant participants",
    "officers": "officer officers police policeman policemen policewomen",
    "workers": "worker workers employee employees labourer labourers laborer laborers staff",
    "houses": "house houses home homes dwelling dwellings",
}
_CLASS = {word: name for name, words in _SYNONYMS.items() for word in words.split()}

_KINDS_OF_PEOPLE = (
    "people soldiers fighters civilians children women men foreigners protesters officers workers passengers "
    "miners students migrants refugees journalists prisoners detainees patients survivors crew fishermen"
)
_PEOPLE = frozenset(_KINDS_OF_PEOPLE.split())
"""Classes of which "people" is the whole."""

ENEMY = "fighters"
_EVERYBODY = frozenset({"people", "person", "persons", "lives"})
ALWAYS_PARTS = frozenset({"children", "women", "men", "foreigners"})
"""Classes that are hardly ever all whom something befell."""

_FIGHTING = frozenset({"soldiers", "officers", "fighters"})
"""Classes of those who fight, the last against the others."""

_FILLERS = (
    "the a an of more other another further new additional mostly mainly recently newly at in on from by for "
    "their its his her our these those all some many were was been are is have has had being "
    "killed dead injured wounded missing "
    "mobilised mobilized enlisted local reported total"
)
_TELLS_NOTHING = frozenset(_FILLERS.split())


class GroupRelation(StrEnum):
    """How the counted group of one figure stands to that of another."""

    SAME = "same"
    """They can be the same group, or one of them is not named."""
    PART = "part"
    """The first is a part of the second: civilians among people."""
    WHOLE = "whole"
    """The second is a part of the first."""
    APART = "apart"
    """Two groups: Russian soldiers, Ukrainian soldiers."""


@lru_cache(maxsize=4096)
def relate_groups(a: str | None, b: str | None) -> GroupRelation:
    """How two counted groups relate, as written.

    >>> relate_groups("Russian soldiers", "troops")
    <GroupRelation.SAME: 'same'>
    >>> relate_groups("civilians", "people")
    <GroupRelation.PART: 'part'>
    """
    if not a or not b:
        return GroupRelation.SAME
    head_a, rest_a = _parts(a.lower())
    head_b, rest_b = _parts(b.lower())
    if not head_a or not head_b:
        return GroupRelation.SAME
    if head_a == head_b:
        nested = rest_a <= rest_b or rest_b <= rest_a
        return GroupRelation.SAME if nested else GroupRelation.APART
    if head_b == "people" and head_a in _PEOPLE:
        return GroupRelation.PART
    if head_a == "people" and head_b in _PEOPLE:
        return GroupRelation.WHOLE
    return GroupRelation.APART


def on_two_sides(a: str | None, b: str | None) -> bool:
    """Whether two counted groups fight each other: a toll of the one is no answer to one of the other.

    >>> on_two_sides("government troops", "rebels")
    True
    """
    sides = {fold_group(a).split(" ")[0], fold_group(b).split(" ")[0]}
    if len(sides) == 1:
        return sides <= _FIGHTING and relate_groups(a, b) is GroupRelation.APART
    return sides <= _FIGHTING and "fighters" in sides


def kind_of_people(counted: str | None) -> str | None:
    """What kind of people a group is; None where it is not told, or no kind that is known.

    >>> kind_of_people("two Kenyan troops"), kind_of_people("people")
    ('soldiers', None)
    """
    head = narrow_group(counted)
    return head if head in _PEOPLE else None


def fights(counted: str | None) -> bool:
    """Whether a group are people who bear arms, on either side.

    >>> fights("two Kenyan troops"), fights("rebels"), fights("villagers")
    (True, True, False)
    """
    return narrow_group(counted) in _FIGHTING


def narrow_group(counted: str | None) -> str | None:
    """What is counted, where it is less than everybody: ``narrow_group("two guards") == "guards"``."""
    head = _parts(counted.lower())[0] if counted else ""
    return head if head and head != "people" else None


def is_a_crowd(counted: str | None) -> bool:
    """Whether a group can be all who came: people, protesters, workers, and no children or tractors.

    >>> is_a_crowd("marchers"), is_a_crowd("tractors")
    (True, False)
    """
    group = narrow_group(counted)
    return group is None or (group in _PEOPLE and group not in ALWAYS_PARTS)


def is_everybody(counted: str | None) -> bool:
    """Whether people at large are counted: ``is_everybody("some 40 people")``, and not "victims"."""
    words = counted.lower().split() if counted else []
    return not _EVERYBODY.isdisjoint(words) and not fold_group(counted)


def are_told_apart(a: str | None, b: str | None) -> bool:
    """Whether two groups are of those who fight and those who do not, or fight each other by their names.

    >>> are_told_apart("civilians", "rebels"), are_told_apart("children", "rebels")
    (True, False)
    """
    kinds = {kind_of_people(a), kind_of_people(b)}
    return len(kinds) == 2 and kinds <= {"civilians", "fighters", "soldiers"}


def are_other_people(a: str | None, b: str | None) -> bool:
    """Whether two groups are people of different kinds: no civilian is one of so many rebels.

    >>> are_other_people("civilian casualties", "rebels")
    True
    """
    kinds = {fold_group(a).split(" ")[0], fold_group(b).split(" ")[0]}
    return kinds <= _PEOPLE and relate_groups(a, b) is GroupRelation.APART


def fold_group(counted: str | None) -> str:
    """A counted group for look-up, what is counted first; empty where it is only people.

    >>> fold_group("Russian servicemen")
    'soldiers russian'
    """
    head, rest = _parts(counted.lower()) if counted else ("", frozenset[str]())
    return " ".join([*([head] if head and head != "people" else []), *sorted(rest)])


@lru_cache(maxsize=4096)
def _parts(counted: str) -> tuple[str, frozenset[str]]:
    """What is counted, and what narrows it: ``("soldiers", {"russian"})``."""
    words = [word.strip("'’-") for word in _WORD.findall(counted)]
    telling = [word for word in words if word and word not in _TELLS_NOTHING]
    if not telling:
        return "", frozenset()
    known = [word for word in telling if word in _CLASS]
    narrow = [word for word in known if _CLASS[word] != "people"]  # "civilian casualties" are civilians
    head = (narrow or known or telling)[-1]
    if _CLASS.get(head) in ("men", "people") and "armed" in telling:
        return "fighters", frozenset()
    rest = frozenset(_singular(word) for word in telling if word != head and word not in _CLASS)
    return _CLASS.get(head, _plural(head)), rest


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _plural(word: str) -> str:
    """The form under which one and many are the same: houses for house; already plural words stay."""
    if word.endswith("s") or word in _PEOPLE:
        return word
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
