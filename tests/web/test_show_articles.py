"""GET /articles/{id}: the article as it was printed, with its claims beside it."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.domain.claim import Repeat
from app.domain.reason import Part, Reason
from app.domain.scope import Scope
from app.domain.stance import Direction, Stance
from tests.factories import TEXT, make_claim, make_span
from tests.web.conftest import Newsroom, StatementCount
from tests.web.pages import Page, open_page

DENIED = "The line denied it."


def page_of(client: TestClient, article_id: str) -> Page:
    return open_page(client, client.get(f"/articles/{article_id}").headers["location"])


def test_the_text_stands_as_it_was_printed(ravi: TestClient, newsroom: Newsroom) -> None:
    page = page_of(ravi, newsroom.publish())
    assert page.words("//h1") == ["Ferry sinks off Port Vell"]
    assert page.words("//*[@class='article_paragraph']") == [TEXT.split("\n\n")[1]]


def test_it_offers_its_lasting_link_and_its_json(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.publish()
    page = page_of(ravi, article_id)
    address = ravi.get(f"/articles/{article_id}").headers["location"]
    assert page.all("//a[@data-copy-link]/@href") == [f"http://testserver{address}"]
    assert f"/api/articles/{article_id}" in page.links()


def test_a_claim_is_marked_in_its_sentence_and_noted_beside(ravi: TestClient, newsroom: Newsroom) -> None:
    page = page_of(ravi, newsroom.publish())
    (evidence,) = page.all("//*[@class='evidence']")
    claim_id = str(evidence.get("id")).removeprefix("claim-")
    assert page.words("//*[@class='evidence']") == ["The coastguard said 12 people were killed."]
    assert page.words("//*[@class='evidence']//mark") == ["12"]
    assert page.words("//*[@class='evidence']//*[@class='source_mark']") == ["The coastguard"]
    (note,) = page.words("//*[contains(@class, 'claim_note ')]")
    assert note.startswith("12 killed asserts The coastguard.")
    assert f"/claims/{claim_id}" in page.links()


def test_a_note_and_the_claims_page_tell_what_a_figure_covers(ravi: TestClient, newsroom: Newsroom) -> None:
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(scope=Scope.ADDITION)))
    (note,) = page.words("//*[contains(@class, 'claim_note ')]")
    assert note.startswith("12 killed asserts an addition The coastguard.")
    (evidence,) = page.all("//*[@class='evidence']")
    claim_id = str(evidence.get("id")).removeprefix("claim-")
    details = open_page(ravi, f"/claims/{claim_id}/details")
    assert "an addition" in details.words("//dl[contains(@class, 'facts')]/dd")
    assert ravi.get(f"/api/claims/{claim_id}").json()["scope"] == "addition"


def test_a_note_tells_why_part_by_part_and_how_sure_it_is(ravi: TestClient, newsroom: Newsroom) -> None:
    reasons = (
        Reason(Part.MEASURE, "passive subject of ‘killed’"),
        Reason(Part.SOURCE, "subject of ‘said’, in the sentence before", 2),
    )
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(reasons=reasons)))
    assert page.words("//*[contains(@class, 'claim_note ')]//summary") == ["medium confidence, Why?"]
    assert page.words("//*[@class='reason_rows']/dt") == ["Measure", "Source"]
    assert page.words("//*[@class='reason_rows']/dd") == [
        "passive subject of ‘killed’",
        "subject of ‘said’, in the sentence before inferred",
    ]


def test_sentences_from_before_reasons_had_parts_stand_without_one(
    ravi: TestClient, newsroom: Newsroom
) -> None:
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(reasons=(Reason(None, "Its cue is “said”."),))))
    assert page.words("//*[contains(@class, 'claim_note ')]//li") == ["Its cue is “said”."]
    assert page.all("//*[@class='reason_rows']") == page.all("//*[contains(@class, 'confidence')]") == []


def test_a_denial_is_noted_with_what_it_denies(ravi: TestClient, newsroom: Newsroom) -> None:
    denial = make_claim(
        id="c2",
        evidence=DENIED,
        figure=None,
        measure=None,
        source="The line",
        stance=Stance.DISPUTES,
        direction=Direction.LOWER,
        targets=("c1",),
    )
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(), denial))
    assert page.words("//*[contains(@class, 'claim_note_dispute')]//b") == ["on 12 killed"]
    assert page.words("//*[contains(@class, 'claim_note_dispute')]//*[contains(@class, 'tag')]") == [
        "says lower"
    ]


def test_two_claims_on_one_sentence_both_open_at_it(ravi: TestClient, newsroom: Newsroom) -> None:
    second = make_claim(id="c2", figure=None, measure=None, source=None)
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(), second))
    anchors = page.all("//*[starts-with(@id, 'claim-')]")
    assert len(anchors) == 2
    assert len(page.all("//*[@class='evidence']")) == 1


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Coastguard", False), ("The coastguard of Port Vell", False), ("Port Vell’s rescue service", True)],
)
def test_a_source_is_quoted_where_that_says_more_than_its_name(
    ravi: TestClient, newsroom: Newsroom, name: str, shown: bool
) -> None:
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(name=name)))
    (note,) = page.words("//*[contains(@class, 'claim_note ')]")
    assert name in note
    assert ("“The coastguard”" in note) == shown


def test_background_is_said_to_be(ravi: TestClient, newsroom: Newsroom) -> None:
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(event=None)))
    assert "background" in page.words("//*[contains(@class, 'tag')]")


def test_the_articles_own_voice_is_its_outlets(ravi: TestClient, newsroom: Newsroom) -> None:
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(source=None), outlet="The Gazette"))
    assert "The Gazette, in its own voice" in page.main


def test_where_it_is_said_again_is_linked(ravi: TestClient, newsroom: Newsroom) -> None:
    again = Repeat(make_span(words="Ferry sinks"))
    page = page_of(ravi, newsroom.publish(TEXT, make_claim(also_in=(again,))))
    (link,) = [link for link in page.links() if link.endswith("-again-1")]
    assert page.words(f"//*[@id='{link[1:]}']") == ["Ferry sinks"]


def test_an_article_without_claims_says_so(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    newsroom.read(article_id)
    assert "No figure and nobody’s word" in page_of(ravi, article_id).main


def test_an_article_in_work_asks_again_by_itself(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    page = page_of(ravi, article_id)
    (status,) = page.all("//*[@id='article-status']")
    assert "Waiting to be read" in page.main
    assert page.all("//noscript/meta[@http-equiv='refresh']")
    waiting = ravi.get(str(status.get("hx-get")), headers={"HX-Request": "true"})
    assert waiting.text.lstrip().startswith('<div id="article-status"')
    newsroom.read(article_id, (make_claim(),))
    assert ravi.get(str(status.get("hx-get")), headers={"HX-Request": "true"}).headers["hx-refresh"] == "true"


def test_a_failed_article_says_why_and_editors_may_try_again(
    ravi: TestClient, vera: TestClient, newsroom: Newsroom
) -> None:
    article_id = newsroom.upload()
    newsroom.fail(article_id)
    assert "could not be read" in page_of(ravi, article_id).main
    assert page_of(ravi, article_id).all("//form[@method='post']") == []
    assert page_of(vera, article_id).all(f"//form[@action='/articles/{article_id}/retry']")


def test_a_shared_link_unfolds(ravi: TestClient, newsroom: Newsroom) -> None:
    page = page_of(ravi, newsroom.publish(outlet="The Gazette"))
    told = {str(meta.get("property")): meta.get("content") for meta in page.all("//meta[@property]")}
    assert told["og:title"] == "Ferry sinks off Port Vell"
    assert told["og:description"] == TEXT.split("\n\n")[1]
    assert str(told["og:url"]).startswith("http://testserver/articles/")


def test_the_original_comes_as_a_download_that_cannot_run(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload(name="r\u202eé\r\n<img onerror>.txt")
    address = ravi.get(f"/articles/{article_id}/original").headers["location"]
    answer = ravi.get(address)
    assert answer.content == TEXT.encode()
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert "\n" not in answer.headers["content-disposition"]
    assert answer.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_number_of_statements_does_not_grow(
    app: FastAPI, newsroom: Newsroom, statements: StatementCount
) -> None:
    client = TestClient(app)
    counts = []
    for many in (10, 100):
        sentences = [f"The coastguard said {100 + n} people were killed." for n in range(many)]
        text = f"Ferry sinks, told {many} times\n\n" + "\n\n".join(sentences)
        claims = tuple(
            make_claim(
                id=f"c{n}", text=text, evidence=sentence, figure=str(100 + n), low=100 + n, high=100 + n
            )
            for n, sentence in enumerate(sentences)
        )
        article_id = newsroom.publish(text, *claims)
        statements.since()
        assert client.get(f"/articles/{article_id}").status_code == 200
        counts.append(statements.since())
    assert counts[0] == counts[1] < 14


def test_marks_of_odd_places_lose_no_character(ravi: TestClient, newsroom: Newsroom) -> None:
    text = "Toll — <b>12</b> & rising\n\n“12 died,” said the mayor’s 🏛 office. It denied 12."
    crossing = make_claim(text=text, evidence="“12 died,” said the mayor’s 🏛 office. It", source=None)
    second = make_claim(id="c2", text=text, evidence="office. It denied 12.", figure=None, source=None)
    page = page_of(ravi, newsroom.publish(text, crossing, second))
    assert page.words("//h1") == ["Toll — <b>12</b> & rising"]
    assert page.words("//*[@class='article_paragraph']") == [text.split("\n\n")[1]]


def test_an_article_in_another_language_says_that_its_figures_were_not_read(
    ravi: TestClient, newsroom: Newsroom
) -> None:
    german = "Fähre gesunken\n\nDie Küstenwache teilte am Samstag mit, dass zwölf Menschen gestorben seien."
    article_id = newsroom.upload(german)
    newsroom.read(article_id, ())
    page = page_of(ravi, article_id)
    assert "This article is in German. Its figures were not read" in page.main
    (text,) = page.all("//*[@class='article_text']")
    assert (text.get("lang"), text.get("dir")) == ("de", "auto")
