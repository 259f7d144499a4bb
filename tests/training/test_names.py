from dataclasses import replace

from app.training.conllu import Name
from app.training.names import keep_longest, mark_norp, skip_titles
from app.training.names_gum import add_gum_names
from app.training.names_tagged import UNER, names_from_tags, respace
from app.training.silver import confirm_names
from tests.training.trees import sentence


def test_adjacent_names_stay_apart() -> None:
    assert names_from_tags(["B-PER", "I-PER", "B-PER", "O"], UNER) == (
        Name(0, 2, "PERSON"),
        Name(2, 3, "PERSON"),
    )


def test_a_label_outside_the_scheme_is_no_name() -> None:
    assert names_from_tags(["B-OTH", "O"], UNER) == ()


def test_words_get_the_spaces_of_print() -> None:
    words = respace(["He", "said", ":", '"', "Not", "(", "yet", ")", ",", "no", ".", '"'])
    assert "".join(w.form + " " * w.space_after for w in words).strip() == 'He said: "Not (yet), no."'


def test_titles_are_no_part_of_a_name() -> None:
    assert skip_titles(["Prime", "Minister", "Halloran"], 0) == 2


def test_a_nationality_is_marked_from_the_list() -> None:
    marked = mark_norp(sentence("Syrian/JJ/1/amod troops/NNS/2/nsubj left/VBD/2/ROOT"))
    assert marked.names == (Name(0, 1, "NORP"),)


def test_the_longer_of_two_names_wins() -> None:
    assert keep_longest([Name(0, 1, "LOC"), Name(0, 3, "ORG")]) == (Name(0, 3, "ORG"),)


def test_a_mention_shrinks_to_its_proper_nouns() -> None:
    read = sentence("the/DT/2/det mayor/NN/2/compound Ferrand/NNP/3/nsubj left/VBD/3/ROOT")
    marks = ("(1-person-new", "", "1)", "")
    words = tuple(replace(w, entity=mark) for w, mark in zip(read.words, marks, strict=True))
    assert add_gum_names(replace(read, words=words)).names == (Name(2, 3, "PERSON"),)


def test_a_proper_noun_the_recogniser_missed_is_unknown() -> None:
    read = sentence("Velgrad/NNP/1/nsubj fell/VBD/1/ROOT to/IN/3/case Marenia/NNP/1/obl")
    assert confirm_names(read.words, [Name(3, 4, "LOC")]) == (Name(0, 1, ""), Name(3, 4, "LOC"))
