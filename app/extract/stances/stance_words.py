"""The words of ``stances.toml`` that turn a report into a quarrel, as sets, read once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from app.extract.lexicon import runs, word_set
from app.extract.words.cues import load_cues

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
    unfair: frozenset[str]
    against_runs: Runs
    backing_runs: Runs
    motives: frozenset[str]
    lower: frozenset[str]
    higher: frozenset[str]
    modest: frozenset[str]
    approving: frozenset[str]
    backed: frozenset[str]
    possible: frozenset[str]
    impossible: frozenset[str]
    impossible_runs: Runs
    real: frozenset[str]
    multiples: frozenset[str]
    parts: frozenset[str]
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
    distrust_runs: RunsByOpening
    doubt_predicates: frozenset[str]
    left_open: frozenset[str]
    doubt_nouns: frozenset[str]
    doubt_over: frozenset[str]
    doubters: frozenset[str]
    unlike: frozenset[str]
    numeric: frozenset[str]
    reports: frozenset[str]
    things: frozenset[str]
    hearsay: frozenset[str]

    @cached_property
    def judgements(self) -> frozenset[str]:
        """All words that may judge a report or a figure."""
        compared = self.fewer | self.more | self.too_high | self.too_low | self.multiples | self.parts
        of_numbers = self.possible | self.impossible
        plain = self.against | self.unfair | self.motives | self.approving | self.backed
        return self.lower | self.higher | self.modest | plain | compared | of_numbers | self.real

    @cached_property
    def doubting(self) -> frozenset[str]:
        """All words that may doubt one."""
        people = self.doubters | self.unlike
        return self.doubt | self.doubt_predicates | self.left_open | self.doubt_nouns | people

    @cached_property
    def turning_runs(self) -> RunsByOpening:
        """The runs of words that reject or back."""
        return RunsByOpening.of((*self.against_runs, *self.impossible_runs, *self.backing_runs))


@cache
def stance_words() -> StanceWords:
    """The lists of the lexicon."""
    numeric = word_set("stances", "numeric", "words")
    reports = load_cues().report_nouns
    return StanceWords(
        against=word_set("stances", "against", "words"),
        unfair=word_set("stances", "against", "unfair"),
        against_runs=runs("stances", "against", "runs"),
        backing_runs=runs("stances", "against", "backing_runs"),
        motives=word_set("stances", "against", "motives"),
        lower=word_set("stances", "against", "lower"),
        higher=word_set("stances", "against", "higher"),
        modest=word_set("stances", "against", "modest"),
        approving=word_set("stances", "against", "approving"),
        backed=word_set("stances", "against", "backed"),
        possible=word_set("stances", "against", "possible"),
        impossible=word_set("stances", "against", "impossible"),
        impossible_runs=runs("stances", "against", "impossible_runs"),
        real=word_set("stances", "comparisons", "real"),
        multiples=word_set("stances", "comparisons", "multiples"),
        parts=word_set("stances", "comparisons", "parts"),
        judging=word_set("stances", "against", "judging"),
        anybody=word_set("stances", "against", "anybody"),
        fewer=word_set("stances", "comparisons", "lower"),
        more=word_set("stances", "comparisons", "higher"),
        strong=word_set("stances", "comparisons", "strong"),
        others=word_set("stances", "comparisons", "others"),
        moving=word_set("stances", "comparisons", "moving"),
        below=word_set("stances", "comparisons", "below"),
        above=word_set("stances", "comparisons", "above"),
        too_high=word_set("stances", "comparisons", "too_high"),
        too_low=word_set("stances", "comparisons", "too_low"),
        nowhere_near=runs("stances", "comparisons", "nowhere_near"),
        doubt=word_set("stances", "doubt", "words"),
        doubt_runs=RunsByOpening.of(runs("stances", "doubt", "runs")),
        distrust_runs=RunsByOpening.of(runs("stances", "doubt", "distrust")),
        doubt_predicates=word_set("stances", "doubt", "predicates"),
        left_open=word_set("stances", "doubt", "open"),
        doubt_nouns=word_set("stances", "doubt", "nouns"),
        doubt_over=word_set("stances", "doubt", "over"),
        doubters=word_set("stances", "doubt", "people"),
        unlike=word_set("stances", "doubt", "unlike"),
        numeric=numeric,
        reports=reports,
        hearsay=word_set("stances", "against", "hearsay"),
        things=numeric | reports | word_set("stances", "against", "things"),
    )
