"""Judgements inside what is said: "the claims are untrue", "the toll was inflated", "not credible"."""

from app.domain.stance import Direction, Stance
from app.extract.attributions.silences import EXAGGERATES, exaggerates_often
from app.extract.found import TakenStance
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS, is_negated
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import ARTICLES, COMPLEMENTIZER, GENITIVE, INFINITIVE, IT, TOO
from app.extract.stances.comparisons import compared, than_claimed
from app.extract.stances.judging_runs import closing_words, disputes, ends_with, find_runs, nowhere_near
from app.extract.stances.stance_words import Run, StanceWords, stance_words
from app.extract.stances.themes import holds, is_spread, is_thing, reaches, report_before, tells, theme_of
from app.extract.words.cues import load_cues

_ACCUSING = word_set("rules/stances", "judgements", "accusing")
_QUESTIONED = word_set("rules/language", "fronted", "asking")
_PART = word_set("rules/stances", "judgements", "part")
_AIMED = word_set("rules/stances", "judgements", "aimed")
_TOWARDS = word_set("rules/stances", "judgements", "towards")
_THINKING = word_set("rules/stances", "judgements", "thinking")
_PLACES = word_set("rules/stances", "judgements", "places")
_OPINIONS = word_set("rules/stances", "cue_stances", "opinions")
_AHEAD = word_set("rules/stances", "judgements", "ahead")

_COMPOSED = runs("rules/stances", "judgements", "composed")
_SHORT = 6
"""Tokens of a content that is only a judgement: "Nonsense", "That is a lie"."""
_FINITE = frozenset({"VB", "VBD", "VBP", "VBZ"})
"""Tags of what is no judgement: the bodies that "lie" somewhere."""
_ASKING = frozenset({"WRB", "WP", "WDT"})
_CLIMBS = 6
_CONDITIONS = word_set("rules/stances", "judgements", "conditions")
_POINTERS = word_set("rules/stances", "judgements", "pointers")
_CRITICISM = word_set("rules/stances", "judgements", "criticism")
_NEAR = 8
"""Tokens before a number that can reject it: "nowhere near the reported 400"."""


def judge(
    parsed: Parsed,
    first: int,
    last: int,
    figure: int | None = None,
    cue: int | None = None,
    *,
    pointed: bool = False,
) -> TakenStance | None:
    """The stance that judging words in tokens ``first`` up to ``last`` take: towards the figure at
    token ``figure``, or towards what others said. "said the toll was exaggerated" disputes, lower.
    What stands beside the cue at token ``cue``, in a clause of its own, is not said by it; without a
    cue, in the article's own voice, only reports are judged. ``pointed`` marks words that hang behind
    the report they judge: "…, a figure the mayor called inflated"."""
    rejected = nowhere_near(parsed, first, last, figure)
    if rejected is not None:
        return rejected
    short = last - first <= _SHORT
    for token in parsed.doc.by_word.among(stance_words().judgements, first, last):
        found = _judgement(token, stance_words()) or _impossible(token, figure)
        if (
            found is None
            or not (pointed or _is_of(token, figure, short, range(first, last)))
            or _is_beside(token, cue)
            or _only_tells_which(token, cue)
            or _is_asked(token)
            or _is_of_caller(token, cue)
        ):
            continue
        if cue is not None or _speaks_of_report(token):
            return found
    way = way_of(parsed, first, last) if pointed else None
    if way is not None:
        return disputes(text_of(parsed.doc[first:last]), way)
    return _by_run(parsed, first, last, figure, cue)


def _judgement(token: Token, words: StanceWords) -> TakenStance | None:
    """What a word says of its theme, whatever that is."""
    form = token.lower_
    if exaggerates_often(token):
        return TakenStance(Stance.DOUBTS, None, f"‘{EXAGGERATES}’")
    if form in words.lower or form in words.higher:
        if is_negated(token):
            return None
        return disputes(token.text, Direction.LOWER if form in words.lower else Direction.HIGHER)
    if form in words.modest and _is_low_estimate(token):
        low = disputes(f"a {token.text} {token.head.text}", Direction.HIGHER)
        return None if is_negated(token.head) else low
    if form in words.against and token.tag_ not in _FINITE:
        if _is_counted(token) or _is_posture(token) or _is_of_doing(token):
            return None
        return None if is_negated(token) else disputes(token.text)
    if form in words.unfair and not is_negated(token) and _is_of_criticism(token):
        return disputes(token.text)
    if form in words.real and token.dep_ == "amod" and _is_other_figure(token.head):
        return disputes(f"not the {token.text} {token.head.text}")
    if form in words.approving and token.dep_ != "amod" and not _is_named(token):
        if _is_denied(token):
            return disputes(f"not {token.text}")
        return None if _is_left_open(token) else TakenStance(Stance.CONFIRMS, None, f"‘{token.text}’")
    if form in words.motives and _is_motive(token):
        return None if is_negated(token) else disputes(token.text)
    if form in words.backed and is_negated(token):
        return disputes(f"not {token.text}")
    direction = compared(token)
    return None if direction is None else disputes(token.text, direction)


