"""Who says, denies or judges what."""

from app.extract.language.mends.claims import (
    accusing,
    dismissing,
    judged_claims,
    named_claims,
    refusing,
    supported_claims,
)

MENDS = (
    *named_claims.MENDS,
    *judged_claims.MENDS,
    *refusing.MENDS,
    *dismissing.MENDS,
    *accusing.MENDS,
    *supported_claims.MENDS,
)
