"""What an event struck: words that tell two events of one city and day apart."""

_SITES = (
    "airport apartment bakery bazaar bridge bus cafe cathedral checkpoint church cinema college "
    "courthouse dam depot dormitory embassy factory farm flat gymnasium hostel hotel kindergarten mall "
    "market metro mill mine monastery mosque nightclub orphanage plaza power-plant prison pub refinery "
    "restaurant school shop shrine stadium station supermarket synagogue temple theatre theater train "
    "tunnel university warehouse wedding workshop"
)
"""Seen as the thing hit, burnt or flooded in news of the seeds and of Wikipedia's current events.

Not the places that any article may speak of besides: hospitals, offices, homes, streets, ports.
"""
SITES = frozenset(_SITES.split())
_SAME = {
    "apartment": "flat",
    "bazaar": "market",
    "college": "school",
    "kindergarten": "school",
    "mall": "market",
    "metro": "station",
    "supermarket": "market",
    "theater": "theatre",
    "train": "station",
    "university": "school",
}
"""What outlets call by either name."""


def sites_among(words: frozenset[str]) -> frozenset[str]:
    """The sites among telling words: ``{"market"}`` of market, stalls and shoppers."""
    singular = (word.lower() if word.lower() in SITES else word.lower().removesuffix("s") for word in words)
    return frozenset(_SAME.get(word, word) for word in singular if word in SITES)
