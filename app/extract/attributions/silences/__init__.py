"""Silence and doubt without a reporting verb: "There was no comment from the ministry"."""

from functools import cache

from app.extract.attributions.silences.refusals import is_ground
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.phrases import phrase_bounds, source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COPULA, FOR, GIVEN_BY, INFINITIVE, NEGATIVE_DETERMINER
from app.extract.words.cues import load_cues
from app.extract.words.speakers import is_speaker

_UNAVAILABLE = word_set("rules/attributions", "silences", "unavailable")
_SILENT = word_set("rules/attributions", "silences", "silent")
_EXAGGERATE = word_set("rules/attributions", "silences", "exaggerate")
_ACCOUNTS = word_set("rules/attributions", "silences", "accounts")
_INDEPENDENT = word_set("rules/attributions", "silences", "independent")
_TO_EXAGGERATE = word_set("rules/attributions", "silences", "to_exaggerate")
_ISSUING = word_set("rules/attributions", "silences", "issuing")
_TOLD = word_set("rules/attributions", "silences", "told")
_REACHED = word_set("rules/attributions", "silences", "reached")
_KNOWN = word_set("rules/attributions", "silences", "known")

_EXISTS = word_set("rules/attributions", "silences", "exists")
_NOT = word_set("rules/attributions", "silences", "not")
_STAYED = word_set("rules/attributions", "silences", "stayed")
_UNANSWERED = word_set("rules/attributions", "silences", "unanswered")
_REQUESTS = word_set("rules/attributions", "silences", "requests")
_WENT = word_set("rules/attributions", "silences", "went")
_AVAILABLE = word_set("rules/attributions", "silences", "available")
_COMMENT = word_set("rules/attributions", "silences", "comment")
_ASKED = 5
"""Tokens behind "available" in which "for immediate comment" ends."""
_UNHEARD = word_set("rules/attributions", "silences", "unheard")

_SEEKING = word_set("rules/attributions", "silences", "seeking")
_FAILING = word_set("rules/attributions", "silences", "failing")
_NAMED = frozenset({"NOUN", "PROPN"})
_SOUGHT = 14
"""Tokens from "reach" to the "comment" that it was for."""
_SEEKER = 4
"""Tokens from "unable" to "reach"."""

NO_COMMENT = "no comment"
NO_CONFIRMATION = "no confirmation"
EXAGGERATES = "known to exaggerate"


