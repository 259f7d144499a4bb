"""The subject of a reporting verb: on the tree, where it errs beside the verb, or behind it."""

from collections.abc import Iterator

from app.extract.language.clauses import (
    RELATIVE,
    agent_of,
    clause_verbs_above,
    interrupts,
    is_passive,
    own_subject,
)
from app.extract.language.phrases import phrase_bounds
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, FOR, INFINITIVE, INSIDE, LIMIT, PERSON_RELATIVE
from app.extract.words.cues import load_cues
from app.extract.words.speakers import institution_words, is_speaker, papers

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
"""Parts of speech that can head a source."""
PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "PRON", "PART"})
"""Parts of speech inside a source."""
_FATES = word_set("rules/attributions", "cue_verbs", "fates")
_SURE = word_set("rules/attributions", "cue_verbs", "sure")
_HAVE = word_set("rules/attributions", "cue_verbs", "have")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ISSUING = word_set("rules/attributions", "cue_subjects", "issuing")
_MEETINGS = word_set("rules/attributions", "cue_subjects", "meetings")
_MEANS = word_set("rules/attributions", "cue_subjects", "means")
_SENT = word_set("rules/attributions", "cue_subjects", "sent")
_SKIPPED = frozenset({"AUX", "ADV", "PART"})
_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "--", "-", "–", "—", ","}
_MARKS = frozenset('"“”«»„') | {"''", "``"}
_OPENING = frozenset({"mark", "nsubj", "nsubj:pass", "csubj", "aux", "aux:pass", "expl"})
"""What a clause has that is cut off from nothing."""
_AROUND = frozenset({",", "-", "–", "—", "--"})
"""Marks around an aside."""


def shared_subject(verb: Token) -> tuple[Token | None, Token | None]:
    """The subject of a verb, and the verb it was borrowed from where it is not its own."""
    if (told := _blamed_for(verb) or _paper_before(verb)) is not None:
        return told, None
    for above in clause_verbs_above(verb):
        subject = own_subject(above)
        if above.dep_ == "acl" and subject is None and above.head.pos_ in ("NOUN", "PROPN"):
            return _doer(above), None
        if subject is None and above.dep_ == "acl:relcl":
            return above.head, None
        if subject is not None:
            if is_relative(subject) or (subject.lower_ in COMPLEMENTIZER and above.dep_ == "acl:relcl"):
                subject = _antecedent(above, subject)
            return subject, None if above == verb else above
    return None, None


def _blamed_for(verb: Token) -> Token | None:
    """Who said what somebody blames them for: the radio of "blamed the radio for | saying that 70 died"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i == 0 or verb.nbor(-1).lower_ not in FOR:
        return None
    return next((one for one in verb.head.children if one.dep_ == "obj" and one.i < verb.i), None)


def _paper_before(verb: Token) -> Token | None:
    """The paper right before what it says, where somebody only suffers what the tree hung both on: "were
    named in a report | saying that 30 died"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i == 0 or not is_passive(verb.head):
        return None
    paper = verb.nbor(-1)
    says = paper.lower_ in papers() | _SENT and paper.pos_ == "NOUN"
    return paper if says and paper.head is verb.head and paper.dep_ == "obl" else None


def is_relative(subject: Token) -> bool:
    """Whether a subject stands for somebody before it: "who", "most | of whom"."""
    if subject.lower_ in RELATIVE:
        return True
    return any(child.dep_ == "nmod" and child.lower_ in RELATIVE for child in subject.children)


def fronted_subject(verb: Token, sentence: Sentence) -> tuple[Token, Token] | None:
    """Who does what a participle tells that opens a sentence: the subject of the verb behind it, wherever
    the tree hung it ("Dismissing the report, spokesman Lt. Lee said …"), and that verb."""
    above = verb.head
    if verb.tag_ != "VBG" or verb.i != sentence.start or verb.dep_ not in ("advcl", "csubj"):
        return None
    if above.pos_ != "VERB" or not any(token.text == "," for token in verb.doc[verb.i : above.i]):
        return None
    subject = own_subject(above) or noun_beside(above, sentence)
    return None if subject is None or subject.i < verb.i else (subject, above)


def _who_posted(participle: Token) -> Token | None:
    """Who speaks in "Lee posted a Telegram indicating" and "the governor issued a statement saying": the
    subject, where a named thing is posted, or anything is made public."""
    posted = participle.head
    if participle.tag_ != "VBG":
        return None
    if posted.dep_ != "obj":
        return _who_sent(posted)
    if posted.pos_ != "PROPN" and posted.head.lemma_ not in _ISSUING:
        return None
    return own_subject(posted.head)


def _who_sent(beside: Token) -> Token | None:
    """Who speaks where the tree hangs what a paper says on the day it came out or on who got it: "issued a
    statement | Saturday saying", "sent a message to | his men saying", "said in | a statement adding"."""
    leads = {child.lower_ for child in beside.children if child.dep_ == "case"}
    if leads & INSIDE and beside.lower_ in papers() and beside.head.lower_ in load_cues().forms:
        return None if is_passive(beside.head) else own_subject(beside.head)
    if not (is_time(beside) or leads & LIMIT):
        return None
    sending = beside.head if beside.head.pos_ == "VERB" else beside.head.head
    if sending.lemma_ not in _ISSUING or sending.i > beside.i:
        return None
    sent = any(child.dep_ == "obj" and child.lower_ in papers() | _SENT for child in sending.children)
    return own_subject(sending) if sent else None


