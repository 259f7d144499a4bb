"""The day that many outlets write into an article's address."""

import re
from collections.abc import Iterable, Iterator

from app.domain.found import Field, Found, Origin

_DAY = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])[/-](?P<day>0[1-9]|[12]\d|3[01])(?=[/_-])"
)
_MOST = 3


def address_dates(found: Iterable[Found]) -> Iterator[Found]:
    """The days in the addresses that were found, each as a day of publication.

    From ``https://harbour.example/2024/03/02/ferry`` comes ``2024-03-02``.
    """
    addresses = [one.value for one in found if one.field is Field.URL]
    days = (day for address in addresses[:_MOST] if (day := _DAY.search(address)))
    for iso in dict.fromkeys("-".join(parts.group("year", "month", "day")) for parts in days):
        yield Found(Field.PUBLISHED, iso, Origin.ADDRESS, "in the link")
