from app.domain.citation import Citation, CitedArticle, plain, wikitext

ARTICLE = CitedArticle(
    "Ferry sinks",
    "Port Vell Courier",
    "2024-03-03T10:00:00Z",
    "https://courier.example/ferry",
    "Vera Lind",
    "Twelve\npeople died.",
)


def cite(*articles: CitedArticle) -> Citation:
    page = "https://counter.example/figures/7kq3m9x2"
    return Citation("Twelve died, police say.", articles, "“12” killed", page, "2024-04-01")


def test_a_plain_citation_names_what_is_said_each_article_and_the_page() -> None:
    assert plain(cite(ARTICLE)).splitlines() == [
        "Twelve died, police say.",
        "Vera Lind, “Ferry sinks”, Port Vell Courier, 3 March 2024, https://courier.example/ferry: "
        "“Twelve people died.”",
        "Counterclaim, https://counter.example/figures/7kq3m9x2 (seen 1 April 2024)",
    ]


def test_wikipedia_gets_a_reference_for_each_article_and_one_for_the_page() -> None:
    assert wikitext(cite(ARTICLE)).splitlines() == [
        "<ref>{{cite news |author=Vera Lind |title=Ferry sinks |work=Port Vell Courier |date=3 March 2024 "
        "|url=https://courier.example/ferry |quote=Twelve people died.}}</ref>",
        "<ref>{{cite web |title=“12” killed |website=Counterclaim "
        "|url=https://counter.example/figures/7kq3m9x2 |access-date=1 April 2024}}</ref>",
    ]


def test_what_is_not_known_is_left_out() -> None:
    assert wikitext(cite(CitedArticle("Ferry sinks"))).startswith(
        "<ref>{{cite news |title=Ferry sinks}}</ref>"
    )
    assert plain(cite(CitedArticle("Ferry sinks"))).splitlines()[1] == "“Ferry sinks”"


def test_no_words_of_an_article_end_a_field_or_open_a_tag() -> None:
    hostile = CitedArticle("a|url=x }} [[b]] </ref><script>", url="https://x.example/a b|c}}")
    first = wikitext(cite(hostile)).splitlines()[0]
    assert first.count("}}") == 2  # of {{!}} and the end
    assert "[[" not in first
    assert first.count("<") == 2
    assert "|url=https://x.example/a%20b%7Cc%7D%7D}}" in first
