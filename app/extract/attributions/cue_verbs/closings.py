"""Closing cues: "…, the agency estimates." and "…, police said on Friday, …".

So much of news ends this way that it is read off the tokens: a mark, a noun phrase, a reporting
verb, a mark. The tree is not asked, for in long sentences it errs just here.
"""

from app.extract.attributions.cue_verbs.described import (
    BEFORE_NOUN,
    LONGEST,
    OPENING,
    described_by,
    opens,
    top_of_nouns,
)
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Doc, Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    COMPARED,
    COMPLEMENTIZER,
    COORDINATOR,
    EQUATIVE,
    PERFECT,
    WITH,
)
from app.extract.words.cues import load_cues
from app.extract.words.speakers import institution_words, is_speaker, papers

_SAYING = word_set("rules/language", "interrupted", "saying")
_OPENING_WORDS = word_set("rules/attributions", "closings", "opening_words")
_DAY_LEADS = word_set("rules/attributions", "closings", "day_leads")
_RELATIVES = word_set("rules/attributions", "closings", "relatives")
_CLAUSE_OPENERS = word_set("rules/attributions", "closings", "clause_openers")

_CLOSING = frozenset(',.;:"“‘–—-') | {"``", "--"}
_NAMED_TIMES = word_set("rules/attributions", "closings", "named_times")
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "PRON", "NUM", "ADP", "ADV", "CCONJ"})
_TIME_LEADS = word_set("rules/attributions", "closings", "time_leads")
_TELLING = frozenset({"VBD", "VBZ", "VBP", "NNS"})
"""Tags of a closing cue; NNS is what a hasty tagger makes of "estimates"."""
_ADDRESSING = word_set("rules/attributions", "closings", "addressing")
_ADDRESSEE = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PRON", "PART"})
_LONGEST_ADDRESSEE = 6
_LONGEST_ASIDE = 20
"""Most tokens between a source and its closing cue: ", who led the rescue,"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NO_SOURCE = frozenset({"VBG", "VB", "PRP$"})
"""Tags inside what is no source but the object of another verb."""
_GOING_ON = word_set("rules/attributions", "closings", "going_on")
_CONTINUING = word_set("rules/attributions", "closings", "continuing")
_MANNERS = word_set("rules/attributions", "closings", "manners")
_TURNS = word_set("rules/attributions", "according", "turns")
_RANKING = word_set("rules/attributions", "closings", "ranking")


def closing_source(verb: Token, sentence: Sentence) -> Token | None:
    """The head of the source before a closing cue; None where the verb closes nothing."""
    if (
        not (verb.tag_ in _TELLING or _is_going_on(verb) or _is_taken_for_participle(verb))
        or not verb.text.islower()
        or not _is_closed(verb, sentence)
    ):
        return None
    named = _named_with_aside(verb, sentence)
    if named is not None and _content_stands_before(sentence, named.i):
        return named
    first = _first_of_source(verb, sentence)
    if first is None or not _content_stands_before(sentence, first):
        return None
    if verb.doc[first].lower_ in _TURNS | COORDINATOR and _quotes_behind(verb, sentence):
        return None  # "the front said it had killed 12, | but the army said “nobody died”"
    last = _before_aside(verb)
    if verb.doc[last - 1].pos_ == "CCONJ":
        return None  # "confirmed a “strike” in the area | but said": who spoke before goes on
    if verb.doc[first].pos_ in ("ADJ", "ADV") and verb.doc[first + 1].pos_ == "ADP":
        return None  # "- contrary to many media | reports -"
    if verb.doc[first].lower_ in WITH:
        return None  # "…, with some damage also | reported, …"
    if _is_cited(verb.doc, first) or _is_noun(verb, first, last):
        return None
    nouns = [t for t in verb.doc[first:last] if _is_nominal(t) and not is_time(t)]
    if len(nouns) > 1 and verb.doc[last - 1].tag_ == "PRP":
        return None  # "three others | they found": who found them speaks of nothing
    top = top_of_nouns(nouns, first, last) if nouns else None
    if verb.tag_ == "VBN" and (not is_speaker(top or verb) or _is_compared(verb.doc, first, last)):
        return None  # "…, a toll announced in a statement"
    if top is not None and verb.lower_ in _CONTINUING and top.lower_ in papers():
        return None  # "…, and the investigation continues, police said"
    return top


def _quotes_behind(verb: Token, sentence: Sentence) -> bool:
    """Whether a quotation opens right behind a cue, or behind its colon."""
    behind = sentence.doc[verb.i + 1 : min(verb.i + 3, sentence.end)]
    return any(token.is_quote for token in (behind if behind[:1] and behind[0].text == ":" else behind[:1]))


def _is_going_on(verb: Token) -> bool:
    """Whether a closing cue has its helper: "…, the agency is reporting", "…, the ministry has revealed"."""
    if verb.i == verb.sent.start or verb.nbor(-1).dep_ != "aux":
        return False
    return verb.tag_ == "VBG" or (verb.tag_ == "VBN" and verb.nbor(-1).lower_ in PERFECT)


def _is_taken_for_participle(verb: Token) -> bool:
    """Whether nothing but its tag makes a participle of a verb of speech: "…, the chief of police | said"."""
    if verb.tag_ != "VBN" or verb.lower_ not in _SAYING or verb.i == verb.sent.start:
        return False
    return verb.nbor(-1).pos_ in ("NOUN", "PROPN")


def _named_with_aside(verb: Token, sentence: Sentence) -> Token | None:
    """The person before what tells who that is, between commas: "…, Ann Lee, a doctor there, said"."""
    doc = verb.doc
    if doc[verb.i - 1].text != ",":
        return None
    for index in range(verb.i - 3, max(sentence.start, verb.i - _LONGEST_ASIDE), -1):
        if doc[index].text != ",":
            continue
        first = index
        while first > sentence.start and doc[first - 1].ent_type_ == "PERSON":
            first -= 1
        tells = any(token.pos_ == "NOUN" and not is_time(token) for token in doc[index + 1 : verb.i - 1])
        if first == index and tells:
            return described_by(doc, index, sentence.start)
        if first == index or not tells or first == sentence.start or not opens(doc[first - 1]):
            return None
        return doc[first]
    return None


def _is_nominal(token: Token) -> bool:
    """Whether a word can be a source; a rare name that the tagger took for something else can."""
    return token.pos_ in ("NOUN", "PROPN", "PRON") or (token.text[:1].isupper() and token.is_alpha)


def _is_cited(doc: Doc, first: int) -> bool:
    """Whether "according to" opens the source, whose last word is no cue: "…, according to news reports"."""
    return any(
        tuple(token.lower_ for token in doc[first : first + len(phrase)]) == phrase
        for phrase in load_cues().according
    )


def _is_compared(doc: Doc, first: int, last: int) -> bool:
    """Whether a source only gives what another number is set beside: "…, 4 fewer | than the army has
    announced"."""
    return any(token.lower_ in COMPARED for token in doc[first:last])


