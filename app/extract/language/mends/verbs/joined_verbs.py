"""Headlines with two verbs of one subject: "Police deny firing at marchers, | say only two hurt"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of, take_place
from app.extract.lexicon import word_set

_SAYING = word_set("rules/language", "joined_verbs", "saying")
_NOBODY = word_set("rules/language", "joined_verbs", "nobody")


@looks_at(words=_SAYING, tags=FINITE | {"VB"})
def _say_besides(tokens: Paragraph, saying: Token) -> bool:
    """A verb behind a comma without a subject of its own, which says something, goes on from the one before
    it that has one and the same form; whether the tree changed."""
    at = tokens.place(saying)
    if at < 2 or tokens[at - 1].text != ",":
        return False
    first = next(
        (one for one in saying.children if one.i < saying.i and one.dep_ in ("ccomp", "parataxis")), None
    )
    if first is None or first.tag_ not in FINITE or not _is_subject_before(first):
        return False
    if (first.tag_ == "VBZ") != (saying.tag_ == "VBZ"):
        return False
    own = subjects_of(saying)
    if any(one.i < saying.i for one in own) or any(one.is_quote for one in tokens.before(saying)):
        return False
    if not own and not any(one.dep_ == "ccomp" and one.i > saying.i for one in saying.children):
        return False
    if any(not _is_counted(one) for one in own):
        return False  # "Police deny firing at marchers, | says union"
    for one in own:
        one.dep_ = "obj"
    take_place(first, saying)
    hang(saying, first, "conj")
    return True


def _is_subject_before(verb: Token) -> bool:
    return any(one.dep_ in SUBJECTS and one.i < verb.i for one in verb.children)


def _is_counted(noun: Token) -> bool:
    """Whether a noun counts those of whom it is told: "says | 12 rebels killed", "no villagers hurt"."""
    return any(one.dep_ == "nummod" or one.lower_ in _NOBODY for one in noun.children)


MENDS = (_say_besides,)
