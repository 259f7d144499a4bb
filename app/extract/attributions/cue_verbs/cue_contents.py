"""Whether a reporting verb says anything here: what each kind of verb needs beside it."""

from itertools import takewhile

from app.domain.stance import Stance
from app.extract.attributions.cue_verbs.answering import answers_a_claim, answers_report
from app.extract.attributions.cue_verbs.cue_numbers import counts, is_counted, is_numbered, numbers_nothing
from app.extract.language.clauses import SUBJECTS, interrupts, own_subject
from app.extract.language.times import is_time
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import COMPLEMENTIZER, EQUATIVE, INFINITIVE
from app.extract.measures.counted_nouns import is_person
from app.extract.words.cues import Verb, load_cues
from app.extract.words.speakers import is_speaker, papers

_ADMITTING = word_set("rules/attributions", "cue_contents", "admitting")
_OWNING_UP = word_set("rules/attributions", "cue_contents", "owning_up")
_DEEDS = word_set("rules/attributions", "cue_contents", "deeds")
_DENYING = word_set("rules/attributions", "cue_contents", "denying")
_CONTRADICTING = word_set("rules/attributions", "cue_contents", "contradicting")
_CLAIMING = word_set("rules/attributions", "cue_contents", "claiming")
_KEEPING = word_set("rules/attributions", "cue_contents", "keeping")
_ADDING = word_set("rules/attributions", "cue_contents", "adding")
_REFLEXIVE_TAILS = tuple(words("rules/attributions", "cue_contents", "reflexive_tails"))

