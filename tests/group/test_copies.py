from app.group import is_copy, runs_of

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
