"""The editor's key: who shows it may change things."""

import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path

from app.settings import Settings


def editors_key(settings: Settings) -> str:
    """The key from the settings, else the one kept in the data folder, made at the first start."""
    if settings.key:
        return settings.key
    kept = settings.data / "key"
    if not kept.exists():
        settings.data.mkdir(parents=True, exist_ok=True)
        _keep(secrets.token_urlsafe(24), kept)
    return kept.read_text(encoding="ascii").strip()


def _keep(key: str, path: Path) -> None:
    """Write whole, for the owner alone, then name: processes that start together agree on one key."""
    handle, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)
    os.unlink(draft)


def is_key(given: str, key: str) -> bool:
    """Compares in constant time, so that answers do not tell how much of a guess was right."""
    return hmac.compare_digest(given.encode(), key.encode())


def session_secret(key: str) -> str:
    """What signs session cookies. Made from the key: a new key makes every old editor a reader."""
    return hashlib.sha256(b"counterclaim session cookie\0" + key.encode()).hexdigest()
