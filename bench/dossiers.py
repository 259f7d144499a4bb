"""How well articles are grouped and compared: scores on the dossiers of ``tests/dossiers``.

    python -m bench.dossiers [--misses] [--orders N] [--unread]

Every article is stored and read as an upload would be; what then stands in the store is held against
each dossier's ``expected.toml``. ``--orders`` does so in N random orders. ``--unread`` scores
those of ``tests/dossiers_unread``, whose misses stay unread while rules are written: they show what to
expect of articles never seen.
"""

import argparse
import random
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from sqlmodel import col, select

from app.db.session import Store, migrate
from app.db.tables import Article, ArticleEvent
from app.domain.conflicts import ConflictKind
from app.queries.board import Board, BoardFigure
from app.queries.event_page import event_page
from app.read import read_bytes
from app.services.add_article import add_article
from app.services.extractor import Extractor, own_extractor
from app.services.read_article import read_article

FOLDER = Path(__file__).parent.parent / "tests" / "dossiers"
UNREAD = Path(__file__).parent.parent / "tests" / "dossiers_unread"
"""Dossiers whose texts and misses nobody has read while rules were written."""
_LITTLE = frozenset("the a an of 's s and its in for".split())

Item = tuple[Any, ...]


@dataclass
class Score:
    """Right, found and expected items of one row, with those that were missed and those that were wrong."""

    right: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        wanted = self.right + len(self.missed)
        return self.right / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def count(self, where: str, expected: Iterable[Item], found: Iterable[Item]) -> None:
        """Pair items one to one; two are the same where all parts are, names by their words."""
        left = list(found)
        for item in expected:
            match = next((other for other in left if same_item(item, other)), None)
            if match is None:
                self.missed.append(f"{where}: {item}")
            else:
                left.remove(match)
                self.right += 1
        self.wrong += [f"{where}: {item}" for item in left]


@dataclass
class Scores:
    """One row a question."""

    grouping: Score = field(default_factory=Score)
    boards: Score = field(default_factory=Score)
    conflicts: Score = field(default_factory=Score)
    copies: Score = field(default_factory=Score)

    def rows(self) -> Iterator[tuple[str, Score]]:
        yield from vars(self).items()


def same_item(a: Item, b: Item) -> bool:
    """Whether two items are equal part by part; names are where most words of the shorter are shared."""
    return len(a) == len(b) and all(_same_part(one, other) for one, other in zip(a, b, strict=True))


def _same_part(a: object, b: object) -> bool:
    if isinstance(a, str) and isinstance(b, str):
        own, other = _words(a), _words(b)
        return a == b or (bool(own & other) and len(own & other) * 2 >= min(len(own), len(other)))
    return a == b


def _words(name: str) -> frozenset[str]:
    plain = name.casefold().replace("’", "'").replace("'s", " ")
    return frozenset(word.rstrip("s") for word in plain.split() if word not in _LITTLE)


def score(
    extractor: Extractor | None = None, *, shuffled: random.Random | None = None, folder: Path = FOLDER
) -> Scores:
    """Read all dossiers into one store in memory, and score what stands there."""
    store = Store("sqlite://")
    try:
        migrate(store)
        names = _fill(store, extractor or own_extractor(), shuffled, folder)
        return _score(store, names, folder)
    finally:
        store.close()


def _fill(store: Store, extractor: Extractor, shuffled: random.Random | None, folder: Path) -> dict[str, str]:
    """Article ids by dossier and number: ``van-earthquake-up/01``."""
    files = sorted(folder.glob("*/*.txt"))
    if shuffled:
        shuffled.shuffle(files)
    names = {}
    for file in files:
        content = file.read_bytes()
        added = add_article(store, read_bytes(content, file.name), content, file.name, actor="bench")
        read_article(store, added.article_id, extractor=extractor)
        names[f"{file.parent.name}/{file.name[:2]}"] = added.article_id
    return names


def _score(store: Store, names: dict[str, str], folder: Path) -> Scores:
    scores = Scores()
    placed = _placed(store)
    dossiers = {
        path.parent.name: tomllib.loads(path.read_text("utf-8")) for path in folder.glob("*/expected.toml")
    }
    together = {
        pair
        for dossier, expected in dossiers.items()
        for event in expected["event"]
        for pair in combinations(sorted(f"{dossier}/{one}" for one in event["articles"]), 2)
    }
    found = {
        (a, b)
        for a, b in combinations(sorted(names), 2)
        if placed.get(names[a], set()) & placed.get(names[b], set())
    }
    scores.grouping.count("together", sorted(together), sorted(found))
    _score_copies(store, names, dossiers, scores)
    for dossier, expected in sorted(dossiers.items()):
        for event in expected["event"]:
            board = _board(store, [names[f"{dossier}/{one}"] for one in event["articles"]], placed)
            where = f"{dossier} {event['articles']}"
            figures = event.get("figure", [])
            scores.boards.count(where, _expected_stands(figures), _found_stands(board))
            scores.conflicts.count(
                where, _expected_conflicts(event.get("conflict", [])), _found_conflicts(board)
            )
    return scores


