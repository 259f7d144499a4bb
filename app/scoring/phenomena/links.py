"""Where what is denied, disputed, doubted or left without comment stands, and how it is taken up."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.span import Span
from app.scoring.annotated import AnnotatedClaim
from app.scoring.phenomena.surroundings import Surroundings
from app.scoring.sentences import sentence_around


@dataclass(frozen=True)
class LinkSurroundings:
    """An answer and what it answers."""

    answer: Surroundings
    target: Surroundings

    @cached_property
    def sentences_back(self) -> int:
        """How many sentences before the answer its target stands; negative where it comes later."""
        text = self.answer.article.text
        first, last = sorted((self.answer.sentence.start, self.target.sentence.start))
        count, at = 0, first
        while at < last:
            at = max(sentence_around(text, Span(at, at, "")).end, at + 1)
            count += 1
        return count if self.target.sentence.start <= self.answer.sentence.start else -count


def is_in_sentence(link: LinkSurroundings) -> bool:
    """both in one sentence"""
    return link.sentences_back == 0


def is_in_sentence_before(link: LinkSurroundings) -> bool:
    """the target in the sentence before"""
    return link.sentences_back == 1


def is_far_back(link: LinkSurroundings) -> bool:
    """the target two or more sentences before"""
    return link.sentences_back > 1


def is_ahead(link: LinkSurroundings) -> bool:
    """the target told only later"""
    return link.sentences_back < 0


def is_in_headline(link: LinkSurroundings) -> bool:
    """one of the two in the headline"""
    return link.answer.in_headline or link.target.in_headline


def is_to_figure(link: LinkSurroundings) -> bool:
    """to a figure"""
    return isinstance(link.target.item, AnnotatedClaim)


def is_to_statement(link: LinkSurroundings) -> bool:
    """to a statement without a figure"""
    return not is_to_figure(link)


def is_echo(link: LinkSurroundings) -> bool:
    """the answer names the figure's own number"""
    return bool(_numbers(link.answer) & _numbers(link.target))


def is_counter_figure(link: LinkSurroundings) -> bool:
    """the answer gives another number"""
    return bool(_numbers(link.answer)) and bool(_numbers(link.target)) and not is_echo(link)


def is_from_silence(link: LinkSurroundings) -> bool:
    """a refusal to comment, and what on"""
    return link.answer.item.stance == "no_comment"


def _numbers(one: Surroundings) -> set[float]:
    item = one.item
    if not isinstance(item, AnnotatedClaim):
        return set()
    return {float(bound) for bound in (item.low, item.high) if bound is not None}
