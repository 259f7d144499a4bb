"""Verbs that are cues only beside what they answer: "backed that figure", "stood by its count"."""

from app.domain.stance import Stance
from app.extract.language.clauses import is_passive
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, EQUATIVE, INDEFINITE, WITH
from app.extract.measures.counted_nouns import is_person
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_role

_FAR = 10
"""Tokens behind a particle in which the report stands: "hit back at the ministry's claims"."""
_FOR_DEED = word_set("rules/attributions", "answering", "for_deed")
_PROSPECTS = word_set("rules/attributions", "answering", "prospects")
_SOME = word_set("rules/attributions", "answering", "some")
_SACKING = word_set("rules/attributions", "answering", "sacking")
_POINTERS = word_set("rules/attributions", "answering", "pointers")


def lacks_answered(token: Token, verb: Verb) -> bool:
    """Whether such a verb stands without its report, particle or noun: "backed the rebels"."""
    cues = load_cues()
    if verb.lemma in cues.idioms:
        nouns = cues.idioms[verb.lemma]
        if any(child.lemma_ in nouns for child in token.children):
            return False
        return verb.lemma not in cues.numbering and verb.takes != "clause"
    if verb.lemma in cues.particles:
        following = token.doc[token.i + 1 : token.i + _FAR]
        behind = text_of(following[:1]).lower() in cues.particles[verb.lemma]
        if text_of(following[1:2]).lower() in WITH:
            return True  # "pushed back with batons and charges"
        if not behind and token.lower_ in cues.forms:
            return False  # "ruled that the march was legal"
        if verb.takes == "clause" and token.lower_ not in cues.forms:
            return not behind  # "pointed out that 12 had died"
        return not behind or not any(_is_report(other) for other in following[1:])
    if verb.lemma in cues.attacking:
        return not (blames(token) or any(child.lemma_ in cues.attacked for child in _answerable(token)))
    if verb.lemma in cues.unheeded and verb.lemma not in cues.answering:
        return token.head.lemma_ not in cues.urging or not any(map(_is_report, _answerable(token)))
    if verb.lemma in cues.senses and any(map(_is_turned_away, _answerable(token))):
        return True  # "dismissed 300 workers", "rejected 30 appeals": nobody quarrels with them
    if verb.lemma not in cues.answering:
        return False
    if verb.stance is Stance.DISPUTES and any(one.lemma_ in _PROSPECTS for one in _answerable(token)):
        return False  # "downplayed the possibility of a flood"
    return not answers_report(token) or (verb.stance is Stance.CONFIRMS and is_passive(token))


def blames(token: Token) -> bool:
    """Whether somebody is attacked for a deed: "slammed the ministry for hiding the toll"; a report that is
    attacked "for inflating the toll" is only turned down."""
    attacked = next((child for child in token.children if child.dep_ == "obj"), None)
    if attacked is None or attacked.lemma_ in load_cues().attacked:
        return False
    return any(
        deed.tag_ == "VBG" and deed.dep_ in ("advcl", "acl") and deed.left_edge.lower_ in _FOR_DEED
        for deed in (*token.children, *attacked.children)
    )


def _is_turned_away(noun: Token) -> bool:
    """Whether people are counted who are sent away, or what was asked for: nobody has reported those; or
    one loses an office: "dismissed his transport minister"."""
    if noun.head.lemma_ in _SACKING and _is_official(noun):
        return not any(one.lower_ in EQUATIVE for one in noun.doc[noun.i : noun.head.right_edge.i])
    turned = is_person(noun.lower_) or noun.lemma_ in load_cues().asked
    return turned and any(child.dep_ == "nummod" for child in noun.children)


def _is_official(noun: Token) -> bool:
    """Whether a noun is one person in an office: "his minister", "Minister Ann Lee"."""
    if noun.pos_ == "PROPN":
        return any(one.dep_ in ("compound", "nmod:desc") and is_role(one) for one in noun.children)
    return noun.tag_ == "NN" and is_role(noun)


def _answerable(token: Token) -> list[Token]:
    return [child for child in token.children if child.dep_ in ("obj", "nsubj:pass")]


def answers_report(token: Token) -> bool:
    """Whether the object is a report, a figure, or a clause about one."""
    objects = [child for child in token.children if child.dep_ == "obj"]
    for child in token.children:
        if child.dep_ == "ccomp" and child.i > token.i and not objects:
            return True
        if child.dep_ in ("obj", "nsubj:pass", "obl") and _is_report(child):
            return True
    if any(child.dep_ in ("obj", "xcomp") and child.i > token.i for child in token.children):
        return False  # "denies charges it backed the raid"
    return token.dep_ in ("acl", "acl:relcl") and _is_report(token.head)


def _is_report(noun: Token) -> bool:
    cues = load_cues()
    if _is_some(noun):
        return any(map(_is_report, _of(noun)))
    return (
        noun.lower_ in _POINTERS
        or noun.lemma_ in cues.report_nouns
        or noun.lower_ in cues.numbering_nouns
        or noun.like_num
        or (noun.lemma_ in cues.qualities and any(_is_report(child) for child in _of(noun)))
    )


def _is_some(noun: Token) -> bool:
    """Whether a noun only tells that there are several: "questioned a number of men"."""
    return noun.lower_ in _SOME and bool(_of(noun)) and any(one.lower_ in INDEFINITE for one in noun.children)


def _of(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ == "nmod"]


def answers_a_claim(token: Token) -> bool:
    """Whether a word taken for a noun is the verb of a headline: "Tarsia disputes claim that …"."""
    if token.tag_ not in ("NNS", "VBZ") or token.i + 1 >= len(token.doc):
        return False
    verb, following = load_cues().verb(token.lower_), token.nbor(1)
    if verb is None:
        return False
    answered = following.lemma_ in load_cues().report_nouns and verb.stance is not Stance.ASSERTS
    return answered or following.lower_ in COMPLEMENTIZER  # but "official records | report 12 deaths"
