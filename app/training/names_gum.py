"""Silver names from GUM's mentions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.training.conllu import Name, Sentence, Word
from app.training.names import keep_longest, mark_norp, skip_titles

GUM = {"person": "PERSON", "organization": "ORG", "place": "LOC"}


def add_gum_names(sentence: Sentence) -> Sentence:
    """Silver names: mentions of a person, place or organization whose head is a proper noun."""
    names = [name for mention in _gum_mentions(sentence) for name in _shrink_to_name(sentence, mention)]
    return mark_norp(replace(sentence, names=keep_longest(names)))


def _gum_mentions(sentence: Sentence) -> Iterator[Name]:
    opened: dict[str, list[tuple[int, str]]] = {}
    for i, word in enumerate(sentence.words):
        for item in re.finditer(r"\(([^()]+)(\))?|([^()]+)\)", word.entity):
            if item[1]:
                identifier, _, rest = item[1].partition("-")
                kind = rest.partition("-")[0]
                if item[2]:
                    yield Name(i, i + 1, kind)
                else:
                    opened.setdefault(identifier, []).append((i, kind))
            elif opened.get(item[3]):
                start, kind = opened[item[3]].pop()
                yield Name(start, i + 1, kind)


def _shrink_to_name(sentence: Sentence, mention: Name) -> Iterator[Name]:
    words, label = sentence.words, GUM.get(mention.label)
    inside = range(mention.start, mention.end)
    heads = [i for i in inside if words[i].head not in inside or words[i].head == i]
    if label is None or not heads or words[heads[0]].xpos not in {"NNP", "NNPS"}:
        return
    start, end = heads[0], heads[0] + 1
    while start > mention.start and _part_of_name(words, start - 1, mention, label):
        start -= 1
    while end < mention.end and _part_of_name(words, end, mention, label):
        end += 1
    forms = [word.form for word in words[:end]]
    if label == "PERSON":
        start = skip_titles(forms, start)
    if start < end and words[start].form[:1].isupper():
        yield Name(start, end, label)


def _part_of_name(words: Sequence[Word], i: int, mention: Name, label: str) -> bool:
    word = words[i]
    if word.xpos in {"NNP", "NNPS"} or (word.form in {"-", "al"} and mention.start < i < mention.end - 1):
        return "@" not in word.form
    if label == "PERSON":
        return False
    if word.form in {"of", "for", "&"}:
        return mention.start < i < mention.end - 1 and all(
            w.form[:1].isupper() for w in (words[i - 1], words[i + 1])
        )
    return word.xpos in {"JJ", "NN", "NNS"} and word.form[:1].isupper() and i > 0