def _is_noun(word: Token, first: int, last: int) -> bool:
    """Whether a word that may be a verb or a noun is a noun: "making it hard to verify their | claims"."""
    return word.tag_ == "NNS" and any(token.tag_ in _NO_SOURCE for token in word.doc[first:last])


def _before_aside(verb: Token) -> int:
    """One past the last token of a source: the verb, or the mark before ", who led the work, said",
    ", speaking by phone, said" and "(LHR) said"."""
    doc = verb.doc
    if doc[verb.i - 1].text == ")":
        return _before_bracket(doc, verb.i - 1)
    if verb.i < 2 or doc[verb.i - 1].text != ",":
        return verb.i
    for index in range(verb.i - 2, max(0, verb.i - _LONGEST_ASIDE), -1):
        if doc[index - 1].text == "," and (doc[index].lower_ in _RELATIVES or _is_doing(doc[index])):
            return index - 1
        if doc[index].text in OPENING and doc[index].text != ",":
            return verb.i
    return verb.i


def _is_doing(token: Token) -> bool:
    """Whether a participle tells what a source did meanwhile: "an officer, | speaking by phone, said"."""
    return token.tag_ == "VBG" and token.pos_ == "VERB" and token.dep_ in ("acl", "advcl")


def _before_bracket(doc: Doc, closing: int) -> int:
    """Where a bracket opens that holds one word, as initials stand behind a name; else the word after it."""
    return closing - 2 if closing > 2 and doc[closing - 2].text == "(" else closing + 1


def closing_bounds(head: Token, verb: Token) -> tuple[int, int]:
    """The tokens of a closing source: all between the mark and the verb, but for adverbs of time."""
    first = head.i
    while first > 0 and not opens(verb.doc[first - 1]) and verb.doc[first - 1].lower_ not in EQUATIVE:
        first -= 1
    last = _before_aside(verb)
    while last - 1 > head.i and _is_loose(verb.doc[last - 1]):
        last -= 1
    while first < head.i and verb.doc[first].lower_ in _OPENING_WORDS:
        first += 1
    return first, last


def _is_loose(token: Token) -> bool:
    """Whether a word before a cue is not of its source: "police | on Friday | said". The last word of
    "the Daily Post", "the Valley Morning" is."""
    if is_time(token):
        return not (
            token.lower_ in _NAMED_TIMES and token.text[:1].isupper() and token.nbor(-1).pos_ == "PROPN"
        )
    return token.pos_ in ("AUX", "ADV", "PUNCT")


