"""Turn the annotated articles of ``articles/*.toml`` into ``articles.jsonl``.

    python tests/gold/build.py            write articles.jsonl
    python tests/gold/build.py --check    change nothing; exit 1 if it is out of date

The sources are meant to be edited by hand: spans are quoted snippets, never offsets.

    text = '''…'''            begins with the headline, which becomes the title
    claims = [ {…}, … ]       one inline table per line
    statements = [ {…}, … ]

    in = "…"                  the passage a claim or statement sits in
    figure, source, cue, via, content = "…"
                              looked for in that passage first, then in the whole text; where the
                              snippet occurs several times, "snippet#2" takes the second occurrence
    value = 12                the same as low = 12, high = 12; a bound that is left out is open
    approx, stance, counted, targets, source_entity, conflicts
                              as in the annotation scheme; stance is "asserts" when left out,
                              and a conflict may be noted on either side
"""

import hashlib
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any, NotRequired, TypedDict

HERE = Path(__file__).parent
SOURCES = HERE / "articles"
TARGET = HERE / "articles.jsonl"

STANCES = {"asserts", "confirms", "denies", "disputes", "doubts", "no_comment"}
MEASURES = {
    "killed", "injured", "missing", "captured", "detained", "displaced",
    "infected", "attended", "destroyed", "fired", "other",
}  # fmt: skip
COMMON_KEYS = {"id", "in", "source", "source_entity", "cue", "stance", "targets", "via"}
CLAIM_KEYS = COMMON_KEYS | {"figure", "value", "low", "high", "approx", "measure", "counted", "conflicts"}
STATEMENT_KEYS = COMMON_KEYS | {"content"}

Table = dict[str, Any]
Number = int | float


class Span(TypedDict):
    start: int
    end: int
    text: str


class Statement(TypedDict):
    id: str
    stance: str
    source: Span | None
    source_entity: NotRequired[str]
    cue: Span | None
    content: Span
    targets: list[str]
    via: Span | None


class Claim(TypedDict):
    id: str
    start: int
    end: int
    figure: str
    low: Number | None
    high: Number | None
    approx: bool
    measure: str
    counted: str
    source: Span | None
    source_entity: NotRequired[str]
    cue: Span | None
    stance: str
    targets: list[str]
    via: Span | None
    conflicts: NotRequired[list[str]]


class Document(TypedDict):
    doc: str
    sha256: str
    title: str
    text: str
    claims: list[Claim]
    statements: list[Statement]


class AnnotationError(ValueError):
    """A source file that cannot be turned into spans."""


def find_span(text: str, snippet: str, within: tuple[int, int] | None = None) -> Span:
    """The one place where ``snippet`` (or its n-th occurrence, ``snippet#n``) stands as whole words."""
    words, mark, number = snippet.rpartition("#")
    if not (mark and number.isdigit()):
        words, number = snippet, ""
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)" if words[0].isalnum() else re.escape(words))
    passages = ([within] if within else []) + [(0, len(text))]
    for start, end in passages:
        hits = [match.span() for match in pattern.finditer(text, start, end)]
        if not hits:
            continue
        if not number and len(hits) > 1:
            raise AnnotationError(f"{words!r} occurs {len(hits)} times; say which with #n")
        index = int(number) - 1 if number else 0
        if index >= len(hits):
            raise AnnotationError(f"{words!r} occurs only {len(hits)} times")
        return {"start": hits[index][0], "end": hits[index][1], "text": words}
    raise AnnotationError(f"{words!r} is not in the text")


class Annotations:
    """The spans of one claim or statement, found inside the passage it names."""

    def __init__(self, text: str, table: Table, keys: set[str]) -> None:
        if unknown := set(table) - keys:
            raise AnnotationError(f"unknown keys {sorted(unknown)}")
        self.text = text
        self.table = table
        passage = find_span(text, table["in"]) if "in" in table else None
        self.within = (passage["start"], passage["end"]) if passage else None

    def span(self, key: str) -> Span:
        return find_span(self.text, self.table[key], self.within)

    def optional_span(self, key: str) -> Span | None:
        return self.span(key) if key in self.table else None

    def stance(self) -> str:
        stance = str(self.table.get("stance", "asserts"))
        if stance not in STANCES:
            raise AnnotationError(f"unknown stance {stance!r}")
        return stance


