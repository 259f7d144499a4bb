"""New permanent ids."""

import secrets

from app.domain.ids import id_from


def new_id() -> str:
    """Forty random bits: a store of a million rows meets itself about once in two, which the
    primary key refuses and the person tries again."""
    return id_from(secrets.token_bytes(5))