def _doer(verb: Token) -> Token:
    """Who does what a noun is for: they of "in a position to confirm" and "had no way of verifying", the
    minister of "made an address to say", who posted of "posted a message saying"; else the noun itself,
    as in "a letter saying"."""
    noun = verb.head
    known = own_subject(noun) or _who_posted(verb)
    if known is not None:
        return known
    if (
        verb.tag_ == "VBG"
        and verb.i > 0
        and (verb.nbor(-1).text == "," or noun.lemma_ in _MEETINGS | load_cues().mute)
    ):
        return _who_does(noun) or noun
    if verb.i > 0 and (verb.nbor(-1).lower_ in INFINITIVE or noun.lower_ in _MEANS):
        return own_subject(noun.head) or noun
    return noun


def _who_does(noun: Token) -> Token | None:
    """Who does something to what a participle hangs on: he of "confirmed the swap, calling it a success"
    and of "claimed the attack saying …"."""
    while noun.dep_ == "nmod" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return own_subject(noun.head) if noun.dep_ in ("obj", "iobj") else None


def split_subject(verb: Token) -> Token | None:
    """The noun that the tree made the top of "The mission, which …, declined", its verb below it."""
    for above in clause_verbs_above(verb):
        top = above.head
        if (
            above.dep_ in ("conj", "parataxis", "ccomp", "acl")
            and top.pos_ in ("NOUN", "PROPN")
            and top.i < above.i
            and top.dep_ in ("ROOT", "ccomp", "conj")
        ):
            return top
    return None


def _antecedent(verb: Token, pronoun: Token) -> Token | None:
    """What "who" or "which" stands for: the noun its clause hangs on, else the one before it."""
    for above in (verb, verb.head):
        if above.dep_ == "acl:relcl":
            return _person_above(above.head, pronoun)
    for back in range(1, 4):
        if pronoun.i - back < pronoun.sent.start:
            return None
        before = pronoun.nbor(-back)
        if before.pos_ in ("NOUN", "PROPN"):
            return before
    return None


def _person_above(noun: Token, pronoun: Token) -> Token:
    """Who is meant by "who" where the tree hangs its clause on a place: "someone at the camp who saw it"."""
    while (
        pronoun.lower_ in PERSON_RELATIVE
        and noun.dep_ in ("nmod", "obl")
        and noun.pos_ == "NOUN"
        and not is_speaker(noun)
        and noun.head.i < noun.i
        and noun.head.pos_ in ("NOUN", "PRON", "PROPN")
    ):
        noun = noun.head
    return noun


def noun_beside(verb: Token, sentence: Sentence) -> Token | None:
    """The noun beside a verb that the tree left without a subject: before it, or after "…, said"."""
    index = verb.i - 1
    while index >= sentence.start and (verb.doc[index].pos_ in _SKIPPED or is_time(verb.doc[index])):
        index -= 1
    if index > sentence.start and verb.doc[index].text == "," and verb.doc[index - 1].tag_.startswith("NNP"):
        index -= 1  # "a spokesman, Ann Lee, said"
    before = verb.doc[index] if index >= sentence.start else None
    if (
        before is not None
        and before.pos_ == "ADJ"
        and index > sentence.start
        and verb.doc[index - 1].pos_ == "DET"
    ):
        return before  # "a local told the paper"
    if before is not None and (before.pos_ in ("NOUN", "PROPN", "PRON") or before.tag_.startswith("NNP")):
        return top_of_phrase(before, sentence, verb)
    inverts = verb.i == sentence.start or verb.nbor(-1).pos_ != "AUX"  # and not "…, has claimed dozens"
    if (before is None or before.text in _QUOTES) and inverts:
        behind = next(_nouns_after(verb, sentence), None)
        if behind is not None and not _is_subject_behind(behind, sentence):
            return behind
        return _before_aside(verb, sentence, before.text) if before is not None else None
    return None


def _before_aside(verb: Token, sentence: Sentence, mark: str) -> Token | None:
    """The source that opens a clause, with an aside between commas or dashes: "Lee, calling it a lie,
    said", "A site -- which moved after its owner, Lee, was shot -- said"."""
    if mark not in _AROUND:
        return None
    clauses = (one.i + 1 for one in sentence[: verb.i - 1 - sentence.start] if one.text == ";")
    first = max(clauses, default=sentence.start)
    for token in verb.doc[first : verb.i - 1]:
        if token.text == mark and (mark == "," or token.whitespace_):
            before = token.nbor(-1) if token.i > first else token
            top = top_of_phrase(before, sentence, verb)
            return (top if top.i >= first else before) if before.pos_ in ("NOUN", "PROPN") else None
        if token.pos_ not in PHRASE or is_time(token) or (token.i == first and token.pos_ == "ADP"):
            return None
    return None


