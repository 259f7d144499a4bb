"""What a date stands with: its preposition, and the word that tells what happened on it."""

from collections.abc import Container

from app.extract.events.dates import FoundDate
from app.extract.language import Parsed
from app.extract.language.tokens import Sentence, Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon import words as lexicon_words
from app.extract.lexicon.function_words import AGENT, GENITIVE, INFINITIVE, OWNER_MARKS, UPON
from app.extract.words.cues import load_cues

_WILL = word_set("rules/events", "date_ties", "will")
_UNSPOKEN = word_set("rules/events", "date_ties", "unspoken")
_COMPOUND_LEADS = word_set("rules/events", "date_ties", "compound_leads")


def lead_of(parsed: Parsed, one: FoundDate) -> str:
    """The preposition before a date, over 'late', 'the night of': 'since' of 'since early March'."""
    doc = parsed.doc
    if doc[one.first].lower_ in _ALL_LEADS:
        return doc[one.first].lower_
    for index in range(one.first - 1, max(one.first - _LOOK_BACK, -1), -1):
        lower = doc[index].lower_
        before = doc[index - 1].lower_ if index else ""
        if lower in GENITIVE and before in _PARTS:
            continue  # "in the early hours of", "on the night of"
        if lower in UPON and _is_of_count(parsed, index):
            continue  # "by noon on", "as of 8 p.m. on"
        if lower in _ALL_LEADS:
            compound = f"{before} {lower}"
            return compound if compound in _COMPOUND_LEADS else lower
        if lower not in _BETWEEN and not doc[index].text[0].isdigit():
            return ""
    return ""


def is_end_of_period(parsed: Parsed, one: FoundDate) -> bool:
    """Whether a date is the last day of a count: "from January 1 to | May 4", "between March and | June"."""
    doc = parsed.doc
    if one.first < _PERIOD or doc[one.first - 1].lower_ not in _UP_TO:
        return False
    front = doc[max(parsed.sentence_of(one.first).start, one.first - _PERIOD) : one.first - 1]
    since = [at for at, token in enumerate(front) if token.lower_ in _FROM]
    return bool(since) and not any(token.pos_ in ("VERB", "AUX", "NOUN") for token in front[since[-1] + 1 :])


def is_start_of_period(parsed: Parsed, one: FoundDate) -> bool:
    """Whether a date is the first day of a count that is told up to another: "from | January 1 to May 4"."""
    doc = parsed.doc
    if one.first == 0 or one.last + 1 >= len(doc):
        return False
    return doc[one.first - 1].lower_ in _FROM and doc[one.last].lower_ in _UP_TO


def _is_of_count(parsed: Parsed, on: int) -> bool:
    """Whether "on" follows the hour of a count: "by noon on Tuesday"."""
    doc = parsed.doc
    for index in range(on - 1, max(on - _LOOK_BACK, -1), -1):
        if doc[index].lower_ in AGENT or text_of(doc[index : index + 2]).lower() in _COMPOUND_LEADS:
            return True
        if (
            doc[index].lower_ not in _BETWEEN
            and not doc[index].text[0].isdigit()
            and doc[index].text not in GENITIVE
        ):
            return False
    return False


def is_genitive(parsed: Parsed, one: FoundDate, cue_tokens: Container[int]) -> bool:
    """ "Sunday's attack", "a Sunday attack"."""
    doc = parsed.doc
    if one.last >= len(doc) or _is_of_report(parsed, one):
        return False
    return doc[one.last].text in OWNER_MARKS or one.last in cue_tokens


def _is_of_report(parsed: Parsed, one: FoundDate) -> bool:
    """ "Friday's report said": the day of what was said, not of what it is about."""
    behind = one.last + 1
    if behind >= len(parsed.doc) or parsed.doc[one.last].text not in OWNER_MARKS:
        return False
    return parsed.doc[behind].lemma_ in lexicon_words("event_dates", "statements")


