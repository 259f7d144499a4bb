"""PDF files that nobody should trust, written by hand."""

import io
import zlib

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.read.corpus import Made
from tests.read.files import make_pdf
from tests.read.pages import LEAD

STORY = [[LEAD[start : start + 45] for start in range(0, len(LEAD), 45)]]
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
RESOURCES = "/Resources << /Font << /F 5 0 R >> >>"
PAGE = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {RESOURCES} >>"


def write_pdf(objects: dict[int, bytes | str], *, trailer: str = "/Root 1 0 R") -> bytes:
    """A file of numbered objects with its table of places."""
    content, places = io.BytesIO(), {}
    content.write(b"%PDF-1.7\n")
    for number, inside in objects.items():
        places[number] = content.tell()
        words = inside.encode("latin-1") if isinstance(inside, str) else inside
        content.write(b"%d 0 obj\n%s\nendobj\n" % (number, words))
    start = content.tell()
    size = max(objects) + 1
    content.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        content.write(b"%010d 00000 n \n" % places.get(number, 0))
    content.write(f"trailer\n<< /Size {size} {trailer} >>\nstartxref\n{start}\n%%EOF".encode())
    return content.getvalue()


def stream(content: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(content)} {entries} >>\nstream\n".encode() + content + b"\nendstream"


def pages(*, kids: str = "[3 0 R]", count: int = 1, page: str = PAGE, content: bytes = b"") -> bytes:
    """A file of one page, or of whatever its tree of pages claims."""
    shown = content or stream(b"BT /F 12 Tf 60 700 Td (Twelve people died off the port on Saturday.) Tj ET")
    return write_pdf(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids {kids} /Count {count} >>",
            3: page,
            4: shown,
            5: FONT,
        }
    )


def _flate(content: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        content = zlib.compress(content, 9)
    filters = " ".join(["/FlateDecode"] * times)
    return stream(content, f"/Filter [{filters}]")


def _scan() -> bytes:
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4)
    for _ in range(3):
        canvas.rect(20, 20, 500, 700, fill=1)
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def _image(side: int) -> bytes:
    form = f"/Type /XObject /Subtype /Image /Width {side} /Height {side}"
    form += " /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    page = PAGE.replace("/Font <<", "/XObject << /I 6 0 R >> /Font <<")
    return write_pdf(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page,
            4: stream(b"/I Do BT /F 12 Tf 60 700 Td (Twelve people died off the port on Saturday.) Tj ET"),
            5: FONT,
            6: stream(zlib.compress(b"\x00" * 20_000_000), f"/Filter /FlateDecode {form}"),
        }
    )


def _form_in_itself() -> bytes:
    form = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
    page = PAGE.replace("/Font <<", "/XObject << /X 6 0 R >> /Font <<")
    return write_pdf(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page,
            4: stream(b"/X Do BT /F 12 Tf 60 700 Td (Twelve people died off the port on Saturday.) Tj ET"),
            5: FONT,
            6: stream(b"/X Do", form),
        }
    )


def _circle_of_tables() -> bytes:
    content = pages()
    start = content.rindex(b"startxref")
    place = content[start:].split(b"\n")[1]
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev " + place)


OPERATORS = b"BT /F 12 Tf " + b"1 0 0 1 60 700 Tm (a) Tj " * 180_000 + b"ET"

PDFS = (
    Made("locked.pdf", lambda: make_pdf([STORY], password="secret"), ("encrypted",), "password"),
    Made("cut.pdf", lambda: make_pdf([STORY])[:700], ("damaged",)),
    Made("head-only.pdf", lambda: b"%PDF-1.7\n", ("damaged",)),
    Made("tree-in-itself.pdf", lambda: pages(kids="[2 0 R]"), ("damaged",)),
    Made("tree-of-pairs.pdf", lambda: pages(kids="[3 0 R 2 0 R 2 0 R 2 0 R]", count=4), ("damaged",)),
    Made("parent-is-child.pdf", lambda: pages(page=PAGE.replace("/Parent 2 0 R", "/Parent 3 0 R"))),
    Made("bomb.pdf", lambda: pages(content=_flate(b" " * 100_000_000)), ("damaged",), heavy=True),
    Made(
        "bomb-twice.pdf",
        lambda: pages(content=_flate(b"\x00" * 100_000_000, 2)),
        ("damaged",),
        heavy=True,
    ),
    Made("image-bomb.pdf", lambda: _image(100_000)),
    Made(
        "pages.pdf",
        lambda: pages(kids="[" + "3 0 R " * 10_000 + "]", count=10_000),
        ("too_large",),
        heavy=True,
    ),
    Made("pages-claimed.pdf", lambda: pages(count=2_000_000_000), ("read",)),
    Made("no-pages.pdf", lambda: pages(kids="[]", count=0), ("no_words",)),
    Made("box.pdf", lambda: pages(page=PAGE.replace("595 842", "1e30 -1e30")), ("no_text_layer",)),
    Made("tables-in-a-circle.pdf", _circle_of_tables, ("read",)),
    Made("operators.pdf", lambda: pages(content=_flate(OPERATORS)), ("read", "damaged"), heavy=True),
    Made("deep-array.pdf", lambda: pages(content=stream(b"[" * 100_000)), ("damaged",)),
    Made("deep-objects.pdf", lambda: pages(kids="[" * 20_000), ("damaged",)),
    Made("form-in-itself.pdf", _form_in_itself, ("read",)),
    Made("scan.pdf", _scan, ("no_text_layer",), "text recognition"),
    Made("polyglot.pdf", lambda: b"<html><body>\n" + pages(), ("read",)),
)
