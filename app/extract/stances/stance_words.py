"""The words of ``stances.toml`` that turn a report into a quarrel, as sets, read once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from app.extract.attributions.cues import load_cues
from app.extract.lexicon import runs, strings, table

Run = tuple[str, ...]
Runs = tuple[Run, ...]


@dataclass(frozen=True, eq=False)
class RunsByOpening:
    """Runs of words by the word that each begins with, apostrophes straight; ``openings`` has these
    words with apostrophes of either kind."""

    runs: Mapping[str, Runs]
    openings: frozenset[str]

    @classmethod
    def of(cls, runs: Iterable[Run]) -> "RunsByOpening":
        """Some runs, in the order they are looked for."""
        grouped: dict[str, Runs] = {}
        for run in runs:
            grouped[run[0]] = (*grouped.get(run[0], ()), run)
        return cls(grouped, frozenset(form for word in grouped for form in (word, word.replace("'", "’"))))


@dataclass(frozen=True)
class StanceWords:
    """``reports`` are lemmas for what others said, ``numeric`` words for figures, ``things`` all
    that a judgement may be of; the rest is told in the lexicon."""

    against: frozenset[str]
    against_runs: Runs
    backing_runs: Runs
    lower: frozenset[str]
    higher: frozenset[str]
    approving: frozenset[str]
    backed: frozenset[str]
    possible: frozenset[str]
    impossible: frozenset[str]
    judging: frozenset[str]
    anybody: frozenset[str]
    fewer: frozenset[str]
    more: frozenset[str]
    strong: frozenset[str]
    moving: frozenset[str]
    others: frozenset[str]
    below: frozenset[str]
    above: frozenset[str]
    too_high: frozenset[str]
    too_low: frozenset[str]
    nowhere_near: Runs
    doubt: frozenset[str]
    doubt_runs: RunsByOpening
    doubt_predicates: frozenset[str]
    left_open: frozenset[str]
    doubt_nouns: frozenset[str]
    doubt_over: frozenset[str]
    doubters: frozenset[str]
    unlike: frozenset[str]
    numeric: frozenset[str]
    reports: frozenset[str]
    things: frozenset[str]

    @cached_property
    def judgements(self) -> frozenset[str]:
        """All words that may judge a report or a figure."""
        compared = self.fewer | self.more | self.too_high | self.too_low
        of_numbers = self.possible | self.impossible
        return self.lower | self.higher | self.against | self.approving | self.backed | compared | of_numbers

    @cached_property
    def doubting(self) -> frozenset[str]:
        """All words that may doubt one."""
        people = self.doubters | self.unlike
        return self.doubt | self.doubt_predicates | self.left_open | self.doubt_nouns | people

    @cached_property
    def turning_runs(self) -> RunsByOpening:
        """The runs of words that reject or back."""
        return RunsByOpening.of((*self.against_runs, *self.backing_runs))


@cache
def stance_words() -> StanceWords:
    """The lists of the lexicon."""
    against, comparisons, doubt = (table("stances", key) for key in ("against", "comparisons", "doubt"))
    numeric = frozenset(strings(table("stances", "numeric")["words"]))
    reports = load_cues().report_nouns
    return StanceWords(
        against=frozenset(strings(against["words"])),
        against_runs=runs(against["runs"]),
        backing_runs=runs(against["backing_runs"]),
        lower=frozenset(strings(against["lower"])),
        higher=frozenset(strings(against["higher"])),
        approving=frozenset(strings(against["approving"])),
        backed=frozenset(strings(against["backed"])),
        possible=frozenset(strings(against["possible"])),
        impossible=frozenset(strings(against["impossible"])),
        judging=frozenset(strings(against["judging"])),
        anybody=frozenset(strings(against["anybody"])),
        fewer=frozenset(strings(comparisons["lower"])),
        more=frozenset(strings(comparisons["higher"])),
        strong=frozenset(strings(comparisons["strong"])),
        others=frozenset(strings(comparisons["others"])),
        moving=frozenset(strings(comparisons["moving"])),
        below=frozenset(strings(comparisons["below"])),
        above=frozenset(strings(comparisons["above"])),
        too_high=frozenset(strings(comparisons["too_high"])),
        too_low=frozenset(strings(comparisons["too_low"])),
        nowhere_near=runs(comparisons["nowhere_near"]),
        doubt=frozenset(strings(doubt["words"])),
        doubt_runs=RunsByOpening.of(runs(doubt["runs"])),
        doubt_predicates=frozenset(strings(doubt["predicates"])),
        left_open=frozenset(strings(doubt["open"])),
        doubt_nouns=frozenset(strings(doubt["nouns"])),
        doubt_over=frozenset(strings(doubt["over"])),
        doubters=frozenset(strings(doubt["people"])),
        unlike=frozenset(strings(doubt["unlike"])),
        numeric=numeric,
        reports=reports,
        things=numeric | reports | frozenset(strings(against["things"])),
    )
