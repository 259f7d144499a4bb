"""What reads claims out of a text: the project's own extractor, or a stand-in for it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.domain.claim import Extraction

WARM_UP = "At least two people were killed in a fire on Sunday, the ministry said. Others denied it."


class Extract(Protocol):
    """Text in, claims out, as ``app.extract.extract_claims`` does it."""

    def __call__(
        self, text: str, *, title: str | None = None, published: str | None = None
    ) -> Extraction: ...


def only_itself(name: str) -> tuple[str, ...]:
    """A name that has no other forms."""
    return (name,)


@dataclass(frozen=True, slots=True)
class Extractor:
    """A way to read claims, and its version, which claims remember.

    ``languages`` are those it reads, as ISO 639-1 codes. ``forms_of`` gives the forms of a source's
    name that mean the same: Russia's army, Russian army.
    """

    extract: Extract
    version: str
    forms_of: Callable[[str], tuple[str, ...]] = only_itself
    languages: frozenset[str] = frozenset({"en"})


def own_extractor(extract: Extract | None = None) -> Extractor:
    """The project's extractor, with its language pipeline loaded and warm.

    Given another way to ``extract``, such as in other processes, no pipeline is loaded here.
    """
    # Loading it takes more than a second and 200 MB, which only processes that read articles pay.
    from app.extract import EXTRACTOR_VERSION, LANGUAGES, extract_claims
    from app.services.country_names import country_forms

    if extract is None:
        extract_claims(WARM_UP)
    return Extractor(extract or extract_claims, EXTRACTOR_VERSION, country_forms, LANGUAGES)
