"""Who says what: sources tied by cues to the words that are theirs."""

from app.domain.span import Span
from app.extract.attributions.according import according_attributions
from app.extract.attributions.answers.answers_behind import with_answers_behind
from app.extract.attributions.answers.first_person import answers_in_own_words
from app.extract.attributions.answers.verdicts import verdicts
from app.extract.attributions.beliefs import believing_attributions
from app.extract.attributions.beliefs.disbelief import disbelieving_attributions
from app.extract.attributions.contents import content_of
from app.extract.attributions.counts.figure_origins import figure_origins
from app.extract.attributions.counts.given_figures import with_given_figures
from app.extract.attributions.counts.pointed_counts import bracketed_counts, pointed_counts
from app.extract.attributions.cue_verbs import CueVerb, find_cue_verbs
from app.extract.attributions.gaps import gapped_attributions
from app.extract.attributions.go_betweens.channels import without_channel
from app.extract.attributions.go_betweens.citations import through_go_betweens
from app.extract.attributions.go_betweens.passed_on import apart_from_end
from app.extract.attributions.go_betweens.relays import relayed_attributions
from app.extract.attributions.labels.headlines import (
    headline_attributions,
    is_crosshead,
    labelled_attributions,
)
from app.extract.attributions.labels.listed_speech import listed_speech
from app.extract.attributions.labels.turns import turn_attributions
from app.extract.attributions.nouns.denial_nouns import denial_attributions
from app.extract.attributions.nouns.noun_cues import noun_attributions
from app.extract.attributions.nouns.turned_down import turned_down_reports
from app.extract.attributions.other_sentences.carried_speech import carried_speech
from app.extract.attributions.other_sentences.told_before import noted_besides, told_before
from app.extract.attributions.same_speaker import by_same_speaker
from app.extract.attributions.silences import silent_attributions
from app.extract.attributions.silences.habits import is_told_habit
from app.extract.attributions.silences.inner_refusals import refused_in_speech, with_inner_refusals
from app.extract.attributions.source_spans import with_whole_sources
from app.extract.found import Attribution
from app.extract.language import Parsed
from app.extract.language.phrases import source_at
from app.extract.language.tokens import Sentence, Token
from app.extract.lexicon.function_words import INFINITIVE, NEGATORS


def find_attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution, in the order of the text: in "12 died, police said" the source is
    "police", the cue "said", the content "12 died"."""
    found: list[Attribution] = []
    for sentence in parsed.sentences:
        spoken = with_answers_behind(parsed, sentence, _in_sentence(parsed, sentence))
        spoken = with_given_figures(parsed, sentence, spoken)
        told = with_whole_sources(parsed, sentence, spoken)
        found.extend(with_inner_refusals(parsed, by_same_speaker(parsed, told)))
    found.extend([*carried_speech(parsed, found), *told_before(parsed, found), *noted_besides(parsed, found)])
    found.extend([*answers_in_own_words(parsed, found), *listed_speech(parsed, found)])
    found.extend([*verdicts(parsed, found)])
    found = refused_in_speech(parsed, found)
    turned_down = turned_down_reports(parsed)
    claimed = {report.cue_token for report in turned_down}
    found = [said for said in found if said.cue_token not in claimed]  # "denied US claims": no verb
    found.extend(turned_down)
    return tuple(sorted(found, key=lambda a: (a.content_first, -a.content_last)))


def _in_sentence(parsed: Parsed, sentence: Sentence) -> list[Attribution]:
    found: list[Attribution] = []
    cues = find_cue_verbs(sentence)
    relayed = relayed_attributions(parsed, sentence)
    taken = {attribution.cue_token for attribution in relayed}
    found.extend(relayed)
    spoken = [_spoken(parsed, sentence, cue, cues) for cue in cues if cue.token.i not in taken]
    spoken = apart_from_end([*spoken, *according_attributions(parsed, sentence, cues)])
    found.extend(through_go_betweens(spoken, parsed))
    silences = silent_attributions(parsed, sentence)
    found.extend(one for one in silences if not is_told_habit(parsed, one, spoken))
    found.extend(denial_attributions(parsed, sentence))
    found.extend(disbelieving_attributions(parsed, sentence))
    found.extend(believing_attributions(parsed, sentence))
    found.extend(noun_attributions(parsed, sentence))
    found.extend(figure_origins(parsed, sentence))
    found.extend(pointed_counts(parsed, sentence))
    found.extend(bracketed_counts(parsed, sentence))
    found.extend(gapped_attributions(parsed, sentence))
    found.extend(turn_attributions(parsed, sentence))
    if parsed.in_headline(sentence.start) or is_crosshead(parsed, sentence):
        found.extend(headline_attributions(parsed, sentence, cues))
    elif not cues:
        found.extend(labelled_attributions(parsed, sentence))
    return found


def _spoken(parsed: Parsed, sentence: Sentence, cue: CueVerb, cues: list[CueVerb]) -> Attribution:
    source = None
    if cue.head is not None:
        last = without_channel(parsed.doc, cue.source_first, cue.source_last)
        source = source_at(parsed, cue.head, cue.source_first, last)
    first, last = content_of(sentence, cue, cues)
    return Attribution(
        source=source,
        cue=_cue_span(parsed, cue.token),
        cue_token=cue.token.i,
        lemma=cue.verb.lemma,
        content_first=first,
        content_last=last,
        via=(),
        reason=_reason(cue),
        silent=cue.silent,
    )


def _reason(cue: CueVerb) -> str:
    if cue.head is None:
        return f"nobody is named for ‘{cue.token.text}’"
    if cue.passive:
        return f"agent of ‘{cue.token.text}’"
    return f"subject of ‘{cue.token.text}’"


def _cue_span(parsed: Parsed, verb: Token) -> Span:
    """The verb with its auxiliaries and negation: "has not commented"."""
    first = verb.i
    while first > 0 and (
        parsed.doc[first - 1].dep_ in ("aux", "aux:pass") or parsed.doc[first - 1].lower_ in NEGATORS
    ):
        if parsed.doc[first - 1].lower_ in INFINITIVE:
            break
        first -= 1
    return parsed.span(first, verb.i + 1)
