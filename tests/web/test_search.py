from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Claim
from app.domain.stance import Stance
from tests.filled_store import FilledStore
from tests.queries.boards import fill_flood, fill_makiivka
from tests.web.pages import open_page


def test_search_finds_events_sources_and_articles(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    fill_flood(filled)
    page = open_page(ravi, "/search?q=Girkin")
    assert page.words("//h2") == ["Events", "Sources", "Claims newest first", "Articles newest first"]
    assert "Igor Girkin" in page.main
    assert "Floods" not in page.main


def test_nothing_found_says_what_to_try(ravi: TestClient) -> None:
    assert "Nothing holds “zeppelin”" in open_page(ravi, "/search?q=zeppelin").main


def test_signs_without_a_word_find_nothing(ravi: TestClient, store: Store) -> None:
    fill_makiivka(FilledStore(store))
    assert 'Nothing holds “"”' in open_page(ravi, "/search?q=%22").main


def test_no_words_find_nothing_and_say_what_can_be_found(ravi: TestClient) -> None:
    assert "events, sources, claims and articles" in open_page(ravi, "/search").main


def test_claims_are_found_by_their_sentence_with_the_words_marked(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    page = open_page(ravi, "/search?q=rocket")
    hits = page.words("//ol[contains(@class, 'claim_hits')]/li")
    assert hits
    assert all("rocket" in hit.lower() for hit in hits)
    marked = page.words("//ol[contains(@class, 'claim_hits')]//mark")
    assert {word.lower()[:6] for word in marked} == {"rocket"}


def test_a_sentence_is_found_once_with_all_who_stand_in_it(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    sentence = "Rebels say a shell killed 12 and hurt 30, which the army denies."
    article = filled.article(event, f"Shell\n\n{sentence}")
    for words, source, stance in (
        ("12", "Rebels", Stance.ASSERTS),
        ("30", "Rebels", Stance.ASSERTS),
        ("12", "The army", Stance.DENIES),
    ):
        figure = filled.figure(event, words)
        filled.claim(event, article, sentence, figure=figure, words=words, source=source, stance=stance)
    page = open_page(ravi, "/search?q=shell")
    (hit,) = page.words("//ol[contains(@class, 'claim_hits')]/li")
    assert hit.count("Rebels") == 2, "once above the sentence, once in it"
    assert hit.index("The army") < hit.index(sentence)


def test_a_rejected_claim_is_not_found(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    before = open_page(ravi, "/search?q=400").words("//ol[contains(@class, 'claim_hits')]/li")
    filled.change(Claim, board.asserted, rejected_at="2024-01-01T00:00:00Z")
    after = open_page(ravi, "/search?q=400").words("//ol[contains(@class, 'claim_hits')]/li")
    assert len(after) < len(before)


HITS = "//ol[contains(@class, 'claim_hits')]/li[not(@class)]"
OLDER = "//li[@class='article_more']/a"


def fill_boats(store: Store, count: int) -> None:
    """As many articles, each with a sentence of its own that holds the word."""
    filled = FilledStore(store)
    event = filled.event("Ferry race")
    for number in range(count):
        sentence = f"Boat {number} was lost, the coastguard said."
        article = filled.article(event, f"Race {number}\n\n{sentence}")
        filled.claim(event, article, sentence)


def test_every_claim_and_article_is_found_once_page_by_page(ravi: TestClient, store: Store) -> None:
    fill_boats(store, 25)
    for part, rows, pages in (("claims", HITS, 3), ("articles", "//ol/li[not(@class)]", 2)):
        address, found = f"/search?q=boat&part={part}", list[str]()
        for _ in range(pages):
            page = open_page(ravi, address)
            found += page.words(rows)
            address = "".join(str(link.get("href")) for link in page.all(OLDER))
        assert address == "", part
        assert len(found) == len(set(found)) == 25


def test_the_first_page_leads_to_older_ones_of_each_sort(ravi: TestClient, store: Store) -> None:
    fill_boats(store, 21)
    links = [str(link.get("href")) for link in open_page(ravi, "/search?q=boat+lost").all(OLDER)]
    assert links == [f"/search?q=boat%20lost&part={part}&page=2" for part in ("claims", "articles")]
    rows = ravi.get(links[0], headers={"HX-Request": "true"}).text
    assert "<h1>" not in rows
    assert rows.count('class="claim_hit"') == 10


def test_a_page_behind_the_last_leads_back(ravi: TestClient, store: Store) -> None:
    fill_boats(store, 2)
    page = open_page(ravi, "/search?q=boat&part=claims&page=9")
    assert "Nothing older holds “boat”" in page.main
    assert "/search?q=boat" in page.links()
    assert "Boat 1" in open_page(ravi, "/search?q=boat&part=nothing&page=-3").main
