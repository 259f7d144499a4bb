"""Our own noun phrases and reporting verbs, with their trees, to splice into treebank sentences."""

from app.training.conllu import Name, Sentence, Word

FEATS = {
    "NN": "Number=Sing",
    "NNS": "Number=Plur",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "JJ": "Degree=Pos",
    "CD": "NumForm=Digit|NumType=Card",
    "VBD": "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "VBP": "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin",
    "VBN": "Tense=Past|VerbForm=Part|Voice=Pass",
    "VB": "VerbForm=Inf",
    "VBG": "VerbForm=Ger",
}
UPOS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("JJ", "JJR", "JJS"), "ADJ"),
    **dict.fromkeys(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG"), "VERB"),
    **dict.fromkeys(("IN", "RP"), "ADP"),
    **dict.fromkeys(("RB", "WRB"), "ADV"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "WDT", "EX"), "PRON"),
    **dict.fromkeys(("POS", "TO"), "PART"),
    **dict.fromkeys((",", ".", ":", "``", "''"), "PUNCT"),
    "CD": "NUM",
    "DT": "DET",
    "CC": "CCONJ",
    "MD": "AUX",
}
FEATS_BY_FORM = {
    "the": "Definite=Def|PronType=Art",
    "a": "Definite=Ind|PronType=Art",
    "an": "Definite=Ind|PronType=Art",
    "that": "",
    "its": "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "their": "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs",
    "he": "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
    "she": "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
    "they": "Case=Nom|Number=Plur|Person=3|PronType=Prs",
    "it": "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
}


def make_word(
    form: str, xpos: str, head: int, deprel: str, *, upos: str = "", space_after: bool = True
) -> Word:
    """A word with the part of speech and features that its tag implies."""
    feats = FEATS_BY_FORM.get(form.lower(), FEATS.get(xpos, ""))
    return Word(form, form.lower(), upos or _upos(form, xpos, deprel), xpos, feats, head, deprel, space_after)


def _upos(form: str, xpos: str, deprel: str) -> str:
    if deprel in {"aux", "aux:pass", "cop"}:
        return "AUX"
    if deprel == "mark" and xpos == "IN":
        return "SCONJ"
    return "PART" if form.lower() in {"not", "n't"} else UPOS[xpos]


def read_phrase(notation: str) -> Sentence:
    """A phrase from one line: "the/DT/1/det army/NN/1/ROOT".

    "+" after a word joins it to the next; LABEL:a-b says that the words a to b are a name.
    """
    words, names = [], []
    for item in notation.split():
        if item.count("/") < 3:
            label, _, span = item.partition(":")
            start, _, last = span.partition("-")
            names.append(Name(int(start), int(last) + 1, label))
            continue
        form, xpos, head, deprel = item.rstrip("+").rsplit("/", 3)
        words.append(make_word(form, xpos, int(head), deprel, space_after=not item.endswith("+")))
    return Sentence("", tuple(words), tuple(names))


