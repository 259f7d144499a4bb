"""Good files over all formats and encodings, each with words that must be read from it."""

import codecs
import gzip
import json
import textwrap
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from functools import partial

from tests.read.corpus import Made
from tests.read.files import (
    STORY,
    TITLE,
    make_docx,
    make_email,
    make_epub,
    make_mhtml,
    make_odt,
    make_pdf,
    make_rtf,
    make_warc,
    make_zip,
)
from tests.read.pages import DENIAL, LEAD, LINKED_DATA_PAGE, NEWS_PAGE, SEARCH, page

TEXT = "\n\n".join(STORY)
ACCENTS = "“Não”, said Zoë Müller of Besançon – no more than nine had died."
TEXTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "en": (
        f"{TITLE}\n\n{LEAD}\n\n{ACCENTS}",
        (*("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"), "utf-32", "cp1252"),
    ),
    "fr": (
        "Naufrage d'un ferry\n\nLes garde-côtes ont annoncé que douze personnes étaient mortes après le "
        "naufrage d'un ferry près du port samedi. L'armateur a démenti ce bilan, évoquant neuf décès.",
        ("utf-8", "cp1252", "iso-8859-1"),
    ),
    "pl": (
        "Zatonął prom\n\nStraż przybrzeżna poinformowała, że dwanaście osób zginęło, gdy w sobotę rano prom "
        "zatonął w pobliżu portu. Właściciel zaprzeczył i mówił o dziewięciu ofiarach śmiertelnych.",
        ("utf-8", "utf-16"),
    ),
    "ru": (
        "Затонул паром\n\nБереговая охрана сообщила, что двенадцать человек погибли, когда в субботу утром "
        "паром затонул недалеко от порта. Владелец отрицал это и говорил о девяти погибших пассажирах.",
        ("utf-8", "cp1251", "koi8-r", "utf-16"),
    ),
    "uk": (
        "Затонув пором\n\nБерегова охорона повідомила, що дванадцять людей загинули, коли в суботу вранці "
        "пором затонув неподалік від порту. Власник заперечив це і говорив про дев'ятьох загиблих.",
        ("utf-8",),
    ),
    "el": (
        "Βύθιση πλοίου\n\nΗ ακτοφυλακή ανακοίνωσε ότι δώδεκα άνθρωποι σκοτώθηκαν όταν ένα πλοίο βυθίστηκε "
        "το πρωί του Σαββάτου κοντά στο λιμάνι. Η εταιρεία το διέψευσε και μίλησε για εννέα νεκρούς.",
        ("utf-8", "cp1253"),
    ),
    "ar": (
        "غرق عبارة\n\nقال خفر السواحل إن اثني عشر شخصا قتلوا عندما غرقت عبارة قرب الميناء صباح السبت. "
        "ونفت الشركة المالكة هذه الحصيلة وتحدثت عن تسعة قتلى فقط.",
        ("utf-8", "cp1256", "utf-16"),
    ),
    "he": (
        "מעבורת טבעה\n\nמשמר החופים מסר כי שנים עשר בני אדם נהרגו כאשר מעבורת טבעה סמוך לנמל בבוקר יום שבת. "
        "החברה הכחישה ודיברה על תשעה הרוגים בלבד.",
        ("utf-8", "cp1255"),
    ),
    "ja": (
        "フェリーが沈没\n\n沿岸警備隊によると、土曜日の朝、港の沖でフェリーが沈没し、十二人が死亡した。"
        "運航会社はこれを否定し、死者は九人だと述べた。救助艇は一晩中捜索を続けた。",
        ("utf-8", "shift_jis", "euc-jp"),
    ),
    "zh": (
        "渡轮沉没\n\n海岸警卫队表示，星期六早上一艘渡轮在港口附近沉没，造成十二人死亡。"
        "船公司否认这一数字，称死亡人数不超过九人。救援船只整夜搜寻。",
        ("utf-8", "gb18030", "big5"),
    ),
    "ko": (
        "여객선 침몰\n\n해안경비대는 토요일 아침 항구 근처에서 여객선이 침몰해 열두 명이 숨졌다고 밝혔다. "
        "선사는 이를 부인하며 사망자가 아홉 명이라고 말했다. 구조선은 밤새 수색했다.",
        ("utf-8", "euc-kr"),
    ),
    "hi": (
        "नौका डूबी\n\nतटरक्षक बल ने कहा कि शनिवार सुबह बंदरगाह के पास एक नौका डूबने से बारह लोगों की मौत हो गई। "
        "कंपनी ने इसका खंडन किया और कहा कि नौ लोग मारे गए हैं।",
        ("utf-8",),
    ),
    "tr": (
        "Feribot battı\n\nSahil güvenlik, cumartesi sabahı liman açıklarında bir feribotun batması sonucu on "
        "iki kişinin öldüğünü açıkladı. Şirket bunu yalanladı ve dokuz kişinin öldüğünü söyledi.",
        ("utf-8", "utf-16"),
    ),
}
"""Short articles by language, with the encodings that people still save such texts in."""
TRADITIONAL = (
    "海岸巡防隊表示，星期六早上一艘渡輪在港口附近沉沒，造成十二人死亡。船公司否認這一"
    "數字，稱死亡人數不超過九人。救援船隻整夜搜尋。"
)


