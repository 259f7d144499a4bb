"""Atom: the changes of an event's board, for whoever wants to be told of them (RFC 4287)."""

import re
from xml.etree import ElementTree as Xml

from app.domain.stance import Stance
from app.queries.event_feed import CameIn, EventFeed, Said
from app.queries.history import HistoryEntry
from app.queries.names import opening_sentence
from app.web.filters import count, stance
from app.web.links import article_path, event_path

NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that XML has no way to write, in a headline that came from anywhere."""
MOST_SAID = 20


def event_atom(base: str, feed: EventFeed) -> bytes:
    """The feed document. Ids are permanent links, which never change their meaning."""
    event, here = feed.event, base + event_path(feed.event.id, feed.event.title)
    root = Xml.Element("feed", xmlns=NAMESPACE)
    _text(root, "id", f"{base}/events/{event.id}")
    _text(root, "title", event.title)
    _text(root, "subtitle", event.summary)
    _text(root, "updated", feed.updated or "1970-01-01T00:00:00Z")
    _link(root, "self", f"{here}/feed", "application/atom+xml")
    _link(root, "alternate", here, "text/html")
    _text(Xml.SubElement(root, "author"), "name", "Counterclaim")
    entries = [(one.at, _article(base, event.id, one)) for one in feed.articles]
    entries += [(one.undone_at or one.at, _decision(base, one)) for one in feed.decisions]
    root.extend(entry for _, entry in sorted(entries, key=lambda entry: entry[0], reverse=True))
    written: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _article(base: str, event_id: str, article: CameIn) -> Xml.Element:
    path = base + article_path(article.id, article.title)
    outlet = f" ({article.outlet})" if article.outlet else ""
    return _entry(
        f"{base}/events/{event_id}#{article.id}",
        f"New article: {article.title}{outlet}",
        article.at,
        path,
        _told(article.said),
    )


def _told(said: tuple[Said, ...]) -> str:
    if not said:
        return "It gives no figure that stands on the board."
    against = sum(one.is_disputed for one in said)
    head = count(len(said), "claim") + (f", {against} of them against a figure" if against else "")
    lines = [
        f"{opening_sentence(one.source)}: {_does(one)} “{one.words}” ({one.measure})"
        for one in said[:MOST_SAID]
    ]
    rest = len(said) - MOST_SAID
    return "\n".join([f"{head}.", *lines, *([f"and {rest} more"] if rest > 0 else [])])


def _does(one: Said) -> str:
    """``asserts``, ``says lower than``, ``no comment on``"""
    after = " than" if one.direction else " on" if one.stance == Stance.NO_COMMENT else ""
    return stance(one.stance, one.direction) + after


def _decision(base: str, decision: HistoryEntry) -> Xml.Element:
    undone = f" Undone by {decision.undone_by}." if decision.undone_at else ""
    return _entry(
        f"{base}/history#entry-{decision.id}",
        f"Editor: {decision.sentence}",
        decision.undone_at or decision.at,
        f"{base}/history#entry-{decision.id}",
        f"{opening_sentence(decision.actor)} {decision.sentence}. {decision.why}".strip() + undone,
    )


def _entry(identity: str, title: str, at: str, link: str, words: str) -> Xml.Element:
    entry = Xml.Element("entry")
    _text(entry, "id", identity)
    _text(entry, "title", title)
    _text(entry, "updated", at)
    _link(entry, "alternate", link, "text/html")
    _text(entry, "content", words)
    return entry


def _text(parent: Xml.Element, tag: str, words: str) -> None:
    Xml.SubElement(parent, tag).text = _NOT_XML.sub("", words)


def _link(parent: Xml.Element, rel: str, href: str, media_type: str) -> None:
    Xml.SubElement(parent, "link", rel=rel, href=href, type=media_type)
