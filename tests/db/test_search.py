import pytest
from sqlmodel import Session, col, select

from app.db.search import ids_of_articles_with, search_articles
from app.db.session import Store
from app.db.tables import Article, Original
from tests.stores import make_store


def add(session: Session, id: str, title: str, text: str, *, removed_at: str | None = None) -> None:
    session.add(Original(sha256=id, media_type="text/plain", file_name="a", content=text.encode()))
    session.flush()
    session.add(
        Article(
            id=id,
            sha256=id,
            original_sha256=id,
            title=title,
            language="en",
            text=text,
            added_at=f"2026-01-01T00:00:0{id[-1]}.000000Z",
            added_by="vera",
            removed_at=removed_at,
        )
    )
    session.flush()


@pytest.fixture
def store() -> Store:
    store = make_store()
    with store.writing() as session:
        add(session, "a1", "Barracks struck", "A strike hit a school in Makiivka on New Year’s Day.")
        add(session, "a2", "Toll revised", "The ministry in Moscow raised the toll in Makiivka to 89.")
        add(session, "a3", "Café blast", "A blast destroyed a café in Odesa. NOT a drill OR a test.")
        add(session, "a4", "Makiivka", "Removed.", removed_at="2026-01-02T00:00:00.000000Z")
    return store


def found(store: Store, words: str) -> list[str]:
    with store.reading() as session:
        return [one.article_id for one in search_articles(session, words, limit=10)]


def test_the_newest_comes_first(store: Store) -> None:
    assert found(store, "makiivka") == ["a2", "a1"]


def test_every_word_must_be_there(store: Store) -> None:
    assert found(store, "makiivka toll") == ["a2"]


def test_titles_are_searched_too(store: Store) -> None:
    assert found(store, "barracks") == ["a1"]


def test_the_last_word_may_be_a_beginning(store: Store) -> None:
    assert found(store, "maki") == ["a2", "a1"]


def test_accents_do_not_matter(store: Store) -> None:
    assert found(store, "CAFE") == ["a3"]


@pytest.mark.parametrize("words", ["", "  ", '"', "*", "-", "( ) ^"])
def test_no_words_find_nothing(store: Store, words: str) -> None:
    assert found(store, words) == []


@pytest.mark.parametrize(
    "words", ["NOT a drill", "blast OR", 'the" OR "x', "text:makiivka*", "odesa NEAR(1)"]
)
def test_operators_are_only_words(store: Store, words: str) -> None:
    assert found(store, words) in ([], ["a3"])


def test_the_snippet_marks_the_words_found(store: Store) -> None:
    with store.reading() as session:
        (one,) = search_articles(session, "odesa", limit=10)
    assert [part.text for part in one.snippet if part.found] == ["Odesa"]
    assert "".join(part.text for part in one.snippet).startswith("A blast destroyed a café in Odesa.")


def test_pages_follow_one_another(store: Store) -> None:
    with store.reading() as session:
        assert [one.article_id for one in search_articles(session, "makiivka", limit=1, skip=1)] == ["a1"]


def test_a_corrected_title_is_found_by_its_new_words(store: Store) -> None:
    with store.writing() as session:
        article = session.get_one(Article, "a1")
        article.title = "Garrison struck"
    assert found(store, "garrison") == ["a1"]
    assert found(store, "barracks") == []


def test_the_ids_serve_as_a_subquery(store: Store) -> None:
    with store.reading() as session:
        ids = ids_of_articles_with(session, "makiivka")
        titles = session.exec(select(Article.title).where(col(Article.id).in_(ids))).all()
    assert sorted(titles) == ["Barracks struck", "Makiivka", "Toll revised"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("海岸警卫队表示，一艘渡轮在港口附近沉没，造成十二人死亡。", "沉没"),
        ("沿岸警備隊によると、フェリーが沈没し、十二人が死亡した。", "フェリー 死亡"),
        ("เรือข้ามฟากจมใกล้ท่าเรือ มีผู้เสียชีวิตสิบสองคน", "ท่าเรือ"),
        ("وقال خفر السواحل إن اثني عشر شخصا قتلوا", "السواحل"),
        ("Береговая охрана сообщила о двенадцати погибших", "ОХРАНА сообщ"),
    ],
)
def test_articles_in_other_scripts_are_found_by_their_words(store: Store, text: str, words: str) -> None:
    with store.writing() as session:
        add(session, "a5", "x", text)
    assert found(store, words) == ["a5"]
    with store.reading() as session:
        chosen = select(col(Article.id)).where(col(Article.id).in_(ids_of_articles_with(session, words)))
        assert list(session.exec(chosen)) == ["a5"]
