"""What a statement says is not so: the camps of "there are no camps"."""

from app.domain.stance import Stance
from app.extract.found import Draft, TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import own_subject
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import NEGATIVE_DETERMINER, PERFECT
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import load_cues

_NEGATIONS = word_set("rules/stances", "negated", "negations")
_OPENING = word_set("rules/stances", "negated", "opening")
_NO_PART = word_set("rules/stances", "negated", "no_part")
_SUCH = word_set("rules/stances", "negated", "such")
_SUCH_NOTHING = word_set("rules/stances", "negated", "such_nothing")
_HAPPENING = word_set("rules/stances", "negated", "happening")
_AT_OTHER_TIMES = word_set("rules/stances", "negated", "at_other_times")
_EVER = word_set("rules/stances", "negated", "ever")
_TAKEN = word_set("rules/links", "aim_pronouns", "taken")
_GUESSING = word_set("rules/stances", "negated", "guessing")
_ASIDE = frozenset({"acl:relcl", "acl", "advcl"})
_STEPS = 4
"""Words up from a "not" among which a clause aside opens."""


def negated(parsed: Parsed, draft: Draft) -> list[Token]:
    """The words that a content denies: the camps of "there are no camps"."""
    return denied_in(parsed, draft.content_first, draft.content_last)


def no_part(parsed: Parsed, first: int, last: int) -> TakenStance | None:
    """The denial of who says in tokens ``first`` up to ``last`` that somebody had no part in a deed: "was
    not involved", "had no role", "are not behind the raid"."""
    if not any(map(_is_no_part, denied_in(parsed, first, last))):
        return None
    return TakenStance(Stance.DENIES, None, "says that somebody had no part in it")


def no_such(parsed: Parsed, first: int, last: int) -> TakenStance | None:
    """The denial of who says in tokens ``first`` up to ``last`` that nothing of the kind happened: "no such
    raid took place", "had received no such offer"."""
    for token in parsed.doc.by_word.among(_SUCH, first, last):
        no = token.nbor(-1) if token.i > first else token
        if no.lower_ not in NEGATIVE_DETERMINER or _is_nothing(token.head) or _is_aside(no, first):
            continue
        others = parsed.doc.by_word.among(_AT_OTHER_TIMES, token.i, last)
        if all(one.lower_ in _EVER and _plainly_happens(one.head) for one in others):
            return TakenStance(Stance.DENIES, None, f"‘no such {token.head.text}’")
    return None


def never_was(parsed: Parsed, first: int, last: int) -> TakenStance | None:
    """The denial of who says in tokens ``first`` up to ``last`` that what others tell of did not happen: "the
    reported rescue has not taken place"; not "the vote has not taken place", which may be to come."""
    for verb in denied_in(parsed, first, last):
        subject = own_subject(verb)
        if subject is None or not _takes_place(verb):
            continue
        if any(child.lower_ in stance_words().hearsay for child in subject.children):
            return TakenStance(Stance.DENIES, None, f"the {subject.text} did not {verb.lemma_}")
    return None


def _takes_place(verb: Token) -> bool:
    return verb.lemma_ in _HAPPENING or any(child.lower_ in _TAKEN for child in verb.children)


def _is_nothing(noun: Token) -> bool:
    """Whether "no such" of it denies no deed: "there is no such thing", but "no such thing happened"."""
    return noun.lower_ in _SUCH_NOTHING and not _takes_place(noun.head)


def _plainly_happens(verb: Token) -> bool:
    """Whether a verb tells of one time and not of all: "no such talks ever took place", but "has ever"."""
    return _takes_place(verb) and not any(child.dep_ == "aux" for child in verb.children)


def _is_no_part(denied: Token) -> bool:
    beside = {child.lower_ for child in denied.children}
    named = {denied.lower_, *(child.lower_ for child in denied.children if child.dep_ == "case")}
    to_come = not beside.isdisjoint(load_cues().modals) and beside.isdisjoint(PERFECT)
    return not (named.isdisjoint(_NO_PART) or to_come) and beside.isdisjoint(_GUESSING)


def denied_in(parsed: Parsed, first: int, last: int) -> list[Token]:
    """The words that tokens ``first`` up to ``last`` deny."""
    return [
        _of_opening(token, last)
        for token in parsed.doc.by_word.among(_NEGATIONS | _OPENING, first, last)
        if (token.lower_ in _NEGATIONS and not _is_aside(token, first)) or _opens(token, first, last)
    ]


def _opens(token: Token, first: int, last: int) -> bool:
    """Whether "nor" opens what is said, before its verb: "| Nor was there any evidence"."""
    return (
        token.lower_ in _OPENING
        and token.i == first
        and first + 1 < last
        and token.nbor(1).pos_ in ("AUX", "VERB")
    )


def _of_opening(token: Token, last: int) -> Token:
    """What a negation denies: of a "nor" that hangs on the cue behind what is said, the verb behind it."""
    return token.head if token.head.i < last or token.i + 1 >= last else token.nbor(1)


def says_no(parsed: Parsed, draft: Draft) -> bool:
    """Whether the main clause of a content is denied: "there are no camps", not "those who did not"."""
    return bool(negated(parsed, draft))


def _is_aside(token: Token, first: int) -> bool:
    for _ in range(_STEPS):
        if token.head == token or token.head.i < first:
            return False  # the top of what is said, whatever the tree hangs it on
        if token.dep_ in _ASIDE:
            return True
        token = token.head
    return False
