"""Who is accused behind a denial, where a pronoun tells it: "Ann Lee denied wrongdoing. Police say | she
stole it"."""

from collections.abc import Sequence

from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import IT_OR_THEY

_DEEDS = word_set("links", "accusing", "deeds")
_DOING = word_set("rules/links", "disclaimed", "doing")
_PERSONAL = word_set("rules/sources", "pronouns", "personal")


def accuses_behind(parsed: Parsed, answer: Draft, other: Draft) -> bool:
    """Whether a draft behind the denial of somebody named charges that person with a deed."""
    source = None if answer.attribution is None else answer.attribution.source
    if source is None or other.token < answer.token or not other.stance.stance.supports:
        return False
    if not any(token.ent_type_ == "PERSON" for token in parsed.doc[source.first : source.last]):
        return False
    return any(one.lower_ in _PERSONAL for one in _accused(parsed, other))


def opens_with_pronoun(said: Sequence[Token]) -> bool:
    """Whether the first who does something in what is said goes by "it" or "they"; "it was a mistake" tells
    of nobody."""
    first = next((one for one in said if one.dep_ in SUBJECTS), None)
    return first is not None and first.lower_ in IT_OR_THEY and first.head.pos_ == "VERB"


def _accused(parsed: Parsed, draft: Draft) -> list[Token]:
    """Whom a draft charges with a deed: who stands behind a verb of accusing, or is said to have done it."""
    cue = None if draft.attribution is None else draft.attribution.cue_token
    if draft.attribution is None or cue is None:
        return []
    if draft.attribution.lemma in _DEEDS:
        return [] if parsed.doc[cue].is_sent_end else [parsed.doc[cue + 1]]
    deeds = [child for child in parsed.doc[cue].children if child.dep_ == "ccomp" and child.lemma_ in _DOING]
    return [subject for subject in map(own_subject, deeds) if subject is not None]
