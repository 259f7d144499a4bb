"""A paper that was told of before with who wrote it: "the report also found", behind "in a report, the
group said"."""

from app.extract.attributions.cues import load_cues
from app.extract.found import FoundSource
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE
from app.extract.sources.mentions import Mention, read_mention
from app.extract.sources.owners import owner_of
from app.extract.sources.speakers import is_speaker, papers

_PUBLISHING = word_set("rules/sources", "known_papers", "publishing")
_LOOKED_AT = 8
"""Most earlier papers that are looked at."""


def writer_of(parsed: Parsed, mention: Mention) -> FoundSource | None:
    """Who wrote "the report": the one writer that the text before tells of a paper called so."""
    if not _is_plain(parsed, mention):
        return None
    head = parsed.doc[mention.source.head]
    earlier = list(parsed.doc.by_lemma.among(frozenset({head.lemma_.lower()}), 0, mention.first))
    told = [_writer(parsed, token) for token in earlier[-_LOOKED_AT:] if token.pos_ == "NOUN"]
    found = [one for one in told if one is not None]
    names = {one.span.text.lower() for one in found}
    return found[0] if len(names) == 1 else None


def _is_plain(parsed: Parsed, mention: Mention) -> bool:
    """Whether a mention says no more than "the report"."""
    words = parsed.doc[mention.first : mention.source.last]
    return len(words) == 2 and words[0].lower_ in DEFINITE and words[1].lower_ in papers()


def _writer(parsed: Parsed, paper: Token) -> FoundSource | None:
    """Who wrote a paper: told in its phrase, by who published it, or by who said something in it."""
    first, last = phrase_bounds(paper, restrictive=False)
    owner = owner_of(parsed, read_mention(parsed, source_at(parsed, paper, first, last)))
    if owner is not None and parsed.doc[owner.head].lower_ not in papers():
        return owner
    verb = paper.head.lemma_.lower()
    published = paper.dep_ == "obj" and verb in _PUBLISHING
    said_in = paper.dep_ == "obl" and load_cues().verb(paper.head.lower_) is not None
    subject = own_subject(paper.head) if published or said_in else None
    if subject is None or subject.pos_ == "PRON" or not (subject.pos_ == "PROPN" or is_speaker(subject)):
        return None
    return source_at(parsed, subject, *phrase_bounds(subject, restrictive=False))
