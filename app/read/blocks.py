"""A tree of XHTML into paragraphs, where all of it is text: e-books and letters, not web pages."""

from collections.abc import Iterator

from lxml import etree

_PARTS = frozenset(
    "address article aside blockquote body br caption dd div dl dt figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table td th tr ul".split()
)
"""Elements that begin and end a paragraph."""
_SILENT = frozenset("head script style title noscript template object svg math nav".split())


def blocks_of(root: etree._Element) -> Iterator[str]:
    """The paragraphs of a tree in its order, blanks made one, without scripts, styles and navigation."""
    pieces: list[str] = []
    for words, parts in _walk(root):
        if parts:
            yield from _block(pieces)
            pieces = []
        pieces.append(words)
    yield from _block(pieces)


def _block(pieces: list[str]) -> Iterator[str]:
    words = " ".join("".join(pieces).split())
    if words:
        yield words


def _walk(root: etree._Element) -> Iterator[tuple[str, bool]]:
    """Pieces of text, each with whether a paragraph ends before it. Not recursive: trees may be deep."""
    silent: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = _name(element)
        if event == "start":
            if silent is None and (name is None or name in _SILENT):
                silent = element
            elif silent is None:
                yield element.text or "", name in _PARTS
        else:
            if silent is element:
                silent = None
            if silent is None and element is not root:
                yield element.tail or "", name in _PARTS


def _name(element: etree._Element) -> str | None:
    """The element's name without its namespace; None for comments and the like."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else None
