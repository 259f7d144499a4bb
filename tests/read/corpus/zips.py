"""ZIP archives, and documents packed as such, that nobody should trust."""

import io
import struct
import zipfile

from tests.read.corpus import Made
from tests.read.files import make_docx, make_epub, make_odt, make_zip, unpacked
from tests.read.pages import DENIAL, LEAD

ZEROS = b"\x00" * 100_000_000
CONTAINER_START = 0x04034B50


def _repacked(content: bytes, changed: dict[str, str | bytes]) -> bytes:
    members: dict[str, str | bytes] = {**unpacked(content), **changed}
    return make_zip(members, stored=["mimetype"])


def _bombed(content: bytes, name: str) -> bytes:
    return _repacked(content, {name: ZEROS})


def _patched(content: bytes, flag: int) -> bytes:
    """With a flag set in every header, as packers do for locked members."""
    patched = bytearray(content)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = patched.find(mark)
        while start >= 0:
            patched[start + at] |= flag
            start = patched.find(mark, start + 4)
    return bytes(patched)


def _lying(declared: int) -> bytes:
    """A member whose headers tell another size than it has."""
    content = bytearray(make_zip({"a.txt": LEAD * 9}))
    struct.pack_into("<I", content, 22, declared)
    struct.pack_into("<I", content, content.find(b"PK\x01\x02") + 24, declared)
    return bytes(content)


def _overlapping(copies: int = 500) -> bytes:
    """One member of 4 MB, told many times by the directory."""
    content = make_zip({"a.txt": "x" * 4_000_000})
    start = content.find(b"PK\x01\x02")
    end = content.find(b"PK\x05\x06")
    directory = content[start:end] * copies
    tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, copies, copies, len(directory), start, 0)
    return content[:start] + directory + tail


def _nested(depth: int) -> bytes:
    content = make_zip({"a.txt": LEAD})
    for _ in range(depth):
        content = make_zip({"inner.zip": content})
    return content


def _method(number: int) -> bytes:
    content = bytearray(make_zip({"a.txt": LEAD}))
    struct.pack_into("<H", content, 8, number)
    struct.pack_into("<H", content, content.find(b"PK\x01\x02") + 10, number)
    return bytes(content)


def _linked() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        link = zipfile.ZipInfo("passwords.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", LEAD)
    return content.getvalue()


def _many(count: int) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", "x")
    return content.getvalue()


def _damaged_member() -> bytes:
    content = bytearray(make_zip({"a.txt": LEAD, "b.txt": DENIAL}, stored=["a.txt"]))
    content[60] ^= 0xFF
    return bytes(content)


def _entities(name: str, content: bytes, *, outside: bool = False) -> bytes:
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    entity = '<!ENTITY a9 SYSTEM "file:///etc/passwd">' if outside else f'<!ENTITY a0 "ha">{lines}'
    inside = unpacked(content)[name].decode()
    body = inside.partition("?>")[2] if inside.startswith("<?xml") else inside
    body = body.replace(LEAD[:20], f"&a9;{LEAD[:20]}")
    return _repacked(content, {name: f"<!DOCTYPE x [{entity}]>{body}"})


def _deep_docx() -> bytes:
    inside = unpacked(make_docx())["word/document.xml"].decode()
    deep = "<w:sdt><w:sdtContent>" * 50_000
    return _repacked(make_docx(), {"word/document.xml": inside.replace("<w:body>", f"<w:body>{deep}")})


def _locked_odt() -> bytes:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        "</manifest:file-entry></manifest:manifest>"
    )
    return _repacked(make_odt(), {"content.xml": b"\x8f\x01" * 900, "META-INF/manifest.xml": manifest})


def _locked_epub() -> bytes:
    rights = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"/>'
    return _repacked(
        make_epub(), {"OEBPS/text/c 0.xhtml": b"\x8f\x01" * 900, "META-INF/encryption.xml": rights}
    )


def _endless_epub() -> bytes:
    package = unpacked(make_epub())["OEBPS/book.opf"].decode()
    chapter = f"<html><body><p>{LEAD * 5_000}</p></body></html>"
    spine = '<itemref idref="c0"/>' * 10_000
    return _repacked(
        make_epub(),
        {"OEBPS/book.opf": package.replace('<itemref idref="c0"/>', spine), "OEBPS/text/c 0.xhtml": chapter},
    )


