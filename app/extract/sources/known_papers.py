"""A paper that was told of before with who wrote it: "the report also found", behind "in a report, the
group said"."""

from app.domain.claim import SourceKind
from app.extract.found import FoundSource, NamedSource
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import AFTER, BEFORE, DEFINITE, INSIDE
from app.extract.sources.mentions import Mention, read_mention
from app.extract.sources.owners import owner_of
from app.extract.sources.pronouns import Meant
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker, papers

_PUBLISHING = word_set("rules/sources", "known_papers", "publishing")
_REPORTS = word_set("rules/sources", "known_papers", "reports")
_STATEMENTS = word_set("rules/sources", "known_papers", "statements")
_BELOW = frozenset({"obl", "nmod", "obj"})
_LOOKED_AT = 8
"""Most earlier papers that are looked at."""


def writer_of(parsed: Parsed, mention: Mention) -> FoundSource | None:
    """Who wrote "the report": the one writer that the text before tells of a paper called so."""
    if not _is_plain(parsed, mention):
        return None
    head = parsed.doc[mention.source.head]
    earlier = list(parsed.doc.by_lemma.among(frozenset({head.lemma_}), 0, mention.first))
    told = [_writer(parsed, token) for token in earlier[-_LOOKED_AT:] if token.pos_ == "NOUN"]
    found = [one for one in told if one is not None]
    names = {one.span.text.lower() for one in found}
    return found[0] if len(names) == 1 else None


def could_be_written_by(parsed: Parsed, mention: Mention) -> Meant | None:
    """Who can have written "the report" or "the statement" of which nothing stands before: an agency the
    one, whoever is named and no agency the other. None for other papers, or where one was told of."""
    head = parsed.doc[mention.source.head]
    if not _is_plain(parsed, mention) or head.lower_ not in _REPORTS | _STATEMENTS:
        return None
    earlier = parsed.doc.by_word.among(frozenset({head.lower_}), parsed.headline_end, mention.first)
    if any(token.pos_ == "NOUN" for token in earlier):
        return None
    by_outlet = head.lower_ in _REPORTS

    def writes(_: Mention, named: NamedSource) -> NamedSource | None:
        is_outlet = named.kind is SourceKind.OUTLET
        return named if is_outlet == by_outlet and named.kind is not SourceKind.UNNAMED else None

    return writes


def _said_in(paper: Token) -> Token | None:
    """The cue of what somebody said in a paper, where the tree may have hung that on a noun before it:
    "claimed the attack on the post in | a statement"."""
    above = paper.head
    if any(child.lower_ in AFTER | BEFORE for child in paper.children):
        return None  # "raised its toll after | a report found errors": others wrote it
    if any(child.lower_ in INSIDE for child in paper.children):
        while above.dep_ in _BELOW and above.head.i < above.i:
            above = above.head
    return above if paper.dep_ in _BELOW and load_cues().verb(above.lower_) is not None else None


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
    published = paper.dep_ == "obj" and paper.head.lemma_ in _PUBLISHING
    verb = paper.head if published else _said_in(paper)
    subject = own_subject(verb) if verb is not None else None
    if subject is None or subject.pos_ == "PRON" or not (subject.pos_ == "PROPN" or is_speaker(subject)):
        return None
    return source_at(parsed, subject, *phrase_bounds(subject, restrictive=False))