SOURCES = tuple(
    map(
        read_phrase,
        """
the/DT/1/det army/NN/1/ROOT
the/DT/1/det military/NN/1/ROOT
the/DT/1/det government/NN/1/ROOT
the/DT/1/det ministry/NN/1/ROOT
the/DT/2/det defence/NN/2/compound ministry/NN/2/ROOT
the/DT/2/det health/NN/2/compound ministry/NN/2/ROOT
the/DT/2/det interior/NN/2/compound minister/NN/2/ROOT
the/DT/1/det region/NN/3/nmod:poss+ 's/POS/1/case governor/NN/3/ROOT
the/DT/1/det city/NN/3/nmod:poss+ 's/POS/1/case mayor/NN/3/ROOT
the/DT/1/det country/NN/4/nmod:poss+ 's/POS/1/case civil/JJ/4/amod defence/NN/4/ROOT
Orlavia/NNP/3/nmod:poss+ 's/POS/0/case foreign/JJ/3/amod minister/NN/3/ROOT LOC:0-0
Marenia/NNP/3/nmod:poss+ 's/POS/0/case military/JJ/3/amod command/NN/3/ROOT LOC:0-0
the/DT/2/det Ukrainian/JJ/2/amod military/NN/2/ROOT NORP:1-1
the/DT/3/det Iraqi/JJ/3/amod health/NN/3/compound ministry/NN/3/ROOT NORP:1-1
Russian/JJ/1/amod officials/NNS/1/ROOT NORP:0-0
Syrian/JJ/2/amod state/NN/2/compound television/NN/2/ROOT NORP:0-0
the/DT/2/det Red/NNP/2/compound Cross/NNP/2/ROOT ORG:1-2
the/DT/2/det United/NNP/2/compound Nations/NNPS/2/ROOT ORG:1-2
the/DT/1/det UN/NNP/1/ROOT ORG:1-1
the/DT/2/det Tarvan/NNP/2/compound Observatory/NNP/2/ROOT ORG:1-2
Human/NNP/2/compound Rights/NNPS/2/compound Monitor/NNP/2/ROOT ORG:0-2
police/NN/0/ROOT
the/DT/1/det police/NN/1/ROOT
officials/NNS/0/ROOT
local/JJ/1/amod officials/NNS/1/ROOT
authorities/NNS/0/ROOT
state/NN/1/compound media/NNS/1/ROOT
witnesses/NNS/0/ROOT
rescuers/NNS/0/ROOT
doctors/NNS/0/ROOT
medics/NNS/0/ROOT
reports/NNS/0/ROOT
several/JJ/1/amod commentators/NNS/1/ROOT
organisers/NNS/0/ROOT
prosecutors/NNS/0/ROOT
rebels/NNS/0/ROOT
a/DT/1/det spokesman/NN/1/ROOT
a/DT/1/det spokeswoman/NN/1/ROOT for/IN/4/case the/DT/4/det ministry/NN/1/nmod
a/DT/3/det hospital/NN/3/compound spokesman/NN/3/compound director/NN/3/ROOT
the/DT/1/det head/NN/1/ROOT of/IN/4/case the/DT/4/det hospital/NN/1/nmod
the/DT/1/det mayor/NN/1/ROOT of/IN/3/case Belcastra/NNP/1/nmod LOC:3-3
Mr/NNP/1/nmod:desc Valen/NNP/1/ROOT PERSON:1-1
Ms/NNP/1/nmod:desc Okoro/NNP/1/ROOT PERSON:1-1
Gen/NNP/1/nmod:desc Petrescu/NNP/1/ROOT PERSON:1-1
Colonel/NNP/1/nmod:desc Anton/NNP/1/ROOT Varga/NNP/1/flat PERSON:1-2
President/NNP/1/nmod:desc Halloran/NNP/1/ROOT PERSON:1-1
governor/NN/1/nmod:desc Ilya/NNP/1/ROOT Soroka/NNP/1/flat PERSON:1-2
Mayor/NNP/1/nmod:desc Lucia/NNP/1/ROOT Ferrand/NNP/1/flat PERSON:1-2
Daria/NNP/0/ROOT Melnik/NNP/0/flat PERSON:0-1
Tomas/NNP/0/ROOT Lindqvist/NNP/0/flat ,/,/4/punct a/DT/4/det spokesman/NN/0/appos PERSON:0-1
army/NN/1/compound spokesman/NN/2/nmod:desc Karim/NNP/2/ROOT Haddad/NNP/2/flat PERSON:2-3
Kyiv/NNP/0/ROOT LOC:0-0
Moscow/NNP/0/ROOT LOC:0-0
Russia/NNP/0/ROOT LOC:0-0
Israel/NNP/0/ROOT LOC:0-0
Tehran/NNP/0/ROOT LOC:0-0
Damascus/NNP/0/ROOT LOC:0-0
Washington/NNP/0/ROOT LOC:0-0
Ukraine/NNP/0/ROOT LOC:0-0
NATO/NNP/0/ROOT ORG:0-0
Interfax/NNP/0/ROOT ORG:0-0
Amnesty/NNP/0/ROOT ORG:0-0
the/DT/1/det Kremlin/NNP/1/ROOT ORG:1-1
the/DT/1/det Pentagon/NNP/1/ROOT ORG:1-1
Hamas/NNP/0/ROOT ORG:0-0
both/DT/1/det sides/NNS/1/ROOT
the/DT/1/det union/NN/1/ROOT
the/DT/1/det company/NN/1/ROOT
the/DT/1/det charity/NN/1/ROOT
the/DT/1/det rebels/NNS/1/ROOT
the/DT/1/det report/NN/1/ROOT
the/DT/1/det statement/NN/1/ROOT
""".strip().splitlines(),
    )
)

SAYING = {  # base form: (third person, past)
    "say": ("says", "said"),
    "claim": ("claims", "claimed"),
    "report": ("reports", "reported"),
    "deny": ("denies", "denied"),
    "confirm": ("confirms", "confirmed"),
    "admit": ("admits", "admitted"),
    "estimate": ("estimates", "estimated"),
    "announce": ("announces", "announced"),
    "insist": ("insists", "insisted"),
    "believe": ("believes", "believed"),
    "allege": ("alleges", "alleged"),
    "warn": ("warns", "warned"),
    "add": ("adds", "added"),
    "acknowledge": ("acknowledges", "acknowledged"),
    "fear": ("fears", "feared"),
    "state": ("states", "stated"),
    "declare": ("declares", "declared"),
    "maintain": ("maintains", "maintained"),
    "suggest": ("suggests", "suggested"),
}
CLOSING = (
    "say",
    "say",
    "say",
    "say",
    "add",
    "claim",
    "report",
    "announce",
    "insist",
    "warn",
    "state",
    "admit",
    "confirm",
)
