"""From a trained pipeline to the folder that ships: lemmas added, half-precision weights, nothing unused."""

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.lookups import Lookups, load_lookups

from app.training.conllu import Sentence

LEMMA_TABLES = ["lemma_index", "lemma_exc", "lemma_rules"]
MIN_LEMMA_COUNT = 2


def add_lemmas(nlp: Language, treebank: Iterable[Sentence]) -> None:
    """Add a rule lemmatizer; where the treebanks and the English tables differ, the treebanks win."""
    tables = load_lookups("en", LEMMA_TABLES)
    exceptions = tables.get_table("lemma_exc")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    merged = {pos: dict(exceptions.get(pos, {})) for pos in ("noun", "verb", "adj", "adv")}
    for pos, forms in common_lemmas(treebank).items():
        table = merged.setdefault(pos, {})
        for form, lemma in forms.items():
            table[form] = [lemma]
    lookups = Lookups()
    for name in LEMMA_TABLES:
        lookups.add_table(name, merged if name == "lemma_exc" else dict(tables.get_table(name)))
    lemmatizer.initialize(lookups=lookups)  # type: ignore[attr-defined]


def common_lemmas(treebank: Iterable[Sentence]) -> dict[str, dict[str, str]]:
    """By part of speech, the usual lemma of each irregular-looking lower-case form: aux "was" -> "be"."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in treebank:
        for word in sentence.words:
            if (
                word.lemma != "_"
                and word.form.isalpha()
                and word.upos in {"AUX", "VERB", "NOUN", "ADJ", "ADV", "PRON", "DET"}
            ):
                counts[word.upos.lower(), word.form.lower()][word.lemma.lower()] += 1
    tables: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (pos, form), lemmas in sorted(counts.items()):
        lemma, count = lemmas.most_common(1)[0]
        if lemma != form and count >= MIN_LEMMA_COUNT:
            tables[pos][form] = lemma
    return dict(tables)


def write_weights(nlp: Language, folder: Path, meta: Mapping[str, str]) -> None:
    """Write the pipeline to `folder` with float16 weights, in place of what is there, save README.md."""
    for old in folder.iterdir() if folder.exists() else ():
        if old.name != "README.md":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    nlp.meta.update(meta)
    nlp.to_disk(folder)
    for model in sorted(folder.glob("*/model")):
        halve(model)
    for unused in ("vectors", "vectors.cfg", "key2row", "lookups.bin"):
        (folder / "vocab" / unused).unlink(missing_ok=True)


def halve(path: Path) -> None:
    """Rewrite a model file with its float32 parameters as float16."""
    message = srsly.msgpack_loads(path.read_bytes())
    for parameters in message["params"]:
        for name, value in parameters.items():
            if isinstance(value, numpy.ndarray) and value.dtype == numpy.float32:
                parameters[name] = value.astype(numpy.float16)
    path.write_bytes(srsly.msgpack_dumps(message))
