"""Bytes into characters."""

import pytest

from app.read.decode import decode
from app.read.errors import Undecodable

WORDS = "Kyiv’s command said “up to 400” died — a café nearby was hit. " * 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_what_editors_and_browsers_write_is_read(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("utf-8", "utf-8"), ("windows-1250", "cp1250")],
)
def test_a_page_is_read_in_the_charset_that_it_declares(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><p>{WORDS}</p>'
    assert decode(page.encode(encoding), declared_in_text=True) == page


@pytest.mark.parametrize("declared", ["utf-16", "unicode_escape", "nonsense", "idna"])
def test_a_charset_that_no_page_has_is_passed_over(declared: str) -> None:
    page = f'<meta charset="{declared}">{WORDS}\\u0041'
    assert decode(page.encode(), declared_in_text=True) == page


def test_a_declared_charset_that_does_not_fit_is_passed_over() -> None:
    page = f'<meta charset="shift_jis"><p>{WORDS} čšž</p>'
    assert decode(page.encode(), declared_in_text=True) == page


def test_text_in_another_script_is_guessed_so_that_its_language_can_be_named() -> None:
    words = "Двенадцать человек погибли в результате крушения парома, сообщили власти города. " * 3
    assert decode(words.encode("cp1251")) == words


@pytest.mark.parametrize(
    "content",
    [
        WORDS.encode() + b"\xff\xfe",
        WORDS.encode()[:-40] + b"\xe2\x80 and more words",
        b"The coastguard said \x81\x8d\x8f people died in the fire.",
        WORDS.encode("utf-16") + b"\x00",
        bytes(0x80 + position % 127 for position in range(5_000)),
    ],
)
def test_damaged_text_is_refused_with_advice(content: bytes) -> None:
    with pytest.raises(Undecodable, match="save it as UTF-8") as refused:
        decode(content)
    assert (refused.value.code, refused.value.status) == ("undecodable", 422)