def is_of_statement(parsed: Parsed, one: FoundDate, cue_tokens: Container[int]) -> bool:
    """Whether a date tells when somebody spoke: "said on Monday", "officials on Monday raised"."""
    governor = governor_of(parsed, one.first, one.last, cue_tokens, is_day=True)
    return governor is not None and not is_genitive(parsed, one, cue_tokens) and speaks(governor)


def governor_of(
    parsed: Parsed, first: int, last: int, cue_tokens: Container[int], *, is_day: bool = False
) -> Token | None:
    """The word that tokens ``first`` up to ``last`` stand with: the last event word or verb before
    them within their commas, else the first verb after. Dates and places hang wrong in the tree
    too often to be read off it."""
    doc = parsed.doc
    sentence = parsed.sentence_of(first)
    # ", on Tuesday, the agency said": between commas a date goes with what stands before them.
    apart = last < sentence.end and doc[last].text in _BREAKS
    of_count = False
    for index in range(first - 1, sentence.start - 1, -1):
        if doc[index].text in _BREAKS and index < first - 1 and not apart:
            break
        of_count = of_count or _is_to_count(doc[index], sentence)
        if index in cue_tokens:
            if not (is_day and of_count):
                return doc[index]
        elif _is_governor(doc[index]):
            return doc[index]
    for index in range(last, sentence.end):
        if _is_governor(doc[index]):
            return doc[index]
        if doc[index].text in _BREAKS and index > last:
            break
    return None


def _is_to_count(token: Token, sentence: Sentence) -> bool:
    """Whether a number is what a toll came to: "raised the toll of the fire to 11 on Wednesday" tells
    when it was raised, not when it burned."""
    before = token.i - 1
    return token.like_num and before >= sentence.start and token.doc[before].lower_ in _TO_A_COUNT


def is_among(governor: Token, verbs: Container[str]) -> bool:
    """Whether a governor is one of some verbs, by its lemma or, where it has none, by its stem."""
    lower = governor.lower_
    stems = (governor.lemma_, lower.removesuffix("d"), lower.removesuffix("ed"))
    return any(stem in verbs for stem in stems)


def is_to_come(verb: Token) -> bool:
    """Whether a verb tells of what will be: "will be buried", "is due to meet", but not "fired to
    create panic"."""
    before = verb.doc[max(verb.i - 5, verb.sent.start) : verb.i]
    for word in before:
        if word.lower_ in _WILL:
            return True
        following = verb.doc[word.i + 1] if word.i + 1 < verb.i else None
        if following is not None and following.lower_ in INFINITIVE:
            return word.lower_ in lexicon_words("event_dates", "plans")
    return False


def speaks(token: Token) -> bool:
    """Whether a word is somebody's speaking: 'said', 'statement', but not 'found'."""
    verb = load_cues().forms.get(token.lower_)
    if verb is not None and token.pos_ in ("VERB", "AUX"):
        return verb.lemma not in _UNSPOKEN
    return token.lemma_ in lexicon_words("event_dates", "statements")


def _is_governor(token: Token) -> bool:
    if token.lemma_ in lexicon_words("event_dates", "statements"):
        return True
    if token.lower_ in lexicon_words("event_dates", "counting_forms") and not token.is_sent_end:
        return token.nbor().lower_ in _TO_A_COUNT  # "the number of dead rose to 84", read as a flower
    if token.pos_ == "PROPN":
        # The tagger takes rare verbs between names for names: "on Monday sentenced Ames".
        return token.text[0].islower() and token.text.endswith("ed")
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "case")


_LOOK_BACK = 6
_TO_A_COUNT = word_set("rules/events", "date_ties", "to_a_count")
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "“", "”", '"'})
_ALL_LEADS = word_set("rules/events", "date_ties", "leads")
_PERIOD = 6
"""Most tokens from "from" to the last day of a count."""
_FROM = word_set("rules/events", "date_ties", "from")
_UP_TO = word_set("rules/events", "date_ties", "up_to")
_PARTS = word_set("rules/events", "date_ties", "parts")
_BETWEEN = word_set("rules/events", "date_ties", "between") | _PARTS