def _placed(store: Store) -> dict[str, set[str]]:
    with store.reading() as session:
        placed: dict[str, set[str]] = {}
        for article_id, event_id in session.exec(select(ArticleEvent.article_id, ArticleEvent.event_id)):
            placed.setdefault(article_id, set()).add(event_id)
    return placed


def _score_copies(store: Store, names: dict[str, str], dossiers: dict[str, Any], scores: Scores) -> None:
    number_of = {article_id: name for name, article_id in names.items()}
    with store.reading() as session:
        rows = session.exec(
            select(Article.id, Article.copy_of).where(col(Article.copy_of).is_not(None))
        ).all()
    expected = [
        (f"{dossier}/{copy}", f"{dossier}/{original}")
        for dossier, one in dossiers.items()
        for copy, original in one.get("copies", [])
    ]
    scores.copies.count("copy", expected, [(number_of[a], number_of[str(b)]) for a, b in rows])


def _board(store: Store, articles: Sequence[str], placed: dict[str, set[str]]) -> Board:
    """The board of the event that most of the articles are in; an empty one where there is none."""
    inside = [event for article in articles for event in placed.get(article, ())]
    if not inside:
        return Board()
    everywhere = [event for events in placed.values() for event in events]
    with store.reading() as session:
        pages = [page for event in set(inside) if (page := event_page(session, event))]
    best = max(pages, key=lambda page: (inside.count(page.id), -everywhere.count(page.id), page.title))
    return best.board


def _expected_stands(figures: Sequence[dict[str, Any]]) -> Iterator[Item]:
    for figure in figures:
        value = (figure["measure"], figure.get("low"), figure.get("high"))
        yield from ((*value, "asserted", name) for name in figure["asserted"] or [None])
        yield from ((*value, "disputed", name) for name in figure.get("disputed", []))


def _found_stands(board: Board) -> Iterator[Item]:
    for figure in board.figures:
        value = (str(figure.measure), figure.value.low, figure.value.high)
        behind = {stand.source.key: stand.source for stand in figure.stands.supporting}
        own = [None if source.is_own_voice else source.name for source in behind.values()]
        yield from ((*value, "asserted", name) for name in own or [None])
        against = (*figure.stands.disputed_by, *figure.stands.doubted_by)
        yield from ((*value, "disputed", stand.source.name) for stand in against)


def _expected_conflicts(conflicts: Sequence[dict[str, Any]]) -> Iterator[Item]:
    for one in conflicts:
        match one["kind"]:
            case "said":
                yield ("said", one["source"], one["figure"])
            case "revision":
                yield ("revision", one["source"], one["from"], one["to"])
            case kind:
                yield (kind, *sorted(one["between"]))


def _found_conflicts(board: Board) -> Iterator[Item]:
    shown = {figure.id: figure for figure in board.figures}
    names = {source.key: source.name for source in board.sources}
    for conflict in board.conflicts:
        a = shown[conflict.a]
        if conflict.kind is ConflictKind.EXPLICIT:
            yield from (("said", names.get(key, ""), _number(a)) for key in conflict.disputed_by)
        elif conflict.b is not None and conflict.kind is not ConflictKind.REVISION:
            kind = "scope" if conflict.kind is ConflictKind.SCOPE else "arithmetic"
            yield (kind, *sorted((_number(a), _number(shown[conflict.b]))))
    for figure in board.figures:
        earlier = shown.get(figure.revised_from or "")
        before = {stand.source.key for stand in earlier.stands.supporting} if earlier else set()
        who = [stand.source.name for stand in figure.stands.supporting if stand.source.key in before]
        if earlier and who:
            yield ("revision", who[0], _number(earlier), _number(figure))


def _number(figure: BoardFigure) -> float:
    """A figure as ``expected.toml`` names it: its lower bound, else its upper one."""
    value = figure.value.low if figure.value.low is not None else figure.value.high
    return value if value is not None else 0


def report(scores: Scores, *, misses: bool) -> str:
    """The rows in columns, and under each, where asked for, what was missed and what was wrong."""
    lines = [f"{'':12}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}"]
    for name, row in scores.rows():
        lines.append(f"{name:12}{row.precision:7.3f}{row.recall:7.3f}{row.f1:7.3f}{row.right:7}")
        if misses:
            lines += [f"    missed  {one}" for one in row.missed] + [
                f"    wrong   {one}" for one in row.wrong
            ]
    return "\n".join(lines)


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--misses", action="store_true", help="also what was missed and what was wrong")
    parser.add_argument("--orders", type=int, default=0, help="score so many random orders as well")
    parser.add_argument("--unread", action="store_true", help="score the dossiers that nobody has read")
    given = parser.parse_args()
    if given.unread and given.misses:
        parser.error("the misses of unread dossiers stay unread")
    extractor = own_extractor()
    folder = UNREAD if given.unread else FOLDER
    print(report(score(extractor, folder=folder), misses=given.misses))
    for seed in range(given.orders):
        print(f"\nin random order {seed}")
        print(report(score(extractor, shuffled=random.Random(seed), folder=folder), misses=False))


if __name__ == "__main__":
    main()
