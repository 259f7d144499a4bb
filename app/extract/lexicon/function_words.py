"""Words of grammar by what they do, so that a rule names the job and not the word: GENITIVE is "of"."""

from app.extract.lexicon import word_set

DEFINITE = word_set("function_words", "definite")
INDEFINITE = word_set("function_words", "indefinite")
ARTICLES = word_set("function_words", "articles")
GENITIVE = word_set("function_words", "genitive")
AGENT = word_set("function_words", "agent")
LIMIT = word_set("function_words", "limit")
INFINITIVE = word_set("function_words", "infinitive")
COMPLEMENTIZER = word_set("function_words", "complementizer")
COORDINATOR = word_set("function_words", "coordinator")
ALTERNATIVE = word_set("function_words", "alternative")
COORDINATORS = word_set("function_words", "coordinators")
ADVERSATIVE = word_set("function_words", "adversative")
NEGATOR = word_set("function_words", "negator")
NEGATIVE_DETERMINER = word_set("function_words", "negative_determiner")
CONDITION = word_set("function_words", "condition")
INSIDE = word_set("function_words", "inside")
AT_A_POINT = word_set("function_words", "at_a_point")
UPON = word_set("function_words", "upon")
ORIGIN = word_set("function_words", "origin")
FOR = word_set("function_words", "for")
WITH = word_set("function_words", "with")
WITHOUT = word_set("function_words", "without")
EQUATIVE = word_set("function_words", "equative")
COMPARED = word_set("function_words", "compared")
BETWEEN = word_set("function_words", "between")
UNDER = word_set("function_words", "under")
OVER = word_set("function_words", "over")
BEFORE = word_set("function_words", "before")
AFTER = word_set("function_words", "after")
PER = word_set("function_words", "per")
OUT = word_set("function_words", "out")
PERSON_RELATIVE = word_set("function_words", "person_relative")
THING_RELATIVE = word_set("function_words", "thing_relative")
ONE = word_set("function_words", "one")
MORE = word_set("function_words", "more")
EVERY = word_set("function_words", "every")
HALF = word_set("function_words", "half")
BOTH = word_set("function_words", "both")
IT = word_set("function_words", "it")
HE_OR_SHE = word_set("function_words", "he_or_she")
UNIT_ARTICLE = word_set("function_words", "unit_article")
AMONG = word_set("function_words", "among")
WHOSE = word_set("function_words", "whose")
THING_RELATIVES = word_set("function_words", "thing_relatives")
NEGATORS = word_set("function_words", "negators")
THERE = word_set("function_words", "there")
POINTED_AT = word_set("function_words", "pointed_at")
OWN = word_set("function_words", "own")
NEITHER = word_set("function_words", "neither")
IT_OR_THEY = word_set("function_words", "it_or_they")
POSSESSIVES = word_set("function_words", "possessives")
OWNER_MARKS = word_set("function_words", "owner_marks")


def without_article(name: str) -> str:
    """A name without the article that it begins with: "the army" gives "army"."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in DEFINITE else name


def without_owner_mark(name: str) -> str:
    """A name without what makes it an owner: "Kyiv's" gives "Kyiv"."""
    for mark in OWNER_MARKS:
        name = name.removesuffix(mark)
    return name
