"""Two events and their sources, for tests of what editors change."""

from dataclasses import dataclass

from app.db.session import Store
from tests.filled_store import FilledStore

FIRST = "Ferry sinks off Port Vell\n\nThe coastguard said 12 people died."
SECOND = "Toll of the ferry rises\n\nThe harbour master said 15 people died."
THIRD = "Trawler goes down\n\nRescuers said 3 people died."


@dataclass(frozen=True)
class TwoEvents:
    """The ferry has two articles, the trawler one; each article has one claim."""

    ferry: str
    trawler: str
    first: str
    second: str
    third: str
    claims: tuple[str, str, str]
    coastguard: str
    master: str


def fill_two_events(store: Store) -> TwoEvents:
    filled = FilledStore(store)
    ferry = filled.event("Ferry sinks off Port Vell")
    trawler = filled.event("Trawler goes down", date="2024-05-06", place="Skerry Bay")
    articles, claims = [], []
    for event, text, words, source, day in (
        (ferry, FIRST, "12", "The coastguard", "2024-03-03"),
        (ferry, SECOND, "15", "The harbour master", "2024-03-04"),
        (trawler, THIRD, "3", "Rescuers", "2024-05-07"),
    ):
        article = filled.article(event, text, published=day)
        figure = filled.figure(event, words, low=int(words), high=int(words))
        sentence = text.partition("\n\n")[2]
        claims.append(filled.claim(event, article, sentence, figure=figure, words=words, source=source))
        articles.append(article)
    return TwoEvents(
        ferry,
        trawler,
        articles[0],
        articles[1],
        articles[2],
        (claims[0], claims[1], claims[2]),
        filled.source("The coastguard"),
        filled.source("The harbour master"),
    )
