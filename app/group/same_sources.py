"""Which names in the articles of one event are of one source, whatever the order they come in.

Names that are the same, or of one owned institution, are one source. A name that says less,
"the ministry" or "police", goes with the one that it can be short for; where it can be short for
two, it stays apart.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.domain.claim import SourceKind
from app.domain.folding import fold_name
from app.group.institutions import Institution, institutions_in

_LONGEST_SHORT_FORM = 3
_LONG_NAME = 4
"""Words of a name that can stand in another order and still name the same."""


@dataclass(frozen=True, slots=True)
class CitedName:
    """A source as one article names it. ``order`` is the article's turn; ``forms`` mean the same as
    the name, ``aliases`` are the other names in the article."""

    article: str
    order: str
    name: str
    kind: SourceKind
    is_proper: bool
    forms: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(fold_name(form) for form in (self.name, *self.forms))

    @property
    def is_person(self) -> bool:
        return self.kind is SourceKind.PERSON


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Names that are one source for sure."""

    members: tuple[CitedName, ...]

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(one.article for one in self.members)

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(key for one in self.members for key in one.keys)

    @property
    def aliases(self) -> frozenset[str]:
        return frozenset(fold_name(alias) for one in self.members for alias in one.aliases)

    @property
    def institutions(self) -> frozenset[Institution]:
        return frozenset(found for one in self.members for found in institutions_in((one.name, *one.forms)))

    @property
    def is_person(self) -> bool:
        return any(one.is_person for one in self.members)

    @property
    def is_unnamed(self) -> bool:
        return all(one.kind is SourceKind.UNNAMED for one in self.members)

    @property
    def is_proper(self) -> bool:
        return any(one.is_proper for one in self.members)


def same_sources(cited: Iterable[CitedName]) -> list[tuple[CitedName, ...]]:
    """The names of an event's articles, those of one source together."""
    names = sorted(cited, key=lambda one: (one.order, one.name))
    sure = _joined(names, _surely_same)
    clusters = [_Cluster(tuple(members)) for members in sure]
    return [tuple(one for cluster in group for one in cluster.members) for group in _with_short(clusters)]


def _surely_same(a: CitedName, b: CitedName) -> bool:
    if a.article == b.article:
        return False
    if SourceKind.UNNAMED in (a.kind, b.kind):
        # "Residents" here are not "residents" there, unless one of the articles knows them by name.
        return a.kind is not b.kind and bool(a.keys & b.keys)
    if a.keys & b.keys:
        return True
    if a.is_person != b.is_person:
        return False
    if not a.is_person and institutions_in((a.name, *a.forms)) & institutions_in((b.name, *b.forms)):
        return True
    if not a.is_person and _has_same_words(a.name, b.name):
        return True
    return _goes_by(a, b) or _goes_by(b, a)


def _has_same_words(name: str, other: str) -> bool:
    """Whether long names only put their words in another order: "Harbour Union of Lotti Pilots"
    and "Lotti Harbour Union of Pilots"."""
    words, others = sorted(fold_name(name).split()), sorted(fold_name(other).split())
    return len(words) >= _LONG_NAME and words == others


def _goes_by(a: CitedName, b: CitedName) -> bool:
    """Whether one name is a proper name that the other article uses as well."""
    return a.is_proper and bool(a.keys & {fold_name(alias) for alias in b.aliases})


def _with_short(clusters: Sequence[_Cluster]) -> list[list[_Cluster]]:
    """Clusters, each short name with the one that it can be short for."""
    whole: dict[int, int] = {}
    for number, one in enumerate(clusters):
        fitting = [
            other for other, longer in enumerate(clusters) if other != number and _is_short(one, longer)
        ]
        # Short for two of which one is short for the other: short for the longer of them.
        longest = [
            other
            for other in fitting
            if not any(_is_short(clusters[other], clusters[third]) for third in fitting if third != other)
        ]
        if len(longest) == 1:
            whole[number] = longest[0]
    groups: dict[int, list[_Cluster]] = {}
    for number, one in enumerate(clusters):
        groups.setdefault(_end(number, whole), []).append(one)
    return list(groups.values())


def _end(number: int, whole: dict[int, int]) -> int:
    seen: set[int] = set()
    while number in whole and number not in seen:
        seen.add(number)
        number = whole[number]
    return number


def _is_short(one: _Cluster, longer: _Cluster) -> bool:
    """Whether a cluster's name can be a shorter name of the other's."""
    if one.articles & longer.articles:
        return False
    if longer.is_person:
        return _is_surname(one, longer) or _is_role(one, longer)
    if one.is_person or one.is_unnamed or longer.is_unnamed:
        return False
    if _is_without_owner(one, longer):
        return True
    if one.is_proper or any(found.owner for found in one.institutions):
        return False
    longer_names = longer.keys | longer.aliases
    return any(key in longer.aliases or _ends(key, long) for key in one.keys for long in longer_names)


def _is_surname(one: _Cluster, longer: _Cluster) -> bool:
    return one.is_person and any(
        len(key.split()) == 1 and long.split()[-1:] == [key] and len(long.split()) > 1
        for key in one.keys
        for long in longer.keys
    )


def _is_role(one: _Cluster, longer: _Cluster) -> bool:
    """Whether a person goes by a name in another article: "the governor", "the health minister"."""
    return any(key == alias or _ends(key, alias) for key in one.keys for alias in longer.aliases)


def _is_without_owner(one: _Cluster, longer: _Cluster) -> bool:
    bodies = {found.body for found in one.institutions if found.owner is None}
    return any(found.owner is not None and found.body in bodies for found in longer.institutions)


def _ends(short: str, long: str) -> bool:
    """Whether a name leaves out words of another before its last: "disaster agency" of "national
    disaster mitigation agency"."""
    words, whole = short.split(), long.split()
    if not 0 < len(words) < len(whole) or len(words) > _LONGEST_SHORT_FORM or words[-1] != whole[-1]:
        return False
    left = iter(whole)
    return all(word in left for word in words)


def _joined(
    names: Sequence[CitedName], same: Callable[[CitedName, CitedName], bool]
) -> list[list[CitedName]]:
    """Names in groups: each with every one that it is the same as."""
    parent = list(range(len(names)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    for a, b in combinations(range(len(names)), 2):
        if root(a) != root(b) and same(names[a], names[b]):
            parent[max(root(a), root(b))] = min(root(a), root(b))
    groups: dict[int, list[CitedName]] = {}
    for number, one in enumerate(names):
        groups.setdefault(root(number), []).append(one)
    return list(groups.values())


def best_name(group: Sequence[CitedName]) -> str:
    """The name to show, the same whatever the order: a full name, whose ministry it is, and of such
    the shortest that is no other article's second name."""
    aliases = {alias for one in group for alias in one.aliases}
    return min(group, key=lambda one: (*_says_little(one), one.name in aliases, *name_rank(one.name))).name


def name_rank(name: str) -> tuple[int, str]:
    """Of two names that mean the same, the one with the lower rank is shown."""
    return len(name), name


def _says_little(one: CitedName) -> tuple[bool, bool, int]:
    """How little a name tells, by what comes first."""
    is_fuller_by_length = one.is_person or not one.is_proper
    words = len(one.name.split()) if is_fuller_by_length else 0
    return one.kind is SourceKind.UNNAMED, not one.is_proper, -words
