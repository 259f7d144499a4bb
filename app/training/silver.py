"""Names for sentences nobody marked: a half-trained recogniser's, where the gold tags bear them out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from app.training.conllu import Name, Sentence, Word
from app.training.loop import Group
from app.training.names import BRIDGES, UNKNOWN, keep_longest, mark_norp, titles

PROPER = frozenset({"NNP", "NNPS"})


def add_silver_names(nlp: Language, groups: Sequence[Group]) -> list[Group]:
    """Groups whose unmarked sentences get names.

    A proper noun that the recogniser leaves out stays unknown; every other word is no name.
    """
    marked = [tuple(_mark(nlp, s) if s.names is None else s for s in group) for group in groups]
    usual = _usual_labels(s for group in marked for s in group)
    return [
        tuple(_relabel(s, usual) if old.names is None else old for old, s in zip(group, silver, strict=True))
        for group, silver in zip(groups, marked, strict=True)
    ]


def add_silver_trees(nlp: Language, groups: Sequence[Group]) -> list[Group]:
    """Groups whose sentences without a tree get the tags and heads a pipeline gives them.

    They serve to tell what a name does there; `has_tree` stays false, and nothing is trained on them.
    """
    return [tuple(s if s.has_tree else _parse(nlp, s) for s in group) for group in groups]


def _parse(nlp: Language, sentence: Sentence) -> Sentence:
    words = sentence.words
    doc = Doc(nlp.vocab, words=[w.form for w in words], spaces=[w.space_after for w in words])
    for name in ("tok2vec", "tagger", "morphologizer", "parser"):
        doc = nlp.get_pipe(name)(doc)
    parsed = (
        replace(word, xpos=token.tag_, upos=token.pos_, head=token.head.i, deprel=token.dep_)
        for word, token in zip(words, doc, strict=True)
    )
    return replace(sentence, words=tuple(parsed))


def _usual_labels(sentences: Iterable[Sentence]) -> dict[str, str]:
    """The label most occurrences of a name have, UNKNOWN where fewer than two thirds agree."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for name in sentence.names or ():
            if name.label != UNKNOWN:
                counts[_text(sentence, name)][name.label] += 1
    usual = {}
    for text, labels in counts.items():
        label, count = labels.most_common(1)[0]
        usual[text] = label if 3 * count >= 2 * labels.total() else UNKNOWN
    return usual


def _relabel(sentence: Sentence, usual: Mapping[str, str]) -> Sentence:
    names = (replace(n, label=usual.get(_text(sentence, n), n.label)) for n in sentence.names or ())
    return mark_norp(replace(sentence, names=tuple(names)))


def _text(sentence: Sentence, name: Name) -> str:
    return " ".join(word.form for word in sentence.words[name.start : name.end])


def _mark(nlp: Language, sentence: Sentence) -> Sentence:
    words = sentence.words
    doc = Doc(nlp.vocab, words=[w.form for w in words], spaces=[w.space_after for w in words])
    for name in ("tok2vec", "ner"):
        doc = nlp.get_pipe(name)(doc)
    found = [Name(ent.start, ent.end, ent.label_) for ent in doc.ents]
    return replace(sentence, names=confirm_names(words, found))


def confirm_names(words: Sequence[Word], found: Iterable[Name]) -> tuple[Name, ...]:
    """Names that cover whole runs of proper nouns; every other run of proper nouns becomes an unknown."""
    kept = [name for name in found if _covers_whole_run(words, name)]
    covered = {i for name in kept for i in range(name.start, name.end)}
    loose = [Name(i, i + 1, UNKNOWN) for i, word in enumerate(words) if i not in covered and _is_proper(word)]
    return keep_longest([*kept, *loose])


def _is_proper(word: Word) -> bool:
    return word.xpos in PROPER and word.form.lower().rstrip(".") not in titles()


def _covers_whole_run(words: Sequence[Word], name: Name) -> bool:
    inside = words[name.start : name.end]
    before = name.start > 0 and _is_proper(words[name.start - 1])
    after = name.end < len(words) and _is_proper(words[name.end])
    edges = inside[0].xpos in PROPER and inside[-1].xpos in PROPER
    return (
        edges
        and not before
        and not after
        and all(w.xpos in PROPER or w.form.lower() in BRIDGES for w in inside)
    )
