"""The store's clock. Times are text that sorts: ``2026-03-01T12:00:00.000000Z``."""

from datetime import UTC, datetime, timedelta


def utc_now() -> str:
    """Now, in UTC, to the microsecond."""
    return _written(datetime.now(UTC))


def utc_before(seconds: float) -> str:
    """The moment that many seconds ago."""
    return _written(datetime.now(UTC) - timedelta(seconds=seconds))


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
