import pytest

from app.group import copy_keys, is_copy, runs_of

TEXT = "The governor said on Monday that twelve people were killed when the dam above the town burst. " * 3


def copied(a: str, b: str) -> bool:
    return is_copy(runs_of(a), runs_of(b))


def test_a_reprint_with_a_new_headline_is_a_copy() -> None:
    assert copied(f"Dam bursts\n\n{TEXT}", f"Twelve die in flood\n\n{TEXT.upper()}")


def test_a_shortened_reprint_is_a_copy() -> None:
    whole = " ".join(f"Sentence {number} tells of something else than any other." for number in range(20))
    assert copied(whole, whole[:400])


def test_another_account_of_the_same_is_no_copy() -> None:
    other = "Twelve people died on Monday, according to the governor, after a dam had burst over the town."
    assert not copied(TEXT, other)


def test_a_text_of_few_words_is_no_copy_of_anything() -> None:
    assert not copied("Dam bursts", "Dam bursts")


def sentences(first: int, last: int) -> str:
    words = (
        f"Sentence {number} tells of something else than number {number + 7}."
        for number in range(first, last)
    )
    return " ".join(words)


@pytest.mark.parametrize("cut", [slice(0, 40), slice(0, 28), slice(12, 40), slice(6, 34)])
def test_a_reprint_is_found_by_its_keys_whole_or_cut(cut: slice) -> None:
    whole = [f"Sentence {number} tells of something else than any other." for number in range(40)]
    keys = set(copy_keys(runs_of(" ".join(whole))))
    assert keys & set(copy_keys(runs_of(f"Another headline\n\n{' '.join(whole[cut])}")))


def test_other_texts_share_no_keys() -> None:
    keys = [set(copy_keys(runs_of(sentences(at, at + 12)))) for at in range(0, 600, 12)]
    assert sum(len(one) for one in keys) == len(set().union(*keys))


def test_keys_fit_the_store_and_never_change() -> None:
    keys = copy_keys(runs_of(TEXT))
    assert len(keys) == 32
    assert all(0 <= key < 2**63 for key in keys)
    assert keys[:2] == (3794677855628606158, 1565159268022266779)


def test_a_text_of_few_words_has_no_keys() -> None:
    assert copy_keys(runs_of("Dam bursts")) == ()
