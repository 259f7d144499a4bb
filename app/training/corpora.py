"""Which corpus serves for what: training, watching, holding out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import spacy

from app.training.conllu import Sentence, group_sentences, read_conllu
from app.training.loop import Group
from app.training.names import add_own_names
from app.training.names_gum import add_gum_names
from app.training.names_re3d import read_re3d
from app.training.names_tagged import CROSSNER, WIKIGOLD, join_uner, read_tagged

CROSSNER_TRAIN = ("politics-train", "politics-dev", "science", "literature", "music", "ai")
RE3D_TRAIN = (
    "australian-department-of-foreign-affairs",
    "delegation-of-the-european-union-to-syria",
    "uk-government",
    "us-state-department",
    "wikipedia",
)
EDITED = (
    "weblog",
    "newsgroup",
    "w0",
    *(f"GUM_{kind}" for kind in ("academic", "bio", "interview", "news", "speech", "voyage")),
)


@dataclass(frozen=True, slots=True)
class Corpora:
    """The folder of xz-compressed corpora."""

    folder: Path

    def web(self, part: str) -> list[Sentence]:
        """EWT: blogs, mail, reviews, answers. `part` is train, dev or test. Train has no names."""
        sentences = read_conllu(self.folder / f"en_ewt-{part}.conllu.xz")
        if part == "train":
            return sentences
        return join_uner(sentences, self.folder / f"uner_en_ewt-{part}.iob2.xz")

    def gum(self, part: str) -> list[Sentence]:
        """GUM's open genres, with silver names."""
        return [add_gum_names(s) for s in read_conllu(self.folder / f"en_gum-open-{part}.conllu.xz")]

    def pud(self, kind: str) -> list[Sentence]:
        """PUD: "w" for the Wikipedia half, "n" for the news half, which is never trained on."""
        sentences = read_conllu(self.folder / "en_pud.conllu.xz")
        joined = join_uner(sentences, self.folder / "uner_en_pud.iob2.xz")
        return [s for s in joined if s.id.startswith(kind)]

    def trees(self) -> list[Group]:
        """Training documents with trees: EWT, GUM, the Wikipedia half of PUD."""
        return [
            g for part in (self.web("train"), self.gum("train"), self.pud("w")) for g in group_sentences(part)
        ]

    def names(self) -> list[Group]:
        """Training documents with names alone."""
        tagged = [read_tagged(self.folder / "wikigold.conll.xz", WIKIGOLD)]
        tagged += [read_tagged(self.folder / f"crossner-{part}.iob2.xz", CROSSNER) for part in CROSSNER_TRAIN]
        military = read_re3d(
            [self.folder / f"re3d-{part}.jsonl.xz" for part in RE3D_TRAIN], spacy.blank("en")
        )
        web = [replace(s, has_tree=False) for s in self.web("dev")]
        return [group for part in (*tagged, military, web) for group in group_sentences(part)]

    def own(self) -> list[Group]:
        """Our own sentences, each alone, as a headline stands."""
        path = Path(__file__).parent / "own" / "figures.conllu"
        return [(add_own_names(sentence),) for sentence in read_conllu(path)]

    def watched(self) -> list[Group]:
        """Documents to watch while training: EWT dev without its names, which are trained on, and GUM dev."""
        web = [replace(s, names=None) for s in self.web("dev")]
        return [group for part in (web, self.gum("dev")) for group in group_sentences(part)]

    def held_out(self) -> dict[str, list[Sentence]]:
        """The test sets, by the names they have in the model card."""
        gum_test, gum_dev = self.gum("test"), self.gum("dev")
        return {
            "EWT test": self.web("test"),
            "GUM test": gum_test,
            "GUM test news": [s for s in gum_test if s.id.startswith("GUM_news")],
            "GUM dev news": [s for s in gum_dev if s.id.startswith("GUM_news")],
            "PUD news": self.pud("n"),
            "re3d CENTCOM": read_re3d([self.folder / "re3d-centcom.jsonl.xz"], spacy.blank("en")),
            "CrossNER politics test": read_tagged(
                self.folder / "crossner-politics-test.iob2.xz",
                {kind: label for kind, label in CROSSNER.items() if label},
            ),
        }


def nearest_news(groups: Iterable[Group]) -> list[Group]:
    """Those training documents with trees that are most like news."""
    return [group for group in groups if group[0].id.startswith(EDITED)]
