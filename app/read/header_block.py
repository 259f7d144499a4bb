"""Lines such as ``Outlet: The Harbour Post`` at the very top of a plain text."""

import re

from app.domain.article import Metadata

_LINE = re.compile(r"(?P<key>Title|Outlet|Published|URL|Note):[ \t]*(?P<value>.*)")
_CONTINUED = re.compile(r"[ \t]+(?P<value>\S.*)")


def split_header(text: str) -> tuple[Metadata, str]:
    """The metadata in the first block of a text and the text after it.

    A header is a first block of nothing but ``Title:``, ``Outlet:``, ``Published:``, ``URL:`` and
    ``Note:`` lines, two at least; an indented line goes on with the one above. Notes are for readers
    of the file and are dropped. Without a header the text comes back whole.
    """
    block, _, rest = text.partition("\n\n")
    fields = _fields(block)
    if len(fields) < 2 or not rest.strip():
        return Metadata(), text
    return _metadata(fields), rest.lstrip("\n")


def _fields(block: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    last = ""
    for line in block.split("\n"):
        found, continued = _LINE.fullmatch(line), _CONTINUED.fullmatch(line)
        if found and found["key"] not in fields:
            last = found["key"]
            fields[last] = found["value"].strip()
        elif continued and last:
            fields[last] = f"{fields[last]} {continued['value']}".strip()
        else:
            return {}
    return fields


def _metadata(fields: dict[str, str]) -> Metadata:
    return Metadata(fields.get("Title"), fields.get("Outlet"), fields.get("Published"), fields.get("URL"))