def _is_low_estimate(word: Token) -> bool:
    """Whether a number is called less than there may be: "the number is a | low estimate"."""
    noun, theme = word.head, theme_of(word.head)
    if word.dep_ != "amod" or noun.lower_ not in stance_words().numeric:
        return False
    if theme is None or theme is noun:
        return False
    return theme.lower_ in stance_words().numeric | _POINTERS


def _is_denied(predicate: Token) -> bool:
    """Whether something is not so, or somebody thinks so: "is not right", "do not think it is"."""
    thought = predicate.dep_ == "ccomp" and predicate.head.lemma_ in _OPINIONS
    return is_negated(predicate) or (thought and is_negated(predicate.head))


def _is_other_figure(noun: Token) -> bool:
    """Whether a number is not what a word for figures stands for: "200 is not the correct | figure"."""
    predicate = noun.lower_ in stance_words().numeric and any(one.dep_ == "cop" for one in noun.children)
    return predicate and _is_denied(noun)


def _is_of_criticism(token: Token) -> bool:
    """Whether a word speaks of what somebody is reproached with: "called the criticism | unfair"."""
    theme = theme_of(token)
    return theme is not None and theme.lemma_ in _CRITICISM


def _is_motive(token: Token) -> bool:
    """Whether a word tells what somebody's accusation is for: "the charges are an | attempt to smear us"."""
    theme = None if token.dep_ == "amod" else theme_of(token)
    if theme is None or theme.i > token.i or not (theme.lemma_ in _ACCUSING or _takes_up_accusation(theme)):
        return False
    if token.pos_ == "NOUN":
        part = token.head if token.dep_ == "nmod" and token.head.lower_ in _PART else token
        return any(child.dep_ == "cop" for child in part.children)  # not "was filed in an attempt to"
    aims = token.lower_ in _AIMED and not (token.is_sent_end or token.nbor(1).lower_ in _TOWARDS)
    return (theme.head == token or _hangs_on(token, theme) or _is_called_so(token, theme)) and not aims


def _takes_up_accusation(pronoun: Token) -> bool:
    """Whether a pronoun is of an accusation: "denied the charges and called | them politically motivated"."""
    if pronoun.lower_ not in _POINTERS:
        return False
    return any(token.lemma_ in _ACCUSING for token in pronoun.doc[pronoun.sent.start : pronoun.i])


def _is_called_so(token: Token, noun: Token) -> bool:
    """Whether a word is what something is called: "called the charges | motivated"."""
    if token.dep_ == "acl":
        return token.head == noun and noun.dep_ == "obj" and noun.head.lemma_ in stance_words().judging
    return token.dep_ in ("xcomp", "advcl") and token.head.lemma_ in stance_words().judging


def _hangs_on(token: Token, noun: Token) -> bool:
    """Whether a word stands in a clause that tells of a noun: "charges that she says are | motivated"."""
    for _ in range(_CLIMBS):
        if token.dep_ == "acl:relcl" or token.head == token:
            return token.head == noun
        token = token.head
    return False


def _is_named(token: Token) -> bool:
    """Whether an adjective is a noun here: "the right to stay"."""
    return token.pos_ == "NOUN" and token.i > token.sent.start and token.nbor(-1).lower_ in ARTICLES


def _is_counted(token: Token) -> bool:
    """Whether a noun stands between a number and what it counts: "10,000 rubbish bins"."""
    inside = 0 < token.i < len(token.doc) - 1 and token.nbor(-1).like_num
    return inside and token.nbor(1).tag_ in ("NNS", "VBZ")


def _is_of_doing(token: Token) -> bool:
    """Whether a word judges what somebody might do: "it was | wrong to pay"; not "absurd to suggest"."""
    behind = token.doc[token.i + 1 : min(token.i + 3, token.sent.end)]
    if len(behind) < 2 or behind[0].lower_ not in INFINITIVE or behind[1].tag_ != "VB":
        return False
    does = behind[1].lemma_
    return load_cues().verb(does) is None and does not in _THINKING


