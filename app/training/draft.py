"""A sentence taken apart for rewriting: words that point at their heads, so that words can come and go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.training.conllu import Name, Sentence, Word


@dataclass(eq=False, slots=True)
class Node:
    """A word of a draft. `head` is the node it hangs on, None at the root."""

    word: Word
    head: "Node | None" = None


class Draft:
    """A sentence whose words can be inserted, replaced and removed; `freeze` makes it a sentence again."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.nodes = [Node(word) for word in sentence.words]
        for node in self.nodes:
            head = self.nodes[node.word.head]
            node.head = None if head is node else head
        self.names = [(self.nodes[n.start], self.nodes[n.end - 1], n.label) for n in sentence.names or ()]

    @property
    def root(self) -> Node:
        """The node without a head."""
        return next(node for node in self.nodes if node.head is None)

    def index(self, node: Node) -> int:
        """Where a node stands."""
        return next(i for i, other in enumerate(self.nodes) if other is node)

    def children(self, node: Node) -> list[Node]:
        """The nodes that hang on a node, in order."""
        return [other for other in self.nodes if other.head is node]

    def insert(self, at: int, nodes: Iterable[Node]) -> None:
        """Put nodes in before position `at`."""
        self.nodes[at:at] = nodes

    def remove(self, node: Node) -> None:
        """Take a leaf out; a name loses it too, or goes with it."""
        before = self.nodes[self.index(node) - 1] if self.index(node) else None
        if before is not None and node.word.space_after:
            before.word = replace(before.word, space_after=True)
        kept = []
        for first, last, label in self.names:
            inside = self.nodes[self.index(first) : self.index(last) + 1]
            inside = [other for other in inside if other is not node]
            if inside:
                kept.append((inside[0], inside[-1], label))
        self.names = kept
        self.nodes.remove(node)

    def adopt(self, other: "Draft") -> None:
        """Take over the names of a draft whose nodes were inserted here."""
        self.names += other.names

    def capitalize_start(self) -> None:
        """Give the first word of letters a capital."""
        for node in self.nodes[:2]:
            if node.word.form[:1].isalpha():
                node.word = replace(node.word, form=node.word.form[0].upper() + node.word.form[1:])
                return

    def lower_start(self) -> None:
        """Take the capital from a first word that has it only for standing first."""
        word = self.nodes[0].word
        if (
            word.upos not in {"PROPN"}
            and word.form != "I"
            and not word.form.isupper()
            and word.lemma[:1].islower()
        ):
            self.nodes[0].word = replace(word, form=word.form[0].lower() + word.form[1:])

    def freeze(self) -> Sentence:
        """The sentence as it stands now."""
        places = {id(node): i for i, node in enumerate(self.nodes)}
        words = tuple(
            replace(
                node.word,
                head=i if node.head is None else places[id(node.head)],
                deprel="ROOT" if node.head is None else node.word.deprel,
            )
            for i, node in enumerate(self.nodes)
        )
        names = tuple(
            sorted(
                (Name(places[id(a)], places[id(b)] + 1, label) for a, b, label in self.names),
                key=lambda n: n.start,
            )
        )
        return replace(self.sentence, words=words, names=None if self.sentence.names is None else names)


def hang(node: Node, head: Node | None, deprel: str) -> None:
    """Attach a node under a head by a relation."""
    node.head = head
    node.word = replace(node.word, deprel=deprel)


def is_well_formed(sentence: Sentence) -> bool:
    """Exactly one root, every head inside, no circle, names apart and inside."""
    words = sentence.words
    if [w.deprel for w in words].count("ROOT") != 1 or any(not 0 <= w.head < len(words) for w in words):
        return False
    return all(_reaches_root(words, i) for i in range(len(words))) and _names_apart(sentence)


def _reaches_root(words: Sequence[Word], start: int) -> bool:
    at = start
    for _ in words:
        if words[at].head == at:
            return words[at].deprel == "ROOT"
        at = words[at].head
    return False


def _names_apart(sentence: Sentence) -> bool:
    ends = 0
    for name in sentence.names or ():
        if not ends <= name.start < name.end <= len(sentence.words):
            return False
        ends = name.end
    return True
