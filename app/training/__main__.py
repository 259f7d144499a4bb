"""python -m app.training --corpora DIR --work DIR --out DIR: train, pack, score."""

import argparse
import time
from pathlib import Path

from app.extract.language.pipeline import read_weights
from app.training.corpora import Corpora
from app.training.evaluate import score_corpora, tables, update_card, write_scores
from app.training.pack import add_lemmas, write_weights
from app.training.train import Recipe, train

META = {
    "name": "counterclaim",
    "version": "0.3.0",
    "description": "English news: tags, trees, lemmas, sentences, names",
    "license": "CC BY-SA 4.0",
}


def main() -> None:
    """Train the pipeline, write its weights, then score what was written."""
    parser = argparse.ArgumentParser(prog="python -m app.training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the xz-compressed corpora")
    parser.add_argument(
        "--work", type=Path, required=True, help="folder for snapshots and logs; a stage done there is kept"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights that ship")
    parser.add_argument(
        "--quick", action="store_true", help="a few steps on a few documents, to see that all of it runs"
    )
    parser.add_argument(
        "--score-only", action="store_true", help="score the weights in --out and train nothing"
    )
    options = parser.parse_args()
    corpora = Corpora(options.corpora)
    if not options.score_only:
        nlp = train(corpora, options.work, Recipe.quick() if options.quick else Recipe())
        add_lemmas(nlp, [sentence for group in corpora.trees() for sentence in group])
        write_weights(nlp, options.out, META)
    if not options.quick:
        began = time.perf_counter()
        nlp = read_weights(options.out)
        print(f"loaded in {time.perf_counter() - began:.2f} s")
        scores = score_corpora(nlp, corpora)
        options.work.mkdir(parents=True, exist_ok=True)
        write_scores(scores, options.work / "scores.json")
        print(tables(scores))
        if (options.out / "README.md").exists():
            update_card(options.out / "README.md", scores)


if __name__ == "__main__":
    main()