def _encoded(words: str, encoding: str) -> bytes:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    return marks.get(encoding, b"") + words.encode(encoding)


def _texts() -> Iterator[Made]:
    """Plain text where its encoding can be told from it, and pages that state theirs."""
    for language, (words, encodings) in TEXTS.items():
        for encoding in encodings:
            shown = f"{TITLE}\n\n{TRADITIONAL}" if encoding == "big5" else words
            last = shown.split("\n\n")[1]
            if encoding.startswith("utf") or language == "en":
                yield Made(f"{language}.{encoding}.txt", partial(_encoded, shown, encoding), says=last)
            if encoding not in ("utf-16-le", "utf-16-be", "utf-32"):
                head = f'<meta charset="{encoding.removesuffix("-sig")}">'
                body = "".join(f"<p>{line}</p>" for line in shown.split("\n\n"))
                html = page(body, head=head if not encoding.startswith("utf-16") else "")
                yield Made(f"{language}.{encoding}.html", partial(_encoded, html, encoding), says=last)


def _in(lines: str, width: int = 45) -> list[str]:
    return textwrap.wrap(lines, width, break_on_hyphens=False)


def _pdf(*, title: str = "") -> bytes:
    return make_pdf([[_in(words) for words in STORY]], title=title)


def _columns() -> bytes:
    return make_pdf([[[TITLE], _in(LEAD)], [_in(DENIAL), _in(SEARCH)]], head="The Harbour Post")