def silent_attributions(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    """Silences and doubts of a sentence, with the source after "from" where one is named."""
    found: list[Attribution] = []
    for token in sentence.among(_signs()):
        if token.lower_ in _EXAGGERATE and exaggerates_often(token):
            found.append(_attribution(parsed, sentence, token.i, token.i + 1, EXAGGERATES, None))
        elif token.lower_ in _UNANSWERED:
            if (asked := _asked(token, sentence)) is not None:
                found.append(_attribution(parsed, sentence, token.i - 1, token.i + 1, NO_COMMENT, asked))
        elif (verb := _unreached(token, sentence)) is not None:
            found.append(_attribution(parsed, sentence, token.i - 1, token.i + 1, NO_COMMENT, _sought(verb)))
        elif (silent := _out_of_reach(token, sentence)) is not None:
            found.append(_attribution(parsed, sentence, silent, token.i + 1, NO_COMMENT, _subject(token)))
        elif (_is_withheld(token) or _is_independent(token)) and (
            no := _no_before(token, sentence)
        ) is not None:
            unsure = token.lower_ in load_cues().doubting_nouns or _is_independent(token)
            lemma = NO_CONFIRMATION if unsure else NO_COMMENT
            found.append(
                _attribution(parsed, sentence, no, token.i + 1, lemma, _named_after(token, sentence))
            )
    return found


@cache
def _signs() -> frozenset[str]:
    """The words that end a silence."""
    return load_cues().silence_nouns | _UNHEARD | _EXAGGERATE | _UNANSWERED | _ACCOUNTS


def exaggerates_often(token: Token) -> bool:
    """Whether a word tells that somebody is wont to exaggerate: "is known to | exaggerate", "often issues |
    inflated tolls"."""
    lead = token.doc[max(token.sent.start, token.i - 3) : token.i]
    if not any(other.lower_ in _KNOWN for other in lead):
        return False
    if lead and lead[-1].lower_ in INFINITIVE and token.lower_ in _TO_EXAGGERATE:
        return True  # whatever the tree takes it for: "tend to | exaggerate enemy losses"
    if token.dep_ != "amod":
        return token.tag_ not in ("VBN", "JJ")
    return token.head.lower_ in _TOLD and token.head.dep_ == "obj" and token.head.head.lemma_ in _ISSUING


def _is_withheld(token: Token) -> bool:
    """Whether a noun is what nobody gives: "no comment"; not the evidence of "no evidence to support it"."""
    return token.lower_ in load_cues().silence_nouns and not is_ground(token)


def _is_independent(token: Token) -> bool:
    """Whether nobody else tells of it: "There was no independent | account of the fighting"."""
    return token.lower_ in _ACCOUNTS and any(child.lower_ in _INDEPENDENT for child in token.children)


def _out_of_reach(token: Token, sentence: Sentence) -> int | None:
    """The token where "could not be reached", "was unavailable" or "remained silent" begins."""
    lead = token.doc[max(sentence.start, token.i - 5) : token.i]
    words = {other.lower_ for other in lead}
    if _is_of_place(token):
        return None  # "an area that could not be reached"
    if token.lower_ in _REACHED and words & COPULA and words & _NOT:
        return next(other.i for other in lead if other.lower_ in _NOT)
    if token.lower_ in _UNAVAILABLE and words & _EXISTS:
        return next(other.i for other in lead if other.lower_ in _EXISTS)
    if token.lower_ in _AVAILABLE and words & _EXISTS and words & _NOT and _is_for_comment(token):
        return next(other.i for other in lead if other.lower_ in _EXISTS)
    if token.lower_ in _SILENT and words & _STAYED:
        return next(other.i for other in lead if other.lower_ in _STAYED)
    return None


def _unreached(token: Token, sentence: Sentence) -> Token | None:
    """The verb by which somebody was not got to talk: "were unable to | reach the firm for comment"."""
    lead = token.doc[max(sentence.start, token.i - _SOUGHT) : token.i]
    verb = next((one for one in lead if one.lemma_ in _SEEKING and one.pos_ == "VERB"), None)
    if verb is None or token.lower_ not in load_cues().silence_nouns or _sought(verb) is None:
        return None
    if not any(one.lower_ in FOR for one in lead[-2:]):
        return None  # "tried to reach the mayor, who made no comment"
    before = verb.doc[max(sentence.start, verb.i - _SEEKER) : verb.i]
    return verb if any(one.lower_ in _NOT or one.lower_ in _FAILING for one in before) else None


def _sought(verb: Token) -> Token | None:
    """Whom somebody tried to reach."""
    return next((child for child in verb.children if child.dep_ == "obj" and child.pos_ in _NAMED), None)


def _asked(unanswered: Token, sentence: Sentence) -> Token | None:
    """Who leaves it without an answer: of "Calls to the ministry went unanswered" the ministry."""
    asked = next((one for one in sentence.among(_REQUESTS) if one.i < unanswered.i), None)
    if asked is None or unanswered.nbor(-1).lower_ not in _WENT:
        return None
    for lead in reversed(unanswered.doc[asked.i + 1 : unanswered.i]):
        if lead.lower_ in GIVEN_BY or lead.lower_ in INFINITIVE:
            behind = unanswered.doc[lead.i + 1 : unanswered.i]
            head = next((one for one in behind if one.pos_ in ("NOUN", "PROPN")), None)
            return None if head is None else _head(head)
    return None


def _is_for_comment(token: Token) -> bool:
    """Whether somebody is asked for words: "available | for immediate comment", "to comment"."""
    behind = token.doc[token.i + 1 : min(token.i + _ASKED, token.sent.end)]
    return any(one.lower_ in load_cues().silence_nouns or one.lemma_ in _COMMENT for one in behind)


def _is_of_place(token: Token) -> bool:
    """Whether a relative clause tells what nobody came to, and not who said nothing."""
    if token.dep_ != "acl:relcl" or token.lower_ not in _REACHED:
        return False
    return token.head.pos_ == "NOUN" and not is_speaker(token.head)


def _subject(token: Token) -> Token | None:
    """The subject of a predicate, its verb's where the tree gave it to that."""
    for verb in (token, token.head):
        subject = own_subject(verb)
        if subject is not None:
            return subject
    return None


def _no_before(noun: Token, sentence: Sentence) -> int | None:
    """The "no" of "There was no immediate comment", where no other verb owns the noun."""
    doc = noun.doc
    for index in range(noun.i - 1, max(sentence.start, noun.i - 4) - 1, -1):
        if doc[index].lower_ in NEGATIVE_DETERMINER:
            opening = doc[max(sentence.start, index - 3) : index]
            starts = index == sentence.start
            return index if starts or any(token.lower_ in _EXISTS for token in opening) else None
        if doc[index].pos_ not in ("ADJ", "ADV", "NOUN", "CCONJ"):
            return None
    return None


def _named_after(noun: Token, sentence: Sentence) -> Token | None:
    doc = noun.doc
    for index in range(noun.i + 1, min(sentence.end - 1, noun.i + 8)):
        if doc[index].lower_ in GIVEN_BY:
            if _gives_report(doc[index - 1], noun):
                return None
            for later in doc[index + 1 : min(sentence.end, index + 9)]:
                if later.pos_ in ("NOUN", "PROPN"):
                    named = _head(later)
                    return None if named.lower_ in load_cues().numbering_nouns else named
    return None


def _before_report(named: Token, last: int) -> int:
    """The end of who was asked, before what about: "from the army | of the toll", "from X | on"."""
    reports = load_cues().report_nouns | load_cues().numbering_nouns
    for word in named.doc[named.i + 1 : last]:
        if word.dep_ == "case" and word.head.i > word.i and word.head.lemma_ in reports:
            return word.i
    return last


def _gives_report(word: Token, noun: Token) -> bool:
    """Whether who is named behind a word gave what lacks confirmation, and no confirmation: "the toll |
    issued | by the army", "the | claim | by the army that"."""
    return word is not noun and (word.tag_ in ("VBN", "VBD") or word.lemma_ in load_cues().nouns)


def _head(token: Token) -> Token:
    current = token
    while current.dep_ in ("compound", "flat", "nmod:poss", "amod") and current.head.i > current.i:
        current = current.head
    return current


def _attribution(
    parsed: Parsed, sentence: Sentence, first: int, last: int, lemma: str, named: Token | None
) -> Attribution:
    source, reason = None, "nobody is named"
    cue = parsed.span(first, last)
    if named is not None:
        bounds = phrase_bounds(named)
        start = bounds[0] if named.i < first else max(bounds[0], last)
        while start < named.i and parsed.doc[start].pos_ == "ADP":
            start += 1
        end = max(named.i + 1, min(bounds[1], first)) if named.i < first else _before_report(named, bounds[1])
        source = source_at(parsed, named, start, end)
        reason = f"named after ‘{parsed.doc[last - 1].text} from’"
        if named.i < first:
            reason = f"named before ‘{cue.text}’"
    return Attribution(
        source=source,
        cue=cue,
        cue_token=last - 1,
        lemma=lemma,
        content_first=sentence.start,
        content_last=sentence.end,
        via=(),
        reason=reason,
    )
