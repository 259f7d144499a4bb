"""Rewrites of letters and marks: quotation marks, capitals, full stops, spaces."""

import random
from collections.abc import Callable
from dataclasses import replace

from app.training.conllu import Name, Sentence, Word
from app.training.draft import Draft

STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}


def _change_forms(sentence: Sentence, change: Callable[[Word], str]) -> Sentence:
    words = tuple(replace(word, form=change(word) or word.form) for word in sentence.words)
    return replace(sentence, words=words)


def change_quotes(sentence: Sentence, chance: random.Random) -> Sentence:
    """Straight marks become curly, single or pointed, or the other way round; some closing ones are lost."""
    straight = any(w.form == '"' for w in sentence.words)
    curly = any(set(w.form) & set(STRAIGHT) for w in sentence.words)
    if straight:
        pair = chance.choice(("“”", "“”", "“”", "‘’", "«»", "''"))
        opened = False

        def curl(word: Word) -> str:
            nonlocal opened
            if word.form != '"':
                return word.form.replace("'", "’") if pair == "“”" else word.form
            opened = not opened if word.xpos not in {"``", "''"} else word.xpos == "``"
            return pair[0] if opened else pair[1]

        changed = _change_forms(sentence, curl)
        return _lose_closing_mark(changed) if chance.random() < 0.06 else changed
    if curly:
        return _change_forms(sentence, lambda w: "".join(STRAIGHT.get(c, c) for c in w.form))
    return _change_forms(sentence, lambda w: w.form.replace("'", "’"))


def _lose_closing_mark(sentence: Sentence) -> Sentence:
    if not sentence.has_tree:
        return sentence
    draft = Draft(sentence)
    closing = [
        n
        for n in draft.nodes
        if n.word.form in {"”", "’", "»"} and n.word.xpos == "''" and not draft.children(n)
    ]
    if closing and len(draft.nodes) > 2:
        draft.remove(closing[-1])
    return draft.freeze()


def drop_final_stop(sentence: Sentence, _: random.Random) -> Sentence:
    """A last full stop left out, as in captions and headlines."""
    last = len(sentence.words) - 1
    if last < 3 or sentence.words[last].form != "." or any(w.head == last for w in sentence.words):
        return sentence
    words = (*sentence.words[: last - 1], replace(sentence.words[last - 1], space_after=True))
    names = sentence.names if sentence.names is None else tuple(n for n in sentence.names if n.end <= last)
    return replace(sentence, words=words, names=names)


def title_case(sentence: Sentence, _: random.Random) -> Sentence:
    """Soldiers Were Killed in the Strike: small words stay small."""
    small = {"IN", "DT", "CC", "TO", "POS"}
    first = sentence.words[0]

    def capital(word: Word) -> str:
        if (word.xpos in small and word is not first) or "'" in word.form or "’" in word.form:
            return word.form
        return word.form[:1].upper() + word.form[1:]

    return _change_forms(sentence, capital)


def upper_case(sentence: Sentence, _: random.Random) -> Sentence:
    """SOLDIERS WERE KILLED."""
    return _change_forms(sentence, lambda w: w.form.upper())


def lower_case(sentence: Sentence, _: random.Random) -> Sentence:
    """soldiers were killed."""
    return _change_forms(sentence, lambda w: w.form.lower())


def double_space(sentence: Sentence, chance: random.Random) -> Sentence:
    """Two spaces between two words: the second space is a token that hangs on the word before it."""
    places = [i for i, word in enumerate(sentence.words[:-1]) if word.space_after]
    if not places:
        return sentence
    at = chance.choice(places) + 1
    moved = [replace(w, head=w.head + (w.head >= at)) for w in sentence.words]
    space = Word(" ", " ", "", "", "", at - 1, "dep", space_after=False)
    if not sentence.has_tree:
        space = replace(space, head=at)
        moved = [replace(w, head=i + (i >= at)) for i, w in enumerate(sentence.words)]
    names = sentence.names
    if names is not None:
        names = tuple(
            Name(n.start + (n.start >= at), n.end + (n.end > at), n.label)
            for n in names
            if not n.start < at < n.end
        )
    return replace(sentence, words=(*moved[:at], space, *moved[at:]), names=names)
