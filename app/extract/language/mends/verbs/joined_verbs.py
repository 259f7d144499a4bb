"""Two verbs of one subject, which the parser gives to two: those of a headline, "Police deny firing at
marchers, | say only two hurt", and of a relative clause, "villagers, who blamed soldiers and | said"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, subjects_of, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import PERSON_RELATIVE

_SAYING = word_set("rules/language", "joined_verbs", "saying")
_NOBODY = word_set("rules/language", "joined_verbs", "nobody")
_MARKS = frozenset({",", ";", ":", "–", "—", "--"})
_LONGEST_RELATIVE = 20
"""Most tokens from "who" to the second verb of its clause."""


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


@looks_at(relations={"conj"}, parts={"VERB"}, tags=FINITE)
def _go_on_in_relative(tokens: Paragraph, verb: Token) -> bool:
    """ "The army rejected the account of the villagers, who blamed soldiers and | said 14 had died": no comma
    before "and" closes the clause that one has opened before "who", so the second verb is its own too."""
    at = tokens.place(verb)
    joint = tokens[at - 1] if at > 1 else verb
    if joint.dep_ != "cc" or tokens[at - 2].text == "," or subjects_of(verb):
        return False
    for back in range(at - 2, max(0, at - _LONGEST_RELATIVE), -1):
        first = tokens[back]
        if first is verb.head or first.text in _MARKS:
            return False
        if first.lower_ in PERSON_RELATIVE:
            relative = first.head
            opened = tokens[back - 1].text == "," and relative.dep_ == "acl:relcl" and first.dep_ == "nsubj"
            if not opened or relative.tag_ != verb.tag_ or not is_above(verb.head, relative):
                return False
            hang(verb, relative, "conj")
            return True
    return False


def _is_subject_before(verb: Token) -> bool:
    return any(one.dep_ in SUBJECTS and one.i < verb.i for one in verb.children)


def _is_counted(noun: Token) -> bool:
    """Whether a noun counts those of whom it is told: "says | 12 rebels killed", "no villagers hurt"."""
    return any(one.dep_ == "nummod" or one.lower_ in _NOBODY for one in noun.children)


MENDS = (_say_besides, _go_on_in_relative)
