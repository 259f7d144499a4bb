"""Permanent ids and readable slugs: ``7kq3m9x2-makiivka-barracks-strike``."""

import re
import unicodedata

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32, lower case: no letter that is read for another."""
ID_LENGTH = 8
_ID = re.compile(rf"[{ALPHABET}]{{{ID_LENGTH}}}")


def id_from(random: bytes) -> str:
    """An id from at least five random bytes (40 bits): ``id_from(bytes(5)) == '00000000'``."""
    number = int.from_bytes(random[:5], "big")
    return "".join(ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(ID_LENGTH)))


def slug(title: str, *, limit: int = 60) -> str:
    """Lower-case ASCII words of a title, joined by hyphens: ``slug('Kyiv’s toll') == 'kyivs-toll'``."""
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", ""))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    kept = ""
    for word in words:
        if len(kept) + len(word) + 1 > limit:
            break
        kept = f"{kept}-{word}" if kept else word
    return kept


def path_part(identity: str, title: str) -> str:
    """The last part of a permanent link: the id, and the slug where there is one."""
    tail = slug(title) if title else ""
    return f"{identity}-{tail}" if tail else identity


def split_part(part: str) -> str | None:
    """The id in the last part of a link, or None where it holds none."""
    head = part.partition("-")[0]
    return head if _ID.fullmatch(head) else None
