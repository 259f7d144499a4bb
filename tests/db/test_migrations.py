from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import Session, SQLModel, select

from app.db.migrations import PROJECT
from app.db.session import Store, migrate
from app.db.tables import Article, ArticleEvent, Claim, Original
from app.queries.stored_claims import stored_claims
from tests.stores import make_store

REVISIONS = [
    script.revision
    for script in ScriptDirectory.from_config(Config(toml_file=PROJECT / "pyproject.toml")).walk_revisions()
]


def migrate_to(store: Store, revision: str) -> None:
    config = Config(toml_file=PROJECT / "pyproject.toml")
    with store.writing() as session:
        config.attributes["connection"] = session.connection()
        command.upgrade(config, revision)


def add_article(session: Session) -> None:
    session.add(Original(sha256="o", media_type="text/plain", file_name="a.txt", content=b"Dam bursts"))
    session.flush()
    # Columns that every revision has.
    session.connection().exec_driver_sql(
        "INSERT INTO article (id, sha256, original_sha256, title, language, text, added_at, added_by, status,"
        " attempts) VALUES ('7kq3m9x2', 't', 'o', 'Dam bursts', 'en', 'Dam bursts\n\nTwelve died.',"
        " '2026-01-01T00:00:00.000000Z', 'vera', 'queued', 0)"
    )


def test_an_empty_store_migrated_to_the_end_equals_the_tables_in_code() -> None:
    store = make_store()
    with store.reading() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        differences = compare_metadata(context, SQLModel.metadata)
    assert [one for one in differences if "_search" not in repr(one)] == []


def test_migrating_again_changes_nothing(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    migrate(store)
    migrate(store)
    store.close()
    assert sorted(path.name for path in tmp_path.glob("*.db")) == ["store.db"]


@pytest.mark.parametrize("revision", [one for one in REVISIONS if one != REVISIONS[0]])
def test_a_filled_older_store_migrates_without_loss(tmp_path: Path, revision: str) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    migrate_to(store, revision)
    with store.writing() as session:
        add_article(session)
    migrate(store)
    with store.reading() as session:
        assert session.exec(select(Article.id, Article.text)).all() == [
            ("7kq3m9x2", "Dam bursts\n\nTwelve died.")
        ]
        assert session.connection().exec_driver_sql("PRAGMA foreign_key_check").all() == []
    store.close()


def test_claims_from_before_levels_of_confidence_keep_their_reasons(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    migrate_to(store, "0007")
    with store.writing() as session:
        add_article(session)
        session.flush()
        session.connection().exec_driver_sql(
            "INSERT INTO claim (id, article_id, position, extractor_version, live, stance, approx, strict,"
            " evidence_start, evidence_end, content_start, content_end, reasons)"
            " VALUES ('c2345678', '7kq3m9x2', 0, '1', 1, 'asserts', 0, 0, 12, 24, 12, 24,"
            " 'measure: subject of ‘died’\nThe article’s own voice.')"
        )
    migrate(store)
    with store.reading() as session:
        (stored,) = stored_claims(session, "7kq3m9x2", "Dam bursts\n\nTwelve died.")
        assert session.exec(select(Claim.confidence)).all() == [None]
    assert [str(reason) for reason in stored.claim.reasons] == [
        "measure: subject of ‘died’",
        "The article’s own voice.",
    ]
    assert stored.claim.confidence is None
    store.close()


def test_what_an_article_tells_is_read_out_of_its_keys(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    migrate_to(store, "0020")
    with store.writing() as session:
        add_article(session)
        run = session.connection().exec_driver_sql
        run("INSERT INTO event (id, kind, title, added_at) VALUES ('e2', 'flood', 'Dam bursts', '2026')")
        run(
            "INSERT INTO event (id, kind, title, added_at, merged_into)"
            " VALUES ('e1', 'flood', 'Dam bursts', '2026', 'e2')"
        )
        run(
            "INSERT INTO article_event (article_id, position, event_id, kind, reasons)"
            " VALUES ('7kq3m9x2', 0, 'e2', 'flood', '')"
        )
        for key in ("word:river", "word:dam", "who:ana lopez", "figure:killed 12", "place-kind:lm/flood"):
            run(f"INSERT INTO event_key (key, event_id, article_id) VALUES ('{key}', 'e1', '7kq3m9x2')")
    migrate(store)
    with store.reading() as session:
        (row,) = session.exec(select(ArticleEvent))
        assert (row.words, row.participants, row.figures) == ("dam\nriver", "ana lopez", "killed 12")
    store.close()


def test_a_filled_store_is_copied_before_it_is_changed(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")
    migrate_to(store, "0006")
    with store.writing() as session:
        add_article(session)
    migrate(store)
    store.close()
    (copy,) = tmp_path.glob("store-before-0006-*.db")
    copied = Store(f"sqlite:///{copy}")
    with copied.reading() as session:
        assert session.exec(select(Article.title)).all() == ["Dam bursts"]
    copied.close()
