"""What an event struck: words that tell two events of one city and day apart."""

_SITES = (
    "airport apartment bakery bank bar barracks base bazaar bridge bus cafe camp cathedral checkpoint "
    "church cinema club college courthouse dam depot dormitory embassy factory farm ferry hospital hostel "
    "hotel kindergarten mall market metro mill mine monastery mosque nightclub office orphanage park "
    "plant plaza port power-plant prison pub refinery restaurant school shop shrine square stadium "
    "station store supermarket synagogue temple theatre theater train tunnel university warehouse "
    "wedding workshop"
)
"""Seen as the thing hit, burnt or flooded in news of the seeds and of Wikipedia's current events."""
SITES = frozenset(_SITES.split())


def sites_among(words: frozenset[str]) -> frozenset[str]:
    """The sites among telling words: ``{"market"}`` of market, stalls and shoppers."""
    return frozenset(site for word in words if (site := _one(word)) in SITES)


def _one(word: str) -> str:
    """A plural as its singular, where that is a site."""
    lower = word.lower()
    if lower in SITES:
        return lower
    return lower.removesuffix("s") if lower.removesuffix("s") in SITES else lower.removesuffix("es")
