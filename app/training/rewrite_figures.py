"""Rewrites of numbers: other numbers, "at least" before them, dozens in their place."""

import random
from dataclasses import replace

from app.training.conllu import Sentence
from app.training.draft import Draft, Node, hang
from app.training.phrases import make_word

NUMBER_WORDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
]
BEFORE_NUMBER = (
    (("at", "IN", 1, "case"), ("least", "JJS", 2, "nmod")),
    (("at", "IN", 1, "case"), ("least", "JJS", 2, "nmod")),
    (("at", "IN", 1, "case"), ("most", "JJS", 2, "nmod")),
    (("up", "IN", 2, "advmod"), ("to", "IN", 0, "fixed")),
    (("up", "IN", 2, "advmod"), ("to", "IN", 0, "fixed")),
    (("more", "JJR", 2, "advmod"), ("than", "IN", 0, "fixed")),
    (("fewer", "JJR", 2, "advmod"), ("than", "IN", 0, "fixed")),
    (("less", "JJR", 2, "advmod"), ("than", "IN", 0, "fixed")),
    (("as", "RB", 3, "advmod"), ("many", "JJ", 0, "fixed"), ("as", "IN", 0, "fixed")),
    (("no", "DT", 1, "advmod"), ("more", "JJR", 3, "advmod"), ("than", "IN", 1, "fixed")),
    (("no", "DT", 1, "advmod"), ("fewer", "JJR", 3, "advmod"), ("than", "IN", 1, "fixed")),
    *(
        ((word, "RB", 1, "advmod"),)
        for word in [
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "roughly",
            "approximately",
            "only",
            "just",
        ]
    ),
)
BEFORE_NOUN = (
    (("some", "DT", "det"),),
    (("some", "DT", "det"),),
    (("an", "DT", "det"), ("estimated", "VBN", "amod")),
)


def random_number(chance: random.Random) -> str:
    """A number as news writes it: 7, 63, 400, 1,200, 35000, 2.5, seven."""
    kind = chance.random()
    if kind < 0.2:
        return chance.choice(NUMBER_WORDS[:19])
    if kind < 0.6:
        return str(
            chance.choice(
                (chance.randint(2, 99), chance.randint(2, 99), chance.randint(100, 999), 100, 400, 500)
            )
        )
    if kind < 0.9:
        return f"{chance.randint(1, 300) * chance.choice((50, 100, 100, 1000)) + 1000:,}"
    return f"{chance.uniform(1, 40):.1f}" if kind < 0.95 else str(chance.randint(1000, 60000))


def replace_numbers(sentence: Sentence, chance: random.Random) -> Sentence:
    """Other numbers before the nouns they count."""
    words = list(sentence.words)
    for i, word in enumerate(words):
        if word.xpos == "CD" and word.deprel == "nummod" and word.head > i and word.form.lower() != "one":
            number = random_number(chance)
            words[i] = replace(word, form=number.capitalize() if i == 0 else number, lemma=number)
    return replace(sentence, words=tuple(words))


def _counting(draft: Draft) -> list[Node]:
    """Numbers before the plural noun they count that carry no modifier yet, as 12 in "12 people"."""
    found = []
    for i, node in enumerate(draft.nodes):
        counts = node.word.xpos == "CD" and node.word.deprel == "nummod" and node.head is not None
        if (
            counts
            and node.head is not None
            and draft.index(node.head) > i
            and node.head.word.xpos in {"NNS", "NNPS"}
        ):
            bare = all(child.word.deprel == "compound" for child in draft.children(node))
            clear = i == 0 or draft.nodes[i - 1].word.xpos not in {
                "DT",
                "PRP$",
                "POS",
                "JJ",
                "RB",
                "$",
                "CD",
                "JJR",
                "JJS",
            }
            if bare and clear and node.word.space_after and not _in_name(draft, node):
                found.append(node)
    return found


def _in_name(draft: Draft, node: Node) -> bool:
    at = draft.index(node)
    return any(draft.index(first) <= at <= draft.index(last) for first, last, _ in draft.names)


def add_before_number(sentence: Sentence, chance: random.Random) -> Sentence:
    """12 people -> at least 12 people, some 12 people, as many as 12 people."""
    draft = Draft(sentence)
    numbers = _counting(draft)
    if not numbers:
        return sentence
    number = chance.choice(numbers)
    at = draft.index(number)
    if at == 0 and number.word.form[:1].isalpha():
        number.word = replace(number.word, form=number.word.form.lower())
    if chance.random() < 0.2 and number.head is not None:
        nodes = [
            Node(make_word(form, xpos, 0, rel), number.head) for form, xpos, rel in chance.choice(BEFORE_NOUN)
        ]
    else:
        pattern = chance.choice(BEFORE_NUMBER)
        nodes = [Node(make_word(form, xpos, 0, rel)) for form, xpos, _, rel in pattern]
        for node, (_, _, head, _) in zip(nodes, pattern, strict=True):
            node.head = nodes[head] if head < len(nodes) else number
    draft.insert(at, nodes)
    if at == 0:
        draft.capitalize_start()
    return draft.freeze()


def round_number(sentence: Sentence, chance: random.Random) -> Sentence:
    """12 people -> dozens of people: the round number takes the noun's place in the tree."""
    draft = Draft(sentence)
    numbers = [
        n
        for n in _counting(draft)
        if n.head and draft.index(n.head) == draft.index(n) + 1 and not draft.children(n)
    ]
    if not numbers:
        return sentence
    number = chance.choice(numbers)
    noun = number.head
    assert noun is not None
    at = draft.index(number)
    round_word = chance.choice(("dozens", "hundreds", "thousands", "scores", "dozens", "hundreds"))
    head = Node(make_word(round_word, "NNS", 0, noun.word.deprel), noun.head)
    for child in draft.children(noun):
        if child is not number and (
            draft.index(child) < at or child.word.deprel in {"punct", "case", "cc", "conj"}
        ):
            child.head = head
    draft.nodes[at] = head
    of = Node(make_word("of", "IN", 0, "case"), noun)
    draft.insert(at + 1, [of])
    hang(noun, head, "nmod")
    if at == 0:
        draft.capitalize_start()
    return draft.freeze()
