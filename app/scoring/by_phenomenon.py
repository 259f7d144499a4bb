"""Scores by phenomenon: of the annotated items of a class, how many are found, and how many right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.scoring.align import same_source
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim
from app.scoring.phenomena.classes import (
    OF_FIGURES,
    OF_LINKS,
    OF_MEASURES,
    OF_SOURCES,
    OF_STANCES,
    Holds,
)
from app.scoring.phenomena.links import LinkSurroundings
from app.scoring.phenomena.surroundings import Surroundings
from app.scoring.tally import Alignment, align, links, matched_links, same_value


class Group(StrEnum):
    """What a group of phenomena is about."""

    FIGURES = "figures"
    MEASURES = "measures"
    SOURCES = "sources"
    STANCES = "stances"
    LINKS = "links"

    @property
    def field(self) -> str:
        """What has to be right for an item of this group to be right."""
        return {"figures": "value"}.get(self.value, self.value.removesuffix("s"))


@dataclass(slots=True)
class PhenomenonScore:
    """Annotated items of one class, those found at all, and those whose field is right."""

    group: Group
    name: str
    example: str
    gold: int = 0
    found: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Found ones of all annotated."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def correct(self) -> float:
        """Right ones of all annotated: what is not found is not right."""
        return self.right / self.gold if self.gold else 0.0

    def count(self, *, found: bool, right: bool) -> None:
        self.gold += 1
        self.found += found
        self.right += right


_OF_ITEMS: Mapping[Group, Mapping[str, Holds]] = {
    Group.FIGURES: OF_FIGURES,
    Group.MEASURES: OF_MEASURES,
    Group.SOURCES: OF_SOURCES,
    Group.STANCES: OF_STANCES,
}
_Scores = dict[tuple[Group, str], PhenomenonScore]


def by_phenomenon(
    gold: Iterable[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle]
) -> list[PhenomenonScore]:
    """All phenomena, group by group, also those that no article has."""
    scores = _empty()
    for article in gold:
        answer = predicted.get(article.doc, AnnotatedArticle(article.doc, article.text, (), ()))
        alignment = align(article, answer)
        _count_claims(alignment, scores)
        _count_statements(alignment, scores)
        _count_links(alignment, scores)
    return list(scores.values())


def _empty() -> _Scores:
    every = [(group, name, holds.__doc__) for group, of in _OF_ITEMS.items() for name, holds in of.items()]
    every += [(Group.LINKS, name, holds.__doc__) for name, holds in OF_LINKS.items()]
    return {(group, name): PhenomenonScore(group, name, example or "") for group, name, example in every}


def _count_claims(alignment: Alignment, scores: _Scores) -> None:
    for i, claim in enumerate(alignment.gold.claims):
        found = i in alignment.claims
        right = (
            _right_groups(claim, alignment.predicted.claims[alignment.claims[i]]) if found else frozenset()
        )
        around = Surroundings(alignment.gold, claim)
        for group, phenomena in _OF_ITEMS.items():
            for name, holds in phenomena.items():
                if holds(around):
                    scores[group, name].count(found=found, right=group in right)


def _right_groups(gold: AnnotatedClaim, predicted: AnnotatedClaim) -> frozenset[Group]:
    """The groups whose field is right."""
    right = {
        Group.FIGURES: same_value(gold, predicted),
        Group.MEASURES: gold.measure == predicted.measure,
        Group.SOURCES: same_source(gold, predicted),
        Group.STANCES: gold.stance == predicted.stance,
    }
    return frozenset(group for group, is_right in right.items() if is_right)


def _count_statements(alignment: Alignment, scores: _Scores) -> None:
    for i, one in enumerate(alignment.gold.statements):
        found = i in alignment.statements
        right = found and one.stance == alignment.predicted.statements[alignment.statements[i]].stance
        around = Surroundings(alignment.gold, one)
        for name, holds in OF_STANCES.items():
            if holds(around):
                scores[Group.STANCES, name].count(found=found, right=right)


def _count_links(alignment: Alignment, scores: _Scores) -> None:
    items = {item.id: item for item in alignment.gold.items}
    missed = matched_links(alignment)[0]
    for link in links(alignment.gold):
        found = link not in missed
        answer = Surroundings(alignment.gold, link.item)
        target = Surroundings(alignment.gold, items[link.target])
        for name, holds in OF_LINKS.items():
            if holds(LinkSurroundings(answer, target)):
                scores[Group.LINKS, name].count(found=found, right=found)