_CALLED = word_set("rules/sources", "mentions", "called")
_DECREEING = word_set("rules/attributions", "cue_contents", "decreeing")
_DECREED = word_set("rules/attributions", "cue_contents", "decreed")
_FORESEEING = word_set("rules/attributions", "cue_contents", "foreseeing")
_QUOTES = frozenset('"“”«»„‘’') | {"''", "``", "--", "-", "–", "—", ","}
_MARKS = frozenset('"“”«»„‘’') | {"''", "``"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MANY = word_set("rules/attributions", "source_heads", "vague")
_LIVES = word_set("rules/attributions", "cue_contents", "lives")
_ADMITTED = word_set("rules/attributions", "cue_contents", "admitted")
_HOSPITALS = word_set("rules/attributions", "cue_contents", "hospitals")
_NOBODY = word_set("rules/attributions", "cue_contents", "nobody")
_PUT_IN_FORCE = frozenset({"obj", "nsubj:pass", "obl:unmarked"})
_OBJECTS = frozenset({"obj", "obl"})
_OF_WHAT = word_set("rules/attributions", "cue_contents", "of_what")
_STORMING = word_set("rules/attributions", "cue_contents", "storming")
_OF_CHARGE = word_set("rules/attributions", "cue_contents", "of_charge")
_SUMMONING = word_set("rules/attributions", "cue_contents", "summoning")
_PREDICATES = frozenset({"xcomp", "ccomp", "acl", "parataxis", "advcl", "dep", "appos"})
_CLOSE = 6
"""Tokens in which a number must follow "counted"."""
_FAR = 9
"""The same for "spoke on Sunday of", which may tell the day first."""


def lacks_content(token: Token, verb: Verb, sentence: Sentence) -> bool:
    """Whether nothing is said here: "said" needs a clause, "put" a toll, "claimed" no lives."""
    objects = [child for child in token.children if child.dep_ in ("obj", "nsubj:pass")]
    if verb.lemma in _ADMITTING and any(_is_patient(child, token) for child in objects):
        return True
    if _is_free_relative(token) and (verb.takes == "blame" or token.head.dep_ not in _OBJECTS):
        return True  # "what he calls a proper trial"; "what the union says | is a lie"
    if verb.lemma in _OWNING_UP and _names_deed(token, sentence):
        return False
    cues = load_cues()
    if verb.lemma in cues.particles or any(
        child.lemma_ in cues.idioms.get(verb.lemma, ()) for child in token.children
    ):
        return False  # what it answers has been seen to stand there
    if verb.stance is not Stance.ASSERTS and (answers_report(token) or answers_a_claim(token)):
        return False
    if verb.takes == "blame" and any(child.lower_.endswith(_REFLEXIVE_TAILS) for child in token.children):
        return True  # "who calls himself Old Salt"
    if verb.takes == "blame" and (_names_bearer(token) or _summons(token) or _is_accused(token)):
        return True
    if verb.takes == "blame" and _storms(token, objects):
        return True
    if verb.takes == "object" and _only_when(token, sentence):
        return True
    outside = not objects and (_opens_as(token) or interrupts(token))
    if verb.lemma in cues.counting:
        return not counts(token, sentence)
    if verb.lemma in _DENYING and any(child.lower_ in cues.granted for child in objects):
        return True
    if verb.lemma in _DECREEING and any(map(_is_decreed, token.children)):
        return True
    if verb.lemma in _FORESEEING and token.tag_ != "VBG" and any(map(_is_foreseen, objects)):
        return False
    if verb.lemma in cues.numbering:
        return numbers_nothing(token, verb, sentence, objects)
    if verb.lemma in _CLAIMING and (any(child.lemma_ in _LIVES for child in objects) or _takes_lives(token)):
        return True
    if verb.lemma in cues.weak:
        return not (outside or _opens_content(token, verb, sentence) or _turns_against(verb, objects))
    if any(child.dep_ in ("ccomp", "xcomp", "parataxis") for child in token.children):
        return False
    if verb.lemma in _KEEPING and any(child.i > token.i for child in objects):
        return True
    if verb.lemma in _ADDING and (any(child.i > token.i for child in objects) or _leads_number(token)):
        return True  # "they add a zero every time", "added 300 troops": nothing is said
    if verb.takes in ("object", "blame"):
        return not (
            objects
            or outside
            or _ends_answering(token, verb, sentence)
            or token.dep_ == "acl:relcl"
            or _opens_clause(token, sentence)
            or _near_quotation(token, sentence)
            or _hung_on_paper(token)
        )
    if token.dep_ in ("parataxis", "ccomp") or _near_quotation(token, sentence):
        return False
    addressed = [child for child in objects if child.pos_ in ("NOUN", "PROPN") and not is_time(child)]
    if addressed and verb.takes == "clause":
        return not any(t.pos_ in ("VERB", "AUX") for t in token.doc[token.i + 1 : sentence.end])
    return len(sentence) < 5


def _leads_number(verb: Token) -> bool:
    """Whether a number and its thing follow at once, whatever the tree makes of them: "added | more than
    300 names to its list"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]
    return any(token.like_num for token in takewhile(lambda token: not token.is_punct, behind))


def _opens_as(verb: Token) -> bool:
    """Whether what is said stands outside the verb's clause: "As police revealed in a report, 12 died"."""
    if verb.dep_ != "advcl" or not any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    return any(
        child.dep_ == "mark" and child.is_sent_start and child.lower_ in EQUATIVE for child in verb.children
    )


def _is_said(child: Token) -> bool:
    """Whether a clause tells what is said; not "spoke Sunday, a day | after the council voted"."""
    if child.dep_ == "parataxis":
        return all(one.dep_ != "mark" or one.lower_ in COMPLEMENTIZER for one in child.children)
    return child.dep_ in ("ccomp", "xcomp")


def _only_when(token: Token, sentence: Sentence) -> bool:
    """Whether nothing but the day follows who speaks: "the minister spoke Sunday, a day after the vote"."""
    behind = sentence.doc[token.i + 1 : sentence.end]
    if token.dep_ != "ROOT" or len(behind) < 2 or not is_time(behind[0]) or not behind[1].is_punct:
        return False
    if any(map(_is_said, token.children)):
        return False
    before = sentence.doc[sentence.start : token.i]
    return not any(one.text == "," for one in before) and not any(one.text in _MARKS for one in sentence)


def _names_deed(verb: Token, sentence: Sentence) -> bool:
    """Whether "to" and a deed follow who owns up: "admitted | to giving", "confessed | to the killing"; not
    "was admitted to hospital"."""
    following = verb.doc[verb.i + 1 : min(verb.i + _CLOSE, sentence.end)]
    if len(following) < 2 or following[0].lower_ not in INFINITIVE:
        return False
    return following[1].tag_ == "VBG" or any(token.lemma_ in _DEEDS for token in following[1:])


def _is_decreed(noun: Token) -> bool:
    """Whether something is put in force and nothing is said: "declared a state of emergency after floods
    killed 12", "three days of mourning"."""
    if noun.dep_ not in _PUT_IN_FORCE:
        return False
    of = (child for child in noun.children if child.dep_ in ("nmod", "compound", "acl"))
    return any(one.lower_ in _DECREED for one in (noun, *of))


def _is_foreseen(noun: Token) -> bool:
    """Whether how much of something is what is expected: "expect a crowd of 40,000", "a loss of 300 jobs"."""
    last = min(noun.right_edge.i + 1, noun.i + _CLOSE)
    return noun.i > noun.head.i and any(map(is_counted, noun.doc[noun.left_edge.i : last]))


def _takes_lives(verb: Token) -> bool:
    """Whether a number of lives follows, whatever the tree makes of them: "claimed over 114 lives"."""
    counted = False
    for token in verb.doc[verb.i + 1 : min(verb.i + _FAR, verb.sent.end)]:
        if token.lemma_ in _LIVES:
            return counted
        many = token.like_num or token.lower_ in _MANY
        if not (many or token.pos_ in ("ADV", "ADP", "NUM", "ADJ", "CCONJ")):
            return False
        counted = counted or many
    return False


def _names_bearer(verb: Token) -> bool:
    """Whether a participle only tells what somebody is called: "a group | called the Marsh Front"."""
    return (
        verb.lower_ in _CALLED
        and verb.dep_ == "acl"
        and verb.i == verb.head.i + 1
        and any(child.dep_ == "xcomp" and child.pos_ == "PROPN" for child in verb.children)
    )


def _summons(verb: Token) -> bool:
    """Whether somebody or something is called, and called nothing: "called the police", "called a strike";
    not "called the police liars"."""
    if verb.lemma_ not in _SUMMONING or verb.dep_ == "acl:relcl":
        return False  # "what they call a show trial"
    if any(child.dep_ in _PREDICATES or child.tag_ in ("WP", "WDT") for child in verb.children):
        return False
    called = next((child for child in verb.children if child.dep_ == "obj" and child.i > verb.i), None)
    if called is None or any(token.text in _QUOTES for token in verb.doc[verb.i : verb.sent.end]):
        return False
    cues = load_cues()
    if called.lemma_ in cues.report_nouns or called.lower_ in cues.numbering_nouns:
        return False  # "called the figure of 3,000 | a joke", whatever the tree makes of it
    inside = [child for child in called.children if child.i < called.i]
    return not any(child.dep_ in ("nmod:poss", "nsubj") or child.tag_ == "NNS" for child in inside)


def _is_accused(verb: Token) -> bool:
    """Whether a participle behind a comma only tells of what somebody is accused: "Lee, | charged with three
    counts of theft, fled"; who accuses names the accused before that."""
    if verb.tag_ not in ("VBN", "VBD") or verb.i == verb.sent.start or verb.is_sent_end:
        return False
    return verb.nbor(-1).text == "," and verb.nbor(1).lower_ in _OF_WHAT


def _storms(verb: Token, objects: list[Token]) -> bool:
    """Whether somebody runs at a thing or a place, and of nothing is anybody accused: "charged the fort at
    dawn", "charged police lines"; not "charged the mayor with fraud"."""
    if verb.lemma_ not in _STORMING or not objects:
        return False
    below = [child for one in (verb, *objects) for child in one.children]
    if any(child.dep_ in _PREDICATES - {"advcl", "acl"} for child in below):
        return False
    cases = (case.lower_ for child in below for case in (child, *child.children))
    return not any(is_speaker(one) or is_person(one.lower_) for one in objects) and _OF_CHARGE.isdisjoint(
        cases
    )


def is_summoned(verb: Token) -> bool:
    """Whether somebody called something, and called it nothing: "a strike | called by the union"."""
    if verb.lemma_ not in _SUMMONING:
        return False
    named = (child for child in verb.children if child.i > verb.i and child.tag_ not in ("VB", "VBG"))
    return not any(child.dep_ in _PREDICATES or child.dep_ == "obj" for child in named)


def _ends_answering(token: Token, verb: Verb, sentence: Sentence) -> bool:
    """Whether who denies all that stands before ends a sentence with it: "200 have died; Tarsia denies"."""
    subject = own_subject(token)
    if verb.stance not in (Stance.DENIES, Stance.DISPUTES) or subject is None or subject.i > token.i:
        return False
    last = next((other for other in reversed(sentence) if not other.is_punct), token)
    before = subject.left_edge.i - 1
    return last is token and before > sentence.start and token.doc[before].pos_ in ("PUNCT", "CCONJ")


def _is_free_relative(token: Token) -> bool:
    return token.dep_ == "acl:relcl" and token.head.tag_ == "WP"


def _is_patient(noun: Token, verb: Token) -> bool:
    """Whether somebody is taken into hospital: "admitted 6 patients", "the clinic admitted 41"."""
    subject = own_subject(verb)
    by_hospital = subject is not None and subject.lower_ in _HOSPITALS
    return noun.lower_ in _ADMITTED or (by_hospital and (noun.like_num or noun.lower_ in _NOBODY))


def _opens_content(token: Token, verb: Verb, sentence: Sentence) -> bool:
    """Whether a clause, a quotation or, for verbs of finding, a number follows a weak verb."""
    if any(child.dep_ in ("ccomp", "parataxis") and _is_finite(child) for child in token.children):
        return True
    following = token.doc[token.i + 1 : min(token.i + 4, sentence.end)]
    if len(following) > 1 and following[0].text in _MARKS and following[1].lower_ in INFINITIVE:
        return False  # "is continuing “to work on it”"
    if any(
        other.lower_ in COMPLEMENTIZER or other.text in _MARKS or other.text == ":" for other in following
    ):
        return True
    if token.i > sentence.start and token.nbor(-1).text in _MARKS | {","}:
        return True
    finds = verb.lemma in load_cues().finding
    if (finds or verb.takes == "object") and any(map(is_numbered, token.children)):
        return True
    if not finds:
        return False
    subject = own_subject(token)
    if subject is not None and subject.lower_ in papers():
        following = token.doc[token.i + 1 : sentence.end]
    return any(is_counted(other) for other in following)


def _turns_against(verb: Verb, objects: list[Token]) -> bool:
    """Whether somebody turns against what another has said: "contradicted the minister", "the claim"."""
    reported = load_cues().report_nouns
    return verb.lemma in _CONTRADICTING and any(
        is_speaker(child) or child.pos_ == "PROPN" or child.lemma_ in reported for child in objects
    )


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or any(
        child.dep_ in ("aux", "cop", "aux:pass") and child.tag_ in _FINITE for child in verb.children
    )


def _opens_clause(token: Token, sentence: Sentence) -> bool:
    """Whether a clause follows that the tree hung elsewhere: "organisers claimed it was …"."""
    following = token.i + 1
    return following < sentence.end and (
        token.doc[following].pos_ in ("PRON", "DET", "PROPN", "NUM")
        or token.doc[following].lower_ in COMPLEMENTIZER
    )


def _hung_on_paper(token: Token) -> bool:
    """Whether the tree hung what is told on the paper it is told in, or on what tells of that: "announced in
    a report released today | that 12 had died"."""
    told_in = (child for child in token.children if child.dep_ == "obl" and child.i > token.i)
    for paper in told_in:
        if paper.lower_ in papers():
            told_of = [child for child in paper.children if child.dep_ == "acl"]
            clauses = (*told_of, *(one for verb in told_of for one in verb.children if one.dep_ == "ccomp"))
            return any(clause.left_edge.lower_ in COMPLEMENTIZER for clause in clauses)
    return False


def _near_quotation(token: Token, sentence: Sentence) -> bool:
    return any(
        other.text in _QUOTES for other in sentence if other.text != "-" and abs(other.i - token.i) <= 8
    )
