"""The language of a text is told, and English has the benefit of the doubt."""

import pytest

from app.domain.language_names import LANGUAGE_NAMES
from app.read.errors import NoWords
from app.read.language import check_words, language_of
from tests.read.pages import LEAD


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        "12 killed",
        "Hello",
        "Ten injured in Zagreb",
        "Twelve killed in Ouagadougou, Bobo-Dioulasso and Fada N'Gourma",
        "Kyiv claims 400 dead in Makiivka",
        "RUSSIA DENIES 400 TROOPS WERE KILLED",
    ],
)
def test_english_is_told_short_or_long_and_with_names(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zwölf Menschen starben, als eine Fähre vor dem Hafen sank, teilte die Küstenwache mit.", "German"),
        ("La garde côtière a annoncé que douze personnes étaient mortes dans le naufrage.", "French"),
        ("Двенадцать человек погибли в результате крушения парома, сообщили власти.", "Russian"),
        ("Дванадцять людей загинули внаслідок аварії порома, повідомила влада міста.", "Ukrainian"),
        ("قالت السلطات إن اثني عشر شخصا لقوا حتفهم في غرق العبارة", "Arabic"),
        ("当局表示，渡轮沉没造成十二人死亡。", "Chinese"),
    ],
)
def test_other_languages_are_told(text: str, language: str) -> None:
    assert LANGUAGE_NAMES[language_of(text)] == language


@pytest.mark.parametrize("text", ["", "12 34", "– … —", "1 a 2 b", "___"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(NoWords) as refused:
        check_words(text)
    assert (refused.value.code, refused.value.status) == ("no_words", 422)
