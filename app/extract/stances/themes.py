"""What a judging word is said of: of "the claim that 45 died is false", the claim."""

from app.extract.language.clauses import RELATIVE, SUBJECTS
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ARTICLES, COMPARED, COMPLEMENTIZER, GENITIVE
from app.extract.stances.stance_words import stance_words
from app.extract.words.cues import load_cues

_EMPTY = word_set("rules/stances", "themes", "empty")
_CONTENT_LEADS = word_set("rules/stances", "themes", "content_leads")

_FAR = 20
"""Tokens between a report and the judgement of it, where the tree is no help."""
_ENDS = frozenset({";", ":", ",", ".", "—", "–"})
_SPREADING = word_set("rules/stances", "themes", "spreading")
_BE = word_set("rules/stances", "themes", "be")
_QUANTIFIERS = word_set("rules/stances", "themes", "quantifiers")
_QUALITIES = word_set("rules/stances", "themes", "qualities")
_CASES = word_set("rules/stances", "themes", "cases")
_PROSECUTING = word_set("rules/stances", "themes", "prosecuting")
_ASIDE = 7
"""Most tokens of who speaks between two commas."""
_SIDE = 5
"""Tokens behind a comparative in which "than other" stands."""
_BEFORE = word_set("revisions", "before", "adjectives")
_STEPS = 5
"""Farthest that a judging word hangs below the verb whose subject or object it judges."""
_BESIDE = frozenset({"conj", "parataxis", "advcl", "ccomp"})
"""Relations at which another clause begins, that a judgement does not reach into."""


def theme_of(word: Token) -> Token | None:
    """The noun or pronoun that a judging word speaks of; None where the tree tells none.

    The noun an adjective stands by, the subject of a predicate, the object of "called … absurd",
    what "exaggerated" has as its object.
    """
    if word.dep_ == "amod" or word.dep_ == "appos":
        return word.head
    current = word
    for _ in range(_STEPS):
        if current.pos_ == "VERB" and current == word:
            done = _object(current)
            if done is not None:
                return done
        subject = _subject(current)
        if subject is not None and subject != word:
            return _report_of(current.head) if _is_relative(subject, current, word) else subject
        if current.dep_ in ("acl", "acl:relcl"):
            return current.head
        above = current.head
        if above == current:
            return None
        if current.dep_ not in ("conj", "parataxis"):
            judged = _object(above)
            if judged is not None and judged != current and above.lemma_ in stance_words().judging:
                return judged
        current = above
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb; the inner one of "the truth is that these numbers are wrong"."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS or child.dep_ == "expl"]
    if len(found) > 1 and found[1].i < verb.i:
        between = range(found[0].i, found[1].i)
        if any(child.dep_ == "cop" and child.i in between for child in verb.children):
            return found[1]
    return found[0] if found else None


def _is_relative(subject: Token, verb: Token, word: Token) -> bool:
    """Whether a clause speaks of the noun it hangs on: "which was false", or through somebody who
    says so, "the charges, which supporters say were trumped up"."""
    if verb.dep_ != "acl:relcl":
        return False
    if subject.lower_ in RELATIVE or subject.lower_ in COMPLEMENTIZER:
        return True
    if verb != word and verb.lemma_ in stance_words().judging and _object(verb) is None:
        return True  # "a figure the ministry called inflated": what is called so is left out
    return verb != word and any(child.lower_ in RELATIVE and child.i < subject.i for child in verb.children)


def _report_of(noun: Token) -> Token:
    """The noun that a relative clause is of: of "the report of 300 dead sheep, which …", the report."""
    return noun.head if noun.dep_ == "nmod" and is_thing(noun.head) else noun


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "obj"), None)


def report_before(word: Token) -> Token | None:
    """The report that a clause or a judging verb begins with, where the tree reads it otherwise:
    "Claims that 30 died are untrue" (a verb), "called the figure of 700 absurd" (of the absurd)."""
    start = max(word.sent.start, word.i - _FAR)
    index = word.i
    while (index := index - 1) >= start:
        token = word.doc[index]
        if token.text in _ENDS:
            index = _before_aside(token, start)
            continue
        if not _is_report_form(token):
            continue
        lead = index - 1 if index > start and word.doc[index - 1].lower_ in ARTICLES else index
        before = word.doc[max(lead - 1, word.sent.start)]
        opens = (
            lead == word.sent.start
            or before.is_punct
            or before.lower_ in COMPLEMENTIZER
            or before.lower_ in load_cues().verb_forms
        )
        if opens and word.doc[index + 1].lower_ in _CONTENT_LEADS and _is_predicate(word):
            return token
        if _is_called(token):
            return token
    return None


def _before_aside(comma: Token, start: int) -> int:
    """Where who speaks stands between two commas, the first of them: "the claim that 9 died, | he said, “is
    absurd”"; else nothing before counts."""
    said = False
    for token in reversed(comma.doc[max(start, comma.i - _ASIDE) : comma.i]):
        if token.text == ",":
            return token.i if said and comma.text == "," else start
        said = said or token.lower_ in load_cues().forms
    return start