def _is_posture(token: Token) -> bool:
    """Whether a participle tells where somebody lies: "the bodies lying on the floor"."""
    return token.tag_ == "VBG" and not token.is_sent_end and token.nbor(1).lower_ in _PLACES


def _impossible(token: Token, figure: int | None) -> TakenStance | None:
    """The dispute of a number that "is simply not possible"; where no number is given, it may be
    anything that is not ("it is not possible to say"), but for "that is impossible"."""
    words = stance_words()
    if token.lower_ in words.too_high and any(child.lower_ in TOO for child in token.children):
        return disputes(f"too {token.text}", Direction.LOWER)
    if token.lower_ in words.impossible and not is_negated(token):
        subject = theme_of(token)
        pointed = subject is not None and subject.lower_ in _POINTERS and subject.lower_ not in IT
        return disputes(token.text) if figure is not None or pointed else None
    if figure is None:
        return None
    return disputes(f"not {token.text}") if token.lower_ in words.possible and is_negated(token) else None


def _is_of(token: Token, figure: int | None, short: bool, content: range) -> bool:
    theme = theme_of(token)
    if theme is not None and figure is None and theme.i not in content and not is_thing(theme):
        theme = None  # who says it, in "“Nonsense,” the mayor said"
    if theme is None or not is_thing(theme):
        theme = report_before(token) or theme
    if figure is None:
        return (theme is None and short) or (theme is not None and is_thing(theme)) or is_spread(token)
    if _is_of_saying(token, figure):
        return True
    if token.dep_ == "amod" and token.lower_ in stance_words().fewer | stance_words().more:
        return False  # "a lower toll of 5" speaks against a figure only where there is another
    if theme is None:
        return False
    return tells(theme, figure) or (
        (is_thing(theme) or holds(theme, figure)) and reaches(token, theme, figure)
    )


def _is_of_saying(token: Token, figure: int) -> bool:
    """Whether a word judges whoever would say that of a figure: "it is | absurd to claim that 95 died", and
    not "impossible to say how many of the 95 died"."""
    behind = token.doc[token.i + 1 : min(token.i + 4, token.sent.end)]
    if len(behind) < 3 or behind[0].lower_ not in INFINITIVE or behind[1].tag_ != "VB":
        return False
    if token.lower_ in stance_words().impossible | stance_words().possible or _is_of_doing(token):
        return False
    says = behind[1]
    told = behind[2].lower_ in COMPLEMENTIZER or any(
        child.dep_ == "ccomp" and child.left_edge.i == behind[2].i and behind[2].tag_ not in _ASKING
        for child in says.children
    )
    current = token.doc[figure]
    for _ in range(_CLIMBS):
        if current is says or not told:
            break
        if current.dep_ in ("acl:relcl", "advcl"):
            return False  # "absurd to say that the firm that employs 95 is broke"
        current = current.head
    return told and current is says


def _is_beside(token: Token, cue: int | None) -> bool:
    """Whether a word's clause is joined to the cue: "reports losses daily, and both sides exaggerate"; not
    where it is quoted: "We counted twice," said Dhar, "and anyone who says 700,000 is dreaming"."""
    if cue is None:
        return False
    current = token
    for _ in range(_CLIMBS):
        if current.dep_ == "conj" and current.head.i == cue:
            quoted = any(one.is_quote for one in token.doc[cue : token.i])
            return not quoted and any(child.dep_ in SUBJECTS for child in current.children)
        if current.head == current:
            return False
        current = current.head
    return False


def _is_asked(token: Token) -> bool:
    """Whether a word is of what somebody was asked, and not of what it said: "When asked about the | false
    toll, the mayor said"."""
    current = token
    for _ in range(_CLIMBS):
        if current.lower_ in _QUESTIONED and current.dep_ in ("advcl", "ccomp"):
            return current.i - current.sent.start < 2 and current.head.i > current.i
        current = current.head
    return False


def _only_tells_which(token: Token, cue: int | None) -> bool:
    """Whether a word only says which report its giver gave: "the higher number given by the ministry", "she
    repeated the inflated figure"; it is the writer who judges."""
    if token.dep_ != "amod":
        return False
    if token.lower_ not in stance_words().fewer | stance_words().more:
        return cue is not None and _is_given(token.head, token.doc[cue])
    given = None if cue is None else token.doc[cue]
    return given is not None and (
        (given.dep_ == "acl" and given.head == token.head) or given.lemma_ in _AHEAD
    )