def build_claim(text: str, table: Table) -> Claim:
    found = Annotations(text, table, CLAIM_KEYS)
    if table["measure"] not in MEASURES:
        raise AnnotationError(f"unknown measure {table['measure']!r}")
    if "value" not in table and "low" not in table and "high" not in table:
        raise AnnotationError("a claim needs a value, a low or a high")
    figure = found.span("figure")
    claim: Claim = {
        "id": table["id"],
        "start": figure["start"],
        "end": figure["end"],
        "figure": figure["text"],
        "low": table.get("low", table.get("value")),
        "high": table.get("high", table.get("value")),
        "approx": table.get("approx", False),
        "measure": table["measure"],
        "counted": table["counted"],
        "source": found.optional_span("source"),
        "cue": found.optional_span("cue"),
        "stance": found.stance(),
        "targets": table.get("targets", []),
        "via": found.optional_span("via"),
    }
    if "source_entity" in table:
        claim["source_entity"] = table["source_entity"]
    return claim


def build_statement(text: str, table: Table) -> Statement:
    found = Annotations(text, table, STATEMENT_KEYS)
    statement: Statement = {
        "id": table["id"],
        "stance": found.stance(),
        "source": found.optional_span("source"),
        "cue": found.optional_span("cue"),
        "content": found.span("content"),
        "targets": table.get("targets", []),
        "via": found.optional_span("via"),
    }
    if "source_entity" in table:
        statement["source_entity"] = table["source_entity"]
    return statement


def note_conflicts(claims: list[Claim], tables: list[Table]) -> None:
    """Write each conflict on both claims."""
    pairs = {frozenset((table["id"], other)) for table in tables for other in table.get("conflicts", [])}
    for claim in claims:
        others = sorted(other for pair in pairs if claim["id"] in pair for other in pair - {claim["id"]})
        if others:
            claim["conflicts"] = others


def check_references(tables: list[Table]) -> None:
    ids = [table["id"] for table in tables]
    if len(ids) != len(set(ids)):
        raise AnnotationError("an id is used twice")
    for table in tables:
        for other in [*table.get("targets", []), *table.get("conflicts", [])]:
            if other not in ids or other == table["id"]:
                raise AnnotationError(f"{table['id']} points at {other}")


def build_document(path: Path) -> Document:
    source: Table = tomllib.loads(path.read_text(encoding="utf-8"))
    text = source["text"].strip()
    tables = [*source["claims"], *source.get("statements", [])]
    current = "the list of ids"
    try:
        check_references(tables)
        claims: list[Claim] = []
        for table in source["claims"]:
            current = table["id"]
            claims.append(build_claim(text, table))
        statements: list[Statement] = []
        for table in source.get("statements", []):
            current = table["id"]
            statements.append(build_statement(text, table))
    except (AnnotationError, KeyError) as error:
        raise AnnotationError(f"{path.name}, {current}: {error}") from error
    note_conflicts(claims, source["claims"])
    return {
        "doc": f"own:{path.stem}",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": text.splitlines()[0],
        "text": text,
        "claims": claims,
        "statements": statements,
    }


def build_lines() -> str:
    documents = (build_document(path) for path in sorted(SOURCES.glob("*.toml")))
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)


def main(arguments: list[str]) -> int:
    try:
        lines = build_lines()
    except AnnotationError as error:
        print(error, file=sys.stderr)
        return 1
    if "--check" not in arguments:
        TARGET.write_text(lines, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == lines:
        return 0
    print(f"{TARGET.name} is out of date: run python tests/gold/build.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
