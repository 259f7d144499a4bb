from app.training.conllu import build_doc, group_sentences, parse_conllu
from tests.training.trees import VOCAB, sentence

JOINED = """\
# newdoc id = a
# sent_id = a-1
1-2\tThey're\t_\t_\t_\t_\t_\t_\t_\t_
1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\t_
2\t're\tbe\tAUX\tVBP\t_\t3\taux\t_\t_
3\tleaving\tleave\tVERB\tVBG\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
"""


def test_words_of_a_multiword_token_are_written_together() -> None:
    (read,) = parse_conllu(JOINED.splitlines())
    assert read.text == "They're leaving."
    assert read.starts_document


def test_the_root_is_its_own_head() -> None:
    (read,) = parse_conllu(JOINED.splitlines())
    assert read.words[2].head == 2
    assert read.words[2].deprel == "ROOT"


def test_a_document_holds_eight_sentences_at_most() -> None:
    rained = sentence("It/PRP/1/nsubj rained/VBD/1/ROOT+ ././1/punct")
    assert [len(group) for group in group_sentences([rained] * 10)] == [8, 2]


def test_heads_stay_inside_their_sentence() -> None:
    rained = sentence("It/PRP/1/nsubj rained/VBD/1/ROOT+ ././1/punct")
    doc = build_doc(VOCAB, (rained, rained))
    assert [token.head.i for token in doc] == [1, 1, 1, 4, 4, 4]
    assert [s.text for s in doc.sents] == ["It rained.", "It rained."]


def test_names_nobody_marked_stay_missing() -> None:
    unmarked = sentence("Velgrad/NNP/1/nsubj fell/VBD/1/ROOT", named=False)
    assert not build_doc(VOCAB, (unmarked,)).has_annotation("ENT_IOB")
