"""States that act: "Russia denied it" names an organisation, "in Russia" a place.

PUD's names are marked that way; the other corpora mark a state as a place whatever it does.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.training.conllu import Name, Sentence, Word
from app.training.names_known import states

RESTING = frozenset(
    """
    has have had became become becomes remains remained remain lies lay lie sits stands stood borders
    belongs belonged belong grew grows grow rose fell ranks ranked faces faced face suffered suffers
    experienced experiences experience saw sees see gets got includes included contains contained
    existed exists exist begins began begin starts started continued continues ends ended emerged
    emerge appears appeared seems seemed looks hosts hosted boasts boasted covers called call uses
    used named known
    """.split()
)
"""Verbs whose subject does nothing that a place could not do."""


def mark_acting(sentence: Sentence, *, invented: bool = False) -> Sentence:
    """States that are the subject or agent of a verb become organisations.

    With `invented`, any place does: our own sentences name states that do not exist. A sentence needs a tree.
    """
    if sentence.names is None:
        return sentence
    names = (replace(n, label="ORG") if _acts(sentence, n, invented) else n for n in sentence.names)
    return replace(sentence, names=tuple(names))


def _acts(sentence: Sentence, name: Name, invented: bool) -> bool:
    words = sentence.words
    forms = tuple(word.form for word in words[name.start : name.end])
    if name.label != "LOC" or not (
        invented or (forms[1:] if forms[0].lower() == "the" else forms) in states()
    ):
        return False
    return _is_actor(words, _head(words, name))


def _head(words: Sequence[Word], name: Name) -> int:
    inside = range(name.start, name.end)
    return next((i for i in inside if words[i].head not in inside or words[i].head == i), name.start)


def _is_actor(words: Sequence[Word], at: int) -> bool:
    word, head = words[at], words[words[at].head]
    if word.deprel == "conj" and word.head < at:
        return _is_actor(words, word.head)
    by = any(w.head == at and w.deprel == "case" and w.form.lower() == "by" for w in words)
    agent = word.deprel in {"obl", "obl:agent"} and by
    subject = word.deprel == "nsubj"
    return (agent or subject) and head.upos == "VERB" and head.form.lower() not in RESTING
