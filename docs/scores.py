"""Write the scores of the extractor into docs/extractor.md, between its two marks.

    python -m docs.scores ../shared/gold/dev.jsonl ../shared/gold/dev2.jsonl tests/gold/articles.jsonl

Each file of annotated articles is a column, after one of the real news among them together. Of
``dev2`` every third article was left unread while the rules were written: these have a column of
their own. Hard sentences are counted file by file.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.commands.evaluate import predict_all
from app.extract import EXTRACTOR_VERSION, extract_claims
from app.scoring.annotated import AnnotatedArticle, read_gold
from app.scoring.by_phenomenon import Group
from app.scoring.fields import BadAnnotations
from app.scoring.markdown import (
    Scored,
    confidence_table,
    corpus_table,
    measure_table,
    phenomenon_table,
    tables,
)
from bench.cases import count_cases

PAGE = Path(__file__).parent / "extractor.md"
BEGIN, END = "<!-- scores: written by docs/scores.py -->", "<!-- end of scores -->"
OWN, PARTLY_UNREAD, UNREAD = "own", "dev2", "dev2, unread"
EVERY = 3


def main(paths: Iterable[str]) -> None:
    """Score, and rewrite the block."""
    corpora = [_read(Path(path)) for path in paths]
    block = f"Extractor {EXTRACTOR_VERSION}.\n\n" + tables(_parts(corpora))
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n\n{block}\n\n{END}{after}", encoding="utf-8")


def _read(path: Path) -> Scored:
    articles = read_gold([path])
    name = OWN if path.stem == "articles" else path.stem
    return Scored(
        name, articles, predict_all(articles, lambda text, title: extract_claims(text, title=title))
    )


def _parts(corpora: list[Scored]) -> Iterator[tuple[str, Iterable[str]]]:
    news = [corpus for corpus in corpora if corpus.name != OWN]
    parted = [part for corpus in corpora for part in _parted(corpus)]
    whole = _together("all", corpora)
    yield "By corpus", corpus_table([_together(" + ".join(one.name for one in news), news), *parted])
    yield "By confidence", confidence_table([whole, *(one for one in parted if one.name == UNREAD)])
    yield "By measure", measure_table(whole)
    for group in Group:
        yield f"By phenomenon: {group.value}", phenomenon_table(whole, group)
    yield "Hard sentences", _case_table()


def _parted(corpus: Scored) -> list[Scored]:
    """A corpus as it is, or in what was read of it and what was left unread."""
    if corpus.name != PARTLY_UNREAD:
        return [corpus]
    unread = corpus.gold[EVERY - 1 :: EVERY]
    read = [article for article in corpus.gold if article not in unread]
    return [Scored(f"{corpus.name}, read", read, corpus.predicted), Scored(UNREAD, unread, corpus.predicted)]


def _together(name: str, corpora: Iterable[Scored]) -> Scored:
    gold: list[AnnotatedArticle] = []
    predicted: dict[str, AnnotatedArticle] = {}
    for corpus in corpora:
        gold += corpus.gold
        predicted |= corpus.predicted
    return Scored(name, gold, predicted)


def _case_table() -> Iterator[str]:
    yield "| file in `tests/extract/cases` | sentences | right |"
    yield "| --- | --- | --- |"
    for name, count in sorted(count_cases().items()):
        yield f"| {name} | {count.cases} | {count.passed} |"


if __name__ == "__main__":
    if not sys.argv[1:] or sys.argv[1].startswith("-"):
        sys.exit(str(__doc__))
    try:
        main(sys.argv[1:])
    except (BadAnnotations, OSError) as error:
        sys.exit(f"{error}\nNothing was written.")