def _is_report_form(token: Token) -> bool:
    form = token.lower_
    reports = stance_words().reports
    return form in reports or form.removesuffix("s") in reports or form in stance_words().numeric


def _is_predicate(word: Token) -> bool:
    """Whether a form of "be" stands a word or two before."""
    return any(token.lower_ in _BE for token in word.doc[max(word.sent.start, word.i - 4) : word.i])


def _is_called(noun: Token) -> bool:
    """Whether a noun is the object of a judging verb just before it."""
    lead = noun.doc[max(noun.sent.start, noun.i - 5) : noun.i]
    return any(token.pos_ == "VERB" and token.lemma_ in stance_words().judging for token in lead)


def is_thing(theme: Token) -> bool:
    """Whether a theme is what a source can quarrel with: a report, a figure, or "this"."""
    things = stance_words().things
    if theme.lower_ in _QUANTIFIERS:
        return True
    if theme.tag_ == "WP" and any(_says(child) for child in theme.children):
        return True  # "what the union says | is a lie"
    if any(child.dep_ == "amod" and child.lower_ in stance_words().hearsay for child in theme.children):
        return True
    return theme.lower_ in things or theme.lemma_ in things or _is_prosecution(theme) or _is_quality(theme)


def _is_quality(noun: Token) -> bool:
    """Whether a noun is for how true a report is: "the | accuracy of the number"."""
    return noun.lower_ in _QUALITIES and any(
        child.dep_ in ("nmod", "nmod:poss") and is_thing(child) for child in noun.children
    )


def _is_prosecution(noun: Token) -> bool:
    """Whether a case is what somebody is accused of: "the prosecution | case", "the case against him"."""
    if noun.lemma_ not in _CASES or noun.i + 1 >= len(noun.doc):
        return False
    behind = noun.nbor(1).lower_ in _PROSECUTING
    return behind or any(child.lower_ in _PROSECUTING for child in noun.children)


def is_spread(word: Token) -> bool:
    """Whether a word is for what is false, that somebody is said to spread: "they spread disinformation"."""
    spread = word.dep_ == "obj" and word.head.lemma_ in _SPREADING
    return spread and word.pos_ == "NOUN" and word.lower_ in stance_words().against


def _says(clause: Token) -> bool:
    return clause.dep_ == "acl:relcl" and load_cues().verb(clause.lower_) is not None


def _begins_clause(token: Token) -> bool:
    if token.dep_ == "conj":
        return token.pos_ in ("VERB", "AUX") or any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ in _BESIDE


def holds(theme: Token, figure: int) -> bool:
    """Whether a figure stands in a noun phrase: "400 dead is an exaggeration"."""
    return theme.left_edge.i <= figure <= theme.i


def tells(theme: Token, figure: int) -> bool:
    """Whether a figure is what anybody is judged for saying: "anyone who speaks of 150 dead is lying"."""
    if theme.lower_ not in stance_words().anybody:
        return False
    clause = next((child for child in theme.children if child.dep_ in ("acl", "acl:relcl")), None)
    if clause is None or load_cues().verb(clause.lower_) is None:
        return False
    return clause.i < figure <= clause.right_edge.i


def than_others(comparative: Token) -> bool:
    """Whether figures are only set side by side: "higher than other estimates", "than in past years"."""
    after = [other.lower_ for other in comparative.doc[comparative.i + 1 : comparative.i + _SIDE + 1]]
    if any(
        word in _BEFORE and noun in stance_words().numeric and of in GENITIVE
        for word, noun, of in zip(after, after[1:], after[2:], strict=False)
    ):
        return False  # "lower than the previous figure of 80"
    return not COMPARED.isdisjoint(after[:1]) and bool(
        stance_words().others.intersection(after[1 : _SIDE - 1])
    )


def reaches(word: Token, theme: Token | None, figure: int) -> bool:
    """Whether a judgement of ``theme`` is of the figure at token ``figure`` too: the figure stands in
    the theme's own phrase ("the figure of 700"), between the two, behind a verb or a comparison ("lower
    than the 700"), or in what an empty "it" stands for."""
    if theme is None:
        return False
    if min(theme.i, word.i) <= figure <= max(theme.i, word.i):
        return True
    empty = theme.lower_ in _EMPTY
    current = word.doc[figure]
    for _ in range(12):
        if current == theme:
            return True
        if current == word:
            return empty or word.pos_ == "VERB" or word.tag_ in ("JJR", "RBR")
        if current.head == theme:
            return current.dep_ != "conj"
        if _begins_clause(current) and not (empty and current.head == word and current.dep_ != "conj"):
            return False
        if current.head == current:
            return False
        current = current.head
    return False