def _is_closed(verb: Token, sentence: Sentence) -> bool:
    """Whether a mark, or only when, where and how it was said and then a mark, follows the verb."""
    index = verb.i + 1
    if verb.lower_ in _ADDRESSING:
        while (
            index < sentence.end
            and index - verb.i <= _LONGEST_ADDRESSEE
            and verb.doc[index].pos_ in _ADDRESSEE
        ):
            index += 1
    if index < sentence.end and verb.doc[index].lower_ in _GOING_ON:
        return verb.doc[index].tag_ == "VBG"  # "…, police said | adding that", without its comma
    behind = index
    while index < sentence.end and tells_when(verb.doc[index], sentence):
        index += 1
    if index < sentence.end and verb.doc[index].text in _CLOSING:
        return index == verb.i + 1 or verb.doc[index - 1].lower_ not in _DAY_LEADS  # "confirmed this."
    return index >= sentence.end or _is_adjunct(behind, sentence)


def tells_when(token: Token, sentence: Sentence) -> bool:
    """Whether a word tells when something was said; a number does beside its month or what it counts:
    "on 18 June", "two days later"."""
    if is_time(token) or is_counted_time(token) or token.lower_ in _TIME_LEADS:
        return True
    beside = (near for near in (token.i - 1, token.i + 1) if sentence.start <= near < sentence.end)
    return token.like_num and any(
        is_time(token.doc[near]) or is_counted_time(token.doc[near]) for near in beside
    )


def _is_adjunct(first: int, sentence: Sentence) -> bool:
    """Whether only a phrase that tells how it was said stands before the next mark: "announced with
    nearly all votes counted", "said in a statement", "told reporters in the capital". Its verb may not
    be finite."""
    following = sentence.doc[first : min(first + _LONGEST_ASIDE, sentence.end)]
    if not len(following) or following[0].lower_ not in _MANNERS:
        return False
    if len(following) > 1 and following[1].lower_ in _RANKING:
        return True  # "said in what was the third raid this week"
    for token in following:
        if token.text in _CLOSING:
            return True
        if token.tag_ in _FINITE or token.lower_ in COMPLEMENTIZER or token.like_num:
            return False
    return len(following) == sentence.end - first


def _first_of_source(verb: Token, sentence: Sentence) -> int | None:
    """The token after the mark that opens the phrase before the verb."""
    last = _before_aside(verb)
    index = last - 1
    while index > sentence.start and last - index <= LONGEST:
        token = verb.doc[index]
        if token.text == ")" and verb.doc[index - 2].text == "(":
            index -= 3  # "the Sea Office (SO) and the coast guard said"
            continue
        if token.lower_ in EQUATIVE and token.pos_ in ("SCONJ", "ADP", "ADV"):
            if token.dep_ == "fixed":
                return None  # "individual as well as | corporate charges"
            return index + 1 if index + 1 < verb.i else None
        if opens(token) and not (_opens_name(verb, index, sentence) or _is_in_name(verb, index, sentence)):
            return index + 1 if index + 1 < verb.i else None
        if (token.tag_ in _FINITE and token.pos_ != "AUX") or token.lower_ in _CLAUSE_OPENERS:
            return None
        if token.pos_ not in _INSIDE and token.pos_ not in ("AUX", "PUNCT", "VERB"):
            return None
        index -= 1
    return None


def _opens_name(verb: Token, index: int, sentence: Sentence) -> bool:
    """Whether a comma only sets off a name: "the director, Ann Lee, said"."""
    doc = verb.doc
    if doc[index].text != ",":
        return False
    if index == verb.i - 1:
        return index - 1 > sentence.start and doc[index - 1].pos_ in ("PROPN", "NOUN")
    between = [t for t in doc[index + 1 : verb.i] if t.text != ","]
    return bool(between) and doc[verb.i - 1].text == "," and all(t.pos_ == "PROPN" for t in between)


def _is_in_name(verb: Token, index: int, sentence: Sentence) -> bool:
    """Whether a comma stands in the row of things that a body is for: "the Ministry of Labour | , Family and
    Social Affairs said"."""
    doc = verb.doc
    behind = doc[index + 1 : verb.i]
    if doc[index].text != "," or not any(token.lower_ in COORDINATOR for token in behind):
        return False
    if not all(map(_is_capital, behind)):
        return False
    first = index
    while first > sentence.start and (_is_capital(doc[first - 1]) or doc[first - 1].text == ","):
        first -= 1
    body = first - 2
    if first == index or body < sentence.start or doc[first - 1].pos_ != "ADP":
        return False
    return doc[body].lower_ in institution_words() and _opens_phrase(doc, body, sentence.start)


def _opens_phrase(doc: Doc, noun: int, start: int) -> bool:
    """Whether a mark opens the phrase of a noun, or of those who speak for it."""
    first = noun
    while first > start and (
        doc[first - 1].pos_ in BEFORE_NOUN or (doc[first - 1].pos_ == "ADP" and is_speaker(doc[first - 2]))
    ):
        first -= 1
    return first > start and doc[first - 1].text in OPENING


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() or token.lower_ in COORDINATOR


def _content_stands_before(sentence: Sentence, first: int) -> bool:
    """Whether something that can be said stands before the source: a verb or a quotation."""
    before = sentence.doc[sentence.start : first]
    return any(token.pos_ in ("VERB", "AUX") or token.text in ('"', "”", "’", "''", "»") for token in before)
