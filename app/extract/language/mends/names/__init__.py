"""Names, with the titles and offices before them."""

from app.extract.language.mends.names import capital_names, named_trades, ranks, torn_names, verb_names

MENDS = (*torn_names.MENDS, *capital_names.MENDS, *verb_names.MENDS, *named_trades.MENDS, *ranks.MENDS)