def _straying_epub() -> bytes:
    package = unpacked(make_epub())["OEBPS/book.opf"].decode()
    return _repacked(
        make_epub(), {"OEBPS/book.opf": package.replace("text/c%200.xhtml", "../../../../etc/passwd")}
    )


def _shrunk() -> bytes:
    """With some bytes gone, so that the directory points to before the file."""
    content = make_zip({"a.txt": LEAD * 9, "b.txt": DENIAL})
    return content[:40] + content[80:]


STRAY = ("../../etc/passwd.txt", "/etc/shadow.txt", "C:\\windows\\a.txt", "a\r\nb.txt", "\u202etxt.exe.txt")

ZIPS = (
    Made("bomb.zip", lambda: make_zip({"a.txt": ZEROS}), ("too_large",)),
    Made(
        "bombs.zip",
        lambda: make_zip({f"{n}.txt": ZEROS[:22_000_000] for n in range(6)}),
        ("too_large",),
        heavy=True,
    ),
    Made("nested.zip", lambda: _nested(1), ("unsupported_type",)),
    Made("nested-deep.zip", lambda: _nested(60), ("unsupported_type",)),
    Made("overlapping.zip", _overlapping, ("damaged",), "stand in one another"),
    Made("lies-small.zip", lambda: _lying(10), ("damaged",)),
    Made("lies-large.zip", lambda: _lying(4_000_000_000), ("read",)),
    Made("locked.zip", lambda: _patched(make_zip({"a.txt": LEAD}), 1), ("encrypted",), "password"),
    Made("strays.zip", lambda: make_zip(dict.fromkeys(STRAY, LEAD)), ("read",)),
    Made("many.zip", lambda: _many(10_000), ("too_large",), "10,000 files"),
    Made("cut.zip", lambda: make_zip({"a.txt": LEAD * 99})[:-40], ("damaged",)),
    Made("bad-member.zip", _damaged_member, ("damaged", "read")),
    Made("method.zip", lambda: _method(97), ("damaged",)),
    Made("shrunk.zip", _shrunk, ("damaged", "read")),
    Made("links.zip", _linked, ("read",)),
    Made("empty.zip", lambda: make_zip({}), ("empty",)),
    Made("folders.zip", lambda: make_zip({"a/": "", "b/c/": ""}), ("empty",)),
    Made("bomb.docx", lambda: _bombed(make_docx(), "word/document.xml"), ("too_large",)),
    Made("bomb.odt", lambda: _bombed(make_odt(), "content.xml"), ("too_large",)),
    Made("bomb.epub", lambda: _bombed(make_epub(), "OEBPS/text/c 0.xhtml"), ("too_large",)),
    Made("bomb-beside.docx", lambda: _repacked(make_docx(), {"word/media/a.png": ZEROS}), ("too_large",)),
    Made("laughs.docx", lambda: _entities("word/document.xml", make_docx()), ("damaged",)),
    Made("laughs.odt", lambda: _entities("content.xml", make_odt()), ("damaged",)),
    Made("laughs.epub", lambda: _entities("OEBPS/text/c 0.xhtml", make_epub()), ("damaged",)),
    Made("outside.docx", lambda: _entities("word/document.xml", make_docx(), outside=True), ("damaged",)),
    Made("outside.odt", lambda: _entities("content.xml", make_odt(), outside=True), ("damaged",)),
    Made("deep.docx", _deep_docx, ("damaged",)),
    Made(
        "hollow.docx",
        lambda: make_zip({"[Content_Types].xml": "<Types/>", "word/a.xml": "<a/>"}),
        ("unsupported_type",),
    ),
    Made("cut.docx", lambda: make_docx()[:4_000], ("damaged",)),
    Made("cut.odt", lambda: make_odt()[:500], ("damaged",)),
    Made("cut.epub", lambda: make_epub()[:600], ("damaged",)),
    Made(
        "parts.docx",
        lambda: _repacked(make_docx(), {f"word/{n}.xml": "<a/>" for n in range(6_000)}),
        ("too_large",),
    ),
    Made("locked.docx", lambda: _patched(make_docx(), 1), ("encrypted",)),
    Made("locked.odt", _locked_odt, ("encrypted",), "password"),
    Made("locked.epub", _locked_epub, ("encrypted",)),
    Made("endless.epub", _endless_epub, ("too_large",), heavy=True),
    Made("straying.epub", _straying_epub, ("damaged",)),
)
