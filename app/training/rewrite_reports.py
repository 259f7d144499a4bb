"""Rewrites of statements: somebody is made to report them, or they become headlines."""

import random
from collections.abc import Sequence
from dataclasses import replace

from app.training.conllu import Sentence, Word
from app.training.draft import Draft, Node, hang
from app.training.phrases import CLOSING, FEATS, SAYING, SOURCES, make_word

QUOTATION = {'"', "“", "”", "''", "``", ":", "?", "'", "‘"}


def _is_statement(draft: Draft) -> bool:
    """A sentence fit to be reported: 4 to 30 words, a subject at the top, no quotation, a full stop."""
    root, last = draft.root, draft.nodes[-1]
    relations = {child.word.deprel for child in draft.children(root)}
    plain = not any(node.word.form in QUOTATION for node in draft.nodes)
    return (
        4 <= len(draft.nodes) <= 30
        and plain
        and last.word.form == "."
        and last.head is root
        and bool(relations & {"nsubj", "nsubj:pass", "expl"})
        and not relations & {"parataxis", "vocative", "discourse"}
        and draft.nodes[0].word.form[:1].isupper()
        and draft.nodes[0].word.upos != "CCONJ"
    )


def _source(chance: random.Random) -> Draft:
    return Draft(chance.choice(SOURCES))


def _reporting_verb(chance: random.Random, source: Draft, *, closing: bool, present: bool) -> Word:
    base = chance.choice(CLOSING) if closing else chance.choice(list(SAYING))
    third, past = SAYING[base]
    plural = source.root.word.xpos == "NNS" or source.root.word.form.lower() == "police"
    if not present:
        word = make_word(past, "VBD", 0, "ROOT")
        if plural:
            word = replace(word, feats=word.feats.replace("Sing", "Plur"))
    else:
        word = make_word(base, "VBP", 0, "ROOT") if plural else make_word(third, "VBZ", 0, "ROOT")
    return replace(word, lemma=base)


def _punct(form: str, xpos: str, head: Node, *, space_after: bool = True) -> Node:
    return Node(make_word(form, xpos, 0, "punct", space_after=space_after), head)


def _no_space_before(draft_nodes: Sequence[Node], at: int) -> None:
    if at > 0:
        draft_nodes[at - 1].word = replace(draft_nodes[at - 1].word, space_after=False)


def report(sentence: Sentence, chance: random.Random) -> Sentence:
    """X. -> Officials said X. · X, officials said. · "X," said the governor. · X, officials said, Y."""
    draft = Draft(sentence)
    if not _is_statement(draft):
        return sentence
    kind = chance.random()
    if kind > 0.85:
        return _reported_in_the_middle(draft, chance)
    if kind < 0.4:
        return _reported_after_verb(draft, chance)
    return _reported_before_verb(draft, chance, inverted=kind < 0.7, quoted=chance.random() < 0.6)


def _reported_after_verb(draft: Draft, chance: random.Random) -> Sentence:
    source, root = _source(chance), draft.root
    verb = Node(_reporting_verb(chance, source, closing=False, present=chance.random() < 0.4))
    draft.lower_start()
    draft.nodes[-1].head = verb
    that = [Node(make_word("that", "IN", 0, "mark", upos="SCONJ"), root)] if chance.random() < 0.5 else []
    hang(source.root, verb, "nsubj")
    hang(root, verb, "ccomp")
    draft.insert(0, [*source.nodes, verb, *that])
    draft.adopt(source)
    draft.capitalize_start()
    return draft.freeze()


def _reported_before_verb(draft: Draft, chance: random.Random, *, inverted: bool, quoted: bool) -> Sentence:
    source, root, stop = _source(chance), draft.root, draft.nodes[-1]
    verb = Node(_reporting_verb(chance, source, closing=True, present=chance.random() < 0.15))
    draft.nodes.remove(stop)
    _no_space_before(draft.nodes, len(draft.nodes))
    comma = _punct(",", ",", verb, space_after=not quoted)
    opening, closing = chance.choice(
        (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("'", "'"), ("“", "”"), ('"', '"'))
    )
    hang(source.root, verb, "nsubj")
    hang(root, verb, "ccomp")
    tail = [verb, *source.nodes] if inverted else [*source.nodes, verb]
    tail[-1].word = replace(tail[-1].word, space_after=False)
    if quoted:
        draft.insert(0, [_punct(opening, "``", root, space_after=False)])
        draft.nodes += [comma, _punct(closing, "''", root)]
    else:
        draft.nodes.append(comma)
    stop.head = verb
    draft.nodes += [*tail, stop]
    draft.adopt(source)
    return draft.freeze()


