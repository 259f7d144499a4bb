"""Which earlier statement tells the very deed that an answer denies or confirms.

``named`` finds the deed in the answer, ``telling`` whether a statement tells it; ``denied`` and ``confirmed``
are the rules. They go before the signs by which any other answer finds what it fits (``links/relevance.py``).
"""

from app.extract.links.deeds.confirmed import confirmed_deed, number_confirmed
from app.extract.links.deeds.denied import denied_deed, takes_up

__all__ = ["confirmed_deed", "denied_deed", "number_confirmed", "takes_up"]