def _letter(charset: str, encoding: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@b.example", TITLE, "<1@b.example>"
    message.set_content(f"{LEAD}\n\n{ACCENTS}", charset=charset, cte=encoding)
    return bytes(message)


def _whole_page() -> bytes:
    return make_zip(
        {
            "Ferry sinks.html": NEWS_PAGE,
            "Ferry sinks_files/frame.html": "<html><body><p>Another page, of an advert.</p></body></html>",
            "Ferry sinks_files/logo.png": b"\x89PNG\r\n\x1a\n",
            "Fähre.htm": NEWS_PAGE.replace("12", "14"),
            "Fähre-Dateien/ad.js": "alert(1)",
        }
    )


def _table(delimiter: str, encoding: str) -> bytes:
    rows = [
        ["Title", "Text", "Date"],
        ["Ferry", f'"{LEAD}"', "2024-03-02"],
        ["Toll", f'"{DENIAL} {ACCENTS}"', ""],
    ]
    return "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)


def _lines() -> bytes:
    rows = (
        {"headline": TITLE, "text": words, "url": "https://harbour.example/x"} for words in (LEAD, SEARCH)
    )
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def _warc(gzipped: bool) -> bytes:
    return make_warc([("https://harbour.example/1", "200 OK", "text/html")], gzip=gzipped)


def _fields(*lines: str) -> bytes:
    return ("\n".join(lines) + f"\n\n{LEAD}\n\n{DENIAL}\n").encode()


def _wrapped() -> bytes:
    return "\n\n".join(textwrap.fill(words, 68) for words in STORY).encode()


def _frames_odt() -> bytes:
    row = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Lundby", "9"))
    return make_odt(body=f"<table:table><table:table-row>{row}</table:table-row></table:table>")


MAKERS: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("news.html", NEWS_PAGE.encode, DENIAL),
    ("linked.html", LINKED_DATA_PAGE.encode, SEARCH),
    ("fragment.html", lambda: f"<p>{LEAD}</p><p>{DENIAL}</p><p>{SEARCH}</p>".encode(), SEARCH),
    ("no-suffix", NEWS_PAGE.encode, DENIAL),
    ("page.txt", NEWS_PAGE.encode, DENIAL),
    ("page.xhtml", lambda: b"<?xml version='1.0' encoding='utf-8'?>\n" + NEWS_PAGE.encode(), DENIAL),
    ("upper.HTM", NEWS_PAGE.encode, DENIAL),
    (
        "saved.html",
        lambda: b"<!-- saved from url=(0025)https://harbour.example/x -->\r\n" + NEWS_PAGE.encode(),
        DENIAL,
    ),
    ("unix.txt", TEXT.encode, DENIAL),
    ("windows.txt", TEXT.replace("\n", "\r\n").encode, SEARCH),
    ("mac.txt", TEXT.replace("\n", "\r").encode, SEARCH),
    ("wrapped.txt", _wrapped, LEAD),
    ("fields.txt", lambda: _fields("Title: Ferry", "Outlet: The Post", "Published: 2 March 2024"), DENIAL),
    ("headline-only.txt", lambda: b"Ferry sinks off Port Vell with 40 on board", "40 on board"),
    ("notes.md", lambda: f"# {TITLE}\n\n{LEAD}\n\n> {DENIAL}\n\n- {SEARCH}\n".encode(), SEARCH),
    (
        "front.md",
        lambda: f"---\ntitle: Ferry\ndate: 2024-03-02\n---\n\n{LEAD}\n\n**{DENIAL}**".encode(),
        DENIAL,
    ),
    (
        "table.md",
        lambda: f"# {TITLE}\n\n{LEAD}\n\n| Town | Dead |\n|---|---|\n| Lundby | 9 |\n".encode(),
        "Lundby | 9",
    ),
    (
        "links.md",
        lambda: f"# {TITLE}\n\n[The coastguard](https://a.example) said [12](https://b.example).".encode(),
        "The coastguard said 12.",
    ),
    ("word.docx", make_docx, SEARCH),
    ("word-table.docx", lambda: make_docx(rows=[["Town", "Dead"], ["Lundby", "9"]]), "Lundby | 9"),
    ("word-as.zip", make_docx, SEARCH),
    ("word-no-suffix", make_docx, SEARCH),
    ("odt.odt", make_odt, SEARCH),
    ("odt-table.odt", _frames_odt, "Lundby | 9"),
    ("odt-no-suffix", make_odt, DENIAL),
    ("rtf.rtf", make_rtf, SEARCH),
    ("rtf-as.doc", make_rtf, SEARCH),
    (
        "rtf-cyrillic.rtf",
        lambda: rb"{\rtf1\ansi \u1058?\u1086?\u1085?\u1091?\u1083? \u1087?\u1072?\u1088?\u1086?\u1084?\par}",
        "Тонул паром",
    ),
    ("book.epub", make_epub, SEARCH),
    ("chapters.epub", lambda: make_epub([STORY, ("Two", DENIAL)]), "Two"),
    ("release.pdf", _pdf, SEARCH),
    ("columns.pdf", _columns, DENIAL),
    ("titled.pdf", lambda: _pdf(title="A toll"), DENIAL),
    ("pdf-no-suffix", _pdf, LEAD),
    ("late.pdf", lambda: b"\r\n\r\n" + _pdf(), LEAD),
    ("letter.eml", make_email, SEARCH),
    ("letter-page.eml", lambda: make_email("", page=f"<p>{LEAD}</p><p>{DENIAL}</p>"), DENIAL),
    ("letter-both.eml", lambda: make_email(page=f"<p>{LEAD}</p>"), SEARCH),
    ("letter-base64.eml", lambda: _letter("utf-8", "base64"), ACCENTS),
    ("letter-quoted.eml", lambda: _letter("cp1252", "quoted-printable"), ACCENTS),
    ("letter-8bit.eml", lambda: _letter("utf-8", "8bit"), ACCENTS),
    ("letter-attached.eml", lambda: make_email("See attached.", attached={"a.pdf": _pdf()}), SEARCH),
    (
        "letter-two.eml",
        lambda: make_email(attached={"a.docx": make_docx(["Another toll", LEAD, SEARCH])}),
        "Another toll",
    ),
    ("letter-no-suffix", make_email, SEARCH),
    ("page.mhtml", lambda: make_mhtml(NEWS_PAGE), DENIAL),
    ("page.mht", lambda: make_mhtml(LINKED_DATA_PAGE), SEARCH),
    (
        "all.zip",
        lambda: make_zip(
            {"a.txt": TEXT, "b/c.docx": make_docx(), "d.eml": make_email(), "e.html": NEWS_PAGE}
        ),
        DENIAL,
    ),
    ("whole-page.zip", _whole_page, "14 people"),
    ("stored.zip", lambda: make_zip({"a.txt": TEXT}, stored=["a.txt"]), SEARCH),
    ("crawl.warc", lambda: _warc(False), DENIAL),
    ("crawl.warc.gz", lambda: _warc(True), DENIAL),
    ("crawl-whole.warc.gz", lambda: gzip.compress(_warc(False)), DENIAL),
    ("rows.jsonl", _lines, SEARCH),
    ("rows.ndjson", lambda: b"\xef\xbb\xbf" + _lines(), SEARCH),
    ("rows-no-suffix", _lines, SEARCH),
    ("rows.csv", lambda: _table(",", "utf-8"), ACCENTS),
    ("rows-semicolon.csv", lambda: _table(";", "cp1252"), ACCENTS),
    ("rows-tab.tsv", lambda: _table("\t", "utf-16"), ACCENTS),
    ("rows-mark.csv", lambda: _table(",", "utf-8-sig"), LEAD),
)
GOOD: tuple[Made, ...] = (*_texts(), *(Made(name, make, says=says) for name, make, says in MAKERS))