def _reported_in_the_middle(draft: Draft, chance: random.Random) -> Sentence:
    """The strike killed 12. -> The strike, officials said, killed 12."""
    source, root = _source(chance), draft.root
    at = _end_of_subject(draft)
    if at is None:
        return draft.freeze()
    verb = Node(_reporting_verb(chance, source, closing=True, present=chance.random() < 0.15))
    hang(source.root, verb, "nsubj")
    hang(verb, root, "parataxis")
    inserted = [*source.nodes, verb] if chance.random() < 0.8 else [verb, *source.nodes]
    inserted[-1].word = replace(inserted[-1].word, space_after=False)
    _no_space_before(draft.nodes, at)
    draft.insert(at, [_punct(",", ",", verb), *inserted, _punct(",", ",", verb)])
    draft.adopt(source)
    return draft.freeze()


def _end_of_subject(draft: Draft) -> int | None:
    """Where the words right after an opening subject stand, if the sentence begins with one."""
    places = {id(node): i for i, node in enumerate(draft.nodes)}
    under = [_branch(draft, node) for node in draft.nodes]
    if (
        under[0] is None
        or under[0].word.deprel not in {"nsubj", "nsubj:pass"}
        or under[0].word.upos not in {"NOUN", "PROPN"}
    ):
        return None
    last = max(i for i, branch in enumerate(under) if branch is under[0])
    whole = all(branch is under[0] for branch in under[: last + 1])
    return last + 1 if whole and last + 1 <= places[id(draft.root)] else None


def _branch(draft: Draft, node: Node) -> Node | None:
    """The child of the root that a node hangs under; None for the root."""
    while node.head is not None and node.head is not draft.root:
        node = node.head
    return None if node.head is None else node


def add_according(sentence: Sentence, chance: random.Random) -> Sentence:
    """X. -> X, according to state media. · According to state media, X."""
    draft = Draft(sentence)
    if not _is_statement(draft):
        return sentence
    source, root = _source(chance), draft.root
    according = Node(replace(make_word("according", "VBG", 0, "case"), lemma="accord"), source.root)
    nodes = [according, Node(make_word("to", "IN", 0, "fixed"), according), *source.nodes]
    hang(source.root, root, "obl")
    nodes[-1].word = replace(nodes[-1].word, space_after=False)
    comma = _punct(",", ",", root)
    if chance.random() < 0.35:
        draft.lower_start()
        draft.insert(0, [*nodes, comma])
        draft.capitalize_start()
    else:
        at = len(draft.nodes) - 1
        draft.insert(at, [comma, *nodes])
    draft.adopt(source)
    return draft.freeze()


def make_headline(sentence: Sentence, chance: random.Random) -> Sentence:
    """The army said 12 people were killed. -> Army says 12 people killed"""
    draft = Draft(sentence)
    if not _is_statement(draft) or len(draft.nodes) > 22:
        return sentence
    frame = chance.random() < 0.5
    draft.nodes.pop()
    draft.nodes[-1].word = replace(draft.nodes[-1].word, space_after=True)
    if not frame or chance.random() < 0.3:
        _to_present(draft)
    if frame:
        _frame_headline(draft, chance)
    if chance.random() < 0.7:
        _drop_small_words(draft, passive=chance.random() < 0.5)
    draft.capitalize_start()
    return draft.freeze()


def _frame_headline(draft: Draft, chance: random.Random) -> None:
    source, root = _source(chance), draft.root
    verb = Node(_reporting_verb(chance, source, closing=False, present=True))
    draft.lower_start()
    hang(source.root, verb, "nsubj")
    hang(root, verb, "ccomp")
    draft.insert(0, [*source.nodes, verb])
    draft.adopt(source)


def _drop_small_words(draft: Draft, *, passive: bool) -> None:
    for node in list(draft.nodes):
        article = node.word.xpos == "DT" and node.word.lemma.lower() in {"the", "a", "an"}
        be = (
            passive
            and node.word.deprel == "aux:pass"
            and node.word.lemma == "be"
            and node.word.xpos in {"VBD", "VBZ", "VBP"}
        )
        if (article or be) and not draft.children(node):
            draft.remove(node)


def _to_present(draft: Draft) -> None:
    root = draft.root
    auxiliary = any(child.word.deprel in {"aux", "aux:pass", "cop"} for child in draft.children(root))
    if root.word.xpos != "VBD" or root.word.upos != "VERB" or auxiliary or not root.word.lemma.isalpha():
        return
    subjects = [child for child in draft.children(root) if child.word.deprel == "nsubj"]
    plural = any(
        s.word.xpos in {"NNS", "NNPS"} or s.word.form.lower() in {"they", "we", "you", "i"} for s in subjects
    )
    xpos = "VBP" if plural else "VBZ"
    form = root.word.lemma if plural else third_person(root.word.lemma)
    root.word = replace(root.word, form=form, xpos=xpos, feats=FEATS[xpos])


def third_person(lemma: str) -> str:
    """deny -> denies, say -> says, launch -> launches."""
    if lemma.endswith("y") and lemma[-2:-1] not in set("aeiou"):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
