from app.group.lexicon import word_pairs, word_set


def test_a_list_of_words_is_found_by_its_table_and_name() -> None:
    assert {"north", "region"} <= word_set("places", "general")
    assert word_pairs("same_sites")["bazaar"] == "market"


def test_what_a_language_leaves_out_is_empty() -> None:
    assert word_set("places", "of no language") == frozenset()
    assert dict(word_pairs("no such table")) == {}