def _is_of_caller(token: Token, cue: int | None) -> bool:
    """Whether such a word is said by whoever calls the report so, and not by the report at the cue."""
    if cue is None or not _is_quoting(token.doc[cue]) or not _ends_sentence(token):
        return False
    head = token.doc[cue].head
    caller = head.head if head.dep_ == "obj" else head
    return any(child.i == cue - 1 for child in _called_by(caller))


def _called_by(caller: Token) -> list[Token]:
    """The reports that a verb calls something: "| called a report absurd"."""
    if caller.lemma_ not in stance_words().judging:
        return []
    return [
        child for child in caller.children if child.dep_ == "obj" and child.i > caller.i and is_thing(child)
    ]


def _is_quoting(verb: Token) -> bool:
    return verb.tag_ == "VBG" and load_cues().verb(verb.lower_) is not None


def _ends_sentence(token: Token) -> bool:
    return all(one.is_punct or one.is_quote for one in token.doc[token.i + 1 : token.sent.end])


def _is_given(report: Token, cue: Token) -> bool:
    """Whether somebody gives a report, and judges none: "tweeted | the false claim", not "slammed" it."""
    if report.dep_ != "obj" or report.head is not cue:
        return False
    verb = load_cues().forms.get(cue.lower_)
    return verb is not None and verb.stance is Stance.ASSERTS and verb.takes in ("clause", "object")


def _is_left_open(token: Token) -> bool:
    """Whether something is only supposed: "if that is true", "if reports that 40 died are | true", or nobody
    is sure of it: "I'm not sure it is | true"."""
    unsure = token.dep_ == "ccomp" and token.head.lower_ in stance_words().unlike
    if unsure and is_negated(token.head):
        return True
    subjects = (child for child in token.children if child.dep_ in ("csubj", "nsubj"))
    return any(
        child.lower_ in _CONDITIONS
        for verb in (token, token.head, *subjects)
        for child in verb.children
        if child.dep_ == "mark"
    )


def _speaks_of_report(token: Token) -> bool:
    """Whether a word judges what is called a report or a figure, not merely what is counted."""
    if token.dep_ == "amod" or (token.lower_ in stance_words().fewer | stance_words().more):
        return than_claimed(token)
    theme = theme_of(token)
    return theme is not None and (
        theme.lemma_ in stance_words().reports or theme.lower_ in stance_words().numeric
    )


def _by_run(parsed: Parsed, first: int, last: int, figure: int | None, cue: int | None) -> TakenStance | None:
    """A run of words that rejects or backs: "out of thin air", "we stand by the figure"."""
    for start, run in find_runs(parsed, first, last, stance_words().turning_runs):
        if is_run_of(parsed, start, figure):
            if cue is None and not _speaks_of_report(parsed.doc[start]):
                continue
            if figure is None and run in stance_words().impossible_runs:
                continue  # "a truce is out of the question"
            if _tells_parts(parsed, start, run):
                continue
            if run in stance_words().backing_runs:
                return TakenStance(Stance.CONFIRMS, None, f"‘{' '.join(run)}’")
            return disputes(" ".join(run))
    return None


def _tells_parts(parsed: Parsed, start: int, run: Run) -> bool:
    """Whether "made up of" only tells what something consists of."""
    after = start + len(run)
    return run in _COMPOSED and after < len(parsed.doc) and parsed.doc[after].lower_ in GENITIVE


def is_run_of(parsed: Parsed, start: int, figure: int | None) -> bool:
    """Whether a run of words at token ``start`` speaks of a figure, or of reports where none is given."""
    token = parsed.doc[start]
    return figure is None or abs(figure - start) <= _NEAR or reaches(token, theme_of(token), figure)


def way_of(parsed: Parsed, first: int, last: int) -> Direction | None:
    """The way that words behind a dispute point, whatever they are said of: "rejected it as too low"."""
    words = stance_words()
    for token in parsed.doc[first:last]:
        form = token.lower_
        before = token.nbor(-1).lower_ if token.i > first else ""
        if form in words.lower or (before in TOO and form in words.too_high):
            return Direction.LOWER
        if form in words.higher or (before in TOO and form in words.too_low):
            return Direction.HIGHER
        if token.dep_ != "amod" and (found := compared(token)) is not None:
            return found
        if form in closing_words() and any(
            ends_with(parsed, first, token.i + 1, run) for run in words.nowhere_near
        ):
            return Direction.LOWER
    return None
