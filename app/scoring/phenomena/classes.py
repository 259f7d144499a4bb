"""All phenomena by name. To add one, write a predicate into the module of its group and name it here.

The docstring of a predicate is an example of it; the docs show it.
"""

from collections.abc import Callable, Mapping

from app.scoring.phenomena import figures, links, measures, sources, stances
from app.scoring.phenomena.links import LinkSurroundings
from app.scoring.phenomena.surroundings import Surroundings

Holds = Callable[[Surroundings], bool]
HoldsOfLink = Callable[[LinkSurroundings], bool]

OF_FIGURES: Mapping[str, Holds] = {
    "digits": figures.is_in_digits,
    "grouped digits": figures.is_grouped,
    "number words": figures.is_in_words,
    "with a scale": figures.is_scaled,
    "vague": figures.is_vague,
    "hedged": figures.is_hedged,
    "at least, more than": figures.is_at_least,
    "up to, fewer than": figures.is_at_most,
    "ranges": figures.is_range,
    "nought": figures.is_nought,
    "shares": figures.is_share,
    "money": figures.is_money,
    "parts of a whole": figures.is_part,
    "several in a sentence": figures.is_one_of_several,
    "without a noun": figures.is_without_noun,
    "in the headline": figures.is_in_headline,
}
OF_MEASURES: Mapping[str, Holds] = {
    "passive subject": measures.is_passive_subject,
    "object of a verb": measures.is_object,
    "beside a state": measures.is_beside_state,
    "beside toll, number": measures.is_beside_total,
    "two measures joined": measures.is_of_joined_measures,
    "another, more": measures.is_addition,
    "shares": figures.is_share,
    "without a noun": figures.is_without_noun,
    "of no known measure": measures.is_of_no_known_measure,
}
OF_SOURCES: Mapping[str, Holds] = {
    "own voice": sources.is_own_voice,
    "nobody named": sources.is_of_nobody_named,
    "run on from before": sources.is_run_on,
    "in a quotation": sources.is_in_quotation,
    "source, cue, figure": sources.is_said_before,
    "figure, source, cue": sources.is_said_behind,
    "cue before source": sources.is_inverted,
    "according to": sources.is_according_to,
    "by: passive": sources.is_by_agent,
    "pronouns": sources.is_pronoun,
    "descriptions": sources.is_description,
    "titled persons": sources.is_titled_person,
    "unnamed, collective": sources.is_unnamed,
    "through a go-between": sources.is_relayed,
    "several in a sentence": sources.is_of_several,
    "in another sentence": sources.is_in_other_sentence,
    "in the headline": sources.is_in_headline,
}
OF_STANCES: Mapping[str, Holds] = {
    "asserts a figure": stances.asserts_figure,
    "asserts a statement": stances.asserts_statement,
    "confirms": stances.confirms,
    "denies": stances.denies,
    "disputes": stances.disputes,
    "doubts": stances.doubts,
    "no comment": stances.refuses_comment,
    "against, with a figure": stances.opposes_with_figure,
    "negated": stances.is_negated,
    "modal": stances.is_modal,
}
OF_LINKS: Mapping[str, HoldsOfLink] = {
    "same sentence": links.is_in_sentence,
    "sentence before": links.is_in_sentence_before,
    "farther back": links.is_far_back,
    "ahead": links.is_ahead,
    "headline": links.is_in_headline,
    "to a figure": links.is_to_figure,
    "to a statement": links.is_to_statement,
    "echoed number": links.is_echo,
    "counter-figure": links.is_counter_figure,
    "from no comment": links.is_from_silence,
}