def _nouns_after(verb: Token, sentence: Sentence) -> Iterator[Token]:
    for index in range(verb.i + 1, min(sentence.end, verb.i + 8)):
        token = verb.doc[index]
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            yield top_of_phrase(token, sentence, verb)
            return
        if token.pos_ in ("VERB", "SCONJ", "ADP", "PUNCT"):
            return


def top_of_phrase(token: Token, sentence: Sentence, verb: Token) -> Token:
    """The head of the noun phrase a token stands in."""
    current = token
    for _ in range(6):
        head = current.head
        if (
            head in (current, verb)
            or head.pos_ not in NOMINAL
            or is_time(head)
            or not sentence.start <= head.i < sentence.end
        ):
            return current
        if current.dep_ not in ("compound", "flat", "nmod", "nmod:poss", "amod", "appos", "conj", "nummod"):
            return current
        current = head
    return current


def is_cut_off(verb: Token) -> bool:
    """Whether the tree made an adverbial clause of a finite verb that nothing opens and that has no subject:
    the one it would borrow is never its own."""
    if verb.dep_ != "advcl" or verb.tag_ not in _FINITE:
        return False
    return not any(child.dep_ in _OPENING for child in verb.children)


def subject_of_cut_off(verb: Token, shared: Token, sentence: Sentence) -> Token | None:
    """Who speaks before such a verb: a speaker right before it, or one whom the tree made the subject of
    no verb, as in "witnesses who spoke to the agency dpa by telephone | placed the toll at 50"."""
    for token in reversed(verb.doc[shared.i + 1 : verb.i]):
        if token.dep_ == "nsubj" and token.head.pos_ not in ("VERB", "AUX") and is_speaker(token):
            return token
    beside = noun_beside(verb, sentence)
    return beside if beside is not None and is_speaker(beside) else None


def is_misplaced(subject: Token, verb: Token, sentence: Sentence) -> bool:
    """Whether a subject after its verb is a slip of the tree: nothing before it could be content."""
    if subject.i < verb.i or interrupts(verb):
        return False
    if _is_subject_behind(subject, sentence):
        return True
    before = verb.doc[sentence.start : verb.i]
    return len(before) > 1 and not any(t.pos_ in ("VERB", "AUX") or t.text in _MARKS for t in before)


def _is_subject_behind(subject: Token, sentence: Sentence) -> bool:
    """Whether a verb of its own follows a phrase: "said [7 men] had died" does not name the 7 men."""
    last = phrase_bounds(subject)[1]
    if subject.doc[sentence.end - 1].lower_ in _FATES and last + 1 >= sentence.end:
        return True  # "…, says 200 men dead"
    return last < sentence.end and subject.doc[last].tag_ in _FINITE


def has_lost_verb(noun: Token) -> bool:
    """Whether the tree takes the verb of a thing for a participle, and so makes it who falls silent: "said
    a plane | crashed and declined to say where"."""
    if noun.pos_ != "NOUN" or is_speaker(noun) or noun.lower_ in institution_words():
        return False
    return any(child.dep_ == "acl" and child.tag_ == "VBN" and child.i > noun.i for child in noun.children)


def tells_fate(token: Token) -> bool:
    """Whether a participle with a fate behind it only tells of whom: "those | reported missing"."""
    following = token.nbor(1) if token.i + 1 < token.sent.end else token
    if token.lower_ in _SURE and following.lower_ in INFINITIVE:
        return _is_sure_to_have(token)
    if following.lower_ not in _FATES or token.tag_ in ("VBP", "VBZ"):
        return False
    if is_passive(token):
        subject = own_subject(token)  # "six others who had been confirmed dead", "six are confirmed dead"
        if subject is None or following.head != token:
            return False
        return subject.lower_ in RELATIVE or (token.lower_ in _SURE and agent_of(token) is None)
    teller = own_subject(token) if token.dep_ == "acl:relcl" else None
    if teller is not None and teller.lower_ not in RELATIVE:
        return False  # "a raid which a judge | said killed 16"
    behind = following.nbor(1).pos_ if following.i + 1 < token.sent.end else ""
    many = token.i > token.sent.start and token.nbor(-1).tag_ == "NNS"
    return following.head == token or (many and behind in ("AUX", "ADP"))


def _is_sure_to_have(token: Token) -> bool:
    """Whether it is so, and nobody is said to confirm it: "are now | confirmed to have died"."""
    behind = token.nbor(2) if token.i + 2 < token.sent.end else token
    return behind.lower_ in _HAVE and is_passive(token) and agent_of(token) is None


def tells_time(noun: Token) -> bool:
    """Whether "by" only tells until when: "by the end of the week, 300 are expected to leave"."""
    return any(is_time(token) for token in noun.doc[noun.left_edge.i : noun.right_edge.i + 1])


def is_act(verb: Token | None) -> bool:
    """Whether a verb only tells what somebody did: "said rebels | came and put the toll at 9"."""
    return verb is not None and verb.lower_ not in load_cues().forms
