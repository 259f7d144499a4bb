"""Boards to look at. The prose is our own."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from tests.filled_store import FilledStore

ARTICLES = Path(__file__).with_name("articles")


def article_text(name: str) -> str:
    return (ARTICLES / f"{name}.txt").read_text(encoding="utf-8").strip()


COMMAND = "Ukraine’s military command"
MINISTRY = "Russian defence ministry"
FIRST_DAY = article_text("makiivka-first-day")
LATER = article_text("makiivka-later")
COUNT = article_text("makiivka-count")
FLOOD = article_text("derna-flood")
MARCH = article_text("pension-march")


@dataclass(frozen=True, slots=True)
class MakiivkaBoard:
    """Ids of what the tests ask for."""

    event: str
    up_to_400: str
    first_63: str
    then_89: str
    hundreds: str
    injured: str
    at_least_120: str
    denial: str
    asserted: str
    article: str


def fill_makiivka(filled: FilledStore) -> MakiivkaBoard:
    """One figure disputed by three, one revised, one set apart by arithmetic, one of another scope."""
    event = filled.event(
        "Strike on a vocational school housing soldiers, Makiivka",
        kind="strike",
        place="Makiivka",
        country="UA",
        date="2023-01-01",
    )
    first = filled.article(event, FIRST_DAY, outlet="Harbour Post", published="2023-01-02")
    later = filled.article(event, LATER, outlet="The Meridian", published="2023-01-04T09:30:00Z")
    count = filled.article(event, COUNT, outlet="Northern Ledger", published="2023-01-09")

    high = filled.figure(event, "up to 400", low=None, high=400, counted="Russian soldiers")
    old = filled.figure(event, "63", low=63, high=63, counted="servicemen")
    new = filled.figure(event, "89", low=89, high=89, counted="servicemen", revised_from=old)
    least = filled.figure(event, "at least 120", low=120, high=None, counted="soldiers")
    injured = filled.figure(
        event, "300", low=300, high=300, counted="Russian soldiers", measure=Measure.INJURED
    )
    hundreds = filled.figure(
        event, "hundreds", low=200, high=None, approx=True, counted=None, measure=Measure.CASUALTIES
    )

    sentence = FIRST_DAY.split("\n\n")[1].partition(" A further")[0]
    asserted = filled.claim(
        event, first, sentence, figure=high, words="Up to 400", source=COMMAND, kind="military"
    )
    filled.claim(
        event,
        later,
        "Ukraine’s military command stood by its statement that up to 400 soldiers had died.",
        figure=high,
        words="up to 400",
        source=COMMAND,
    )
    filled.claim(
        event,
        first,
        "A further 300 were wounded, it said.",
        figure=injured,
        words="300",
        source=COMMAND,
        measure=Measure.INJURED,
    )
    filled.claim(event, first, FIRST_DAY.split("\n\n")[2], figure=old, words="63", source=MINISTRY)
    denial = filled.claim(
        event,
        first,
        FIRST_DAY.split("\n\n")[2],
        source=MINISTRY,
        stance=Stance.DENIES,
        targets=(asserted,),
    )
    filled.claim(
        event,
        first,
        "Vladimir Solovyov wrote on Telegram that the losses were heavy but nowhere near 400.",
        words="400",
        source="Vladimir Solovyov",
        kind="person",
        stance=Stance.DISPUTES,
        direction=Direction.LOWER,
        targets=(asserted,),
        via=("on Telegram",),
    )
    filled.claim(
        event,
        first,
        "Several Russian commentators also put the number lower.",
        source="Several Russian commentators",
        kind="unnamed",
        stance=Stance.DISPUTES,
        direction=Direction.LOWER,
        targets=(asserted,),
    )
    filled.claim(
        event,
        first,
        FIRST_DAY.split("\n\n")[4],
        source="Pro-Russian authorities",
        kind="unnamed",
        stance=Stance.NO_COMMENT,
        targets=(asserted,),
    )
    filled.claim(
        event,
        first,
        FIRST_DAY.split("\n\n")[5],
        figure=hundreds,
        words="hundreds",
        source="Igor Girkin",
        kind="person",
        measure=Measure.CASUALTIES,
    )
    filled.claim(
        event, later, LATER.split("\n\n")[1].partition(" It had")[0], figure=new, words="89", source=MINISTRY
    )
    filled.claim(
        event,
        later,
        "Western officials said they could not verify either number.",
        source="Western officials",
        kind="unnamed",
        stance=Stance.DOUBTS,
        targets=(asserted,),
    )
    filled.claim(
        event,
        later,
        "Daniil Bezsonov said the exact number was still unknown.",
        source="Daniil Bezsonov",
        kind="person",
        measure=None,
    )
    filled.claim(
        event,
        count,
        COUNT.split("\n\n")[1],
        figure=least,
        words="at least 120",
        source="A volunteer group",
        kind="unnamed",
    )
    filled.claim(
        event,
        count,
        "Ammunition had been kept in the same building, Igor Girkin said.",
        source="Igor Girkin",
        kind="person",
        measure=None,
    )
    return MakiivkaBoard(event, high, old, new, hundreds, injured, least, denial, asserted, first)


def fill_flood(filled: FilledStore) -> str:
    """A figure denied by the source it is said to come from."""
    event = filled.event(
        "Floods after two dams failed", kind="flood", place="Derna", country="LY", date="2023-09-10"
    )
    article = filled.article(event, FLOOD, outlet="The Meridian", published="2023-09-18")
    first, denial, rest = FLOOD.split("\n\n")[1:]
    high = filled.figure(event, "11,300", low=11300, high=11300)
    low = filled.figure(event, "more than 4,000", low=4000, high=None, strict=True, counted="deaths")
    missing = filled.figure(
        event, "About 10,000", low=10000, high=10000, approx=True, measure=Measure.MISSING
    )
    given = filled.claim(event, article, first, figure=high, words="11,300", source="A United Nations office")
    filled.claim(
        event, article, denial, source="The Libyan Red Crescent", stance=Stance.DENIES, targets=(given,)
    )
    filled.claim(
        event,
        article,
        rest.partition(" About")[0],
        figure=low,
        words="more than 4,000",
        source="The health agency in the east",
    )
    filled.claim(
        event,
        article,
        "About 10,000 people were missing, the Libyan Red Crescent said.",
        figure=missing,
        words="About 10,000",
        source="The Libyan Red Crescent",
        measure=Measure.MISSING,
    )
    return event


def fill_march(filled: FilledStore) -> str:
    """Two figures that only arithmetic sets against each other."""
    event = filled.event(
        "March against the pension reform", kind="protest", place="France", country="FR", date="2023-01-19"
    )
    article = filled.article(event, MARCH, outlet="Le Quotidien", published="2023-01-20")
    ministry, union = MARCH.split("\n\n")[1].split(" The CGT")
    low = filled.figure(event, "1.12 million", low=1_120_000, high=1_120_000, measure=Measure.ATTENDED)
    high = filled.figure(
        event, "more than 2 million", low=2_000_000, high=None, strict=True, measure=Measure.ATTENDED
    )
    filled.claim(
        event,
        article,
        ministry,
        figure=low,
        words="1.12 million",
        source="The interior ministry",
        measure=Measure.ATTENDED,
    )
    filled.claim(
        event,
        article,
        "The CGT" + union,
        figure=high,
        words="more than 2 million",
        source="The CGT union",
        measure=Measure.ATTENDED,
    )
    return event


def fill_many(filled: FilledStore, figures: int = 50) -> str:
    """As many figures as asked for, over several measures, from 3 to 300,000."""
    event = filled.event("Long war in the delta", kind="fighting", place="The Delta", date="2022-06")
    lines = [
        f"Office number {n} of the delta said {3 + n * n * 120:,} people had died there."
        for n in range(figures)
    ]
    article = filled.article(event, "A war counted\n\n" + "\n\n".join(lines), outlet="Delta Daily")
    measures = (Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DISPLACED)
    for n, line in enumerate(lines):
        number, measure = 3 + n * n * 120, measures[n % len(measures)]
        figure = filled.figure(event, f"{number:,}", low=number, high=number, measure=measure)
        filled.claim(
            event,
            article,
            line,
            figure=figure,
            words=f"{number:,}",
            source=f"Office number {n} of the delta",
            measure=measure,
        )
    return event


def fill_quiet(filled: FilledStore) -> str:
    """One figure in the article's own voice, and nobody against it."""
    text = "Bus leaves mountain road\n\nSome 50 passengers were hurt when a bus left the road."
    event = filled.event("Bus leaves mountain road", kind="crash", place="Alta", date="--05-06")
    for outlet in ("Hill Times", None):
        article = filled.article(event, text, outlet=outlet, published=None)
        figure = filled.figure(
            event, "Some 50", low=50, high=50, approx=True, counted="passengers", measure=Measure.INJURED
        )
        filled.claim(
            event,
            article,
            text.split("\n\n")[1],
            figure=figure,
            words="Some 50",
            source=None,
            measure=Measure.INJURED,
        )
        if outlet:
            text += " It was raining."
    return event


def fill_later_count(filled: FilledStore) -> str:
    """Nine dead, and two days later, by another source, 34."""
    event = filled.event(kind="flood")
    for number, words, source, day in (
        (9, "nine", "The fire brigade", "07"),
        (34, "34", "The governor", "09"),
    ):
        text = f"River bursts\n\n{source} counted {words} dead."
        article = filled.article(event, text, published=f"2024-05-{day}")
        figure = filled.figure(event, words, low=number, high=number)
        filled.claim(event, article, text.split("\n\n")[1], figure=figure, words=words, source=source)
    return event
