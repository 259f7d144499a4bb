"""What reads claims out of a text: the project's own extractor, or a stand-in for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from app.domain.claim import Extraction
from app.domain.language_names import READ_LANGUAGES
from app.languages import language_folder
from app.services.language_process import LanguageProcess

ENGLISH = "en"
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

    ``extract`` reads English, ``others`` what else is read, by ISO 639-1 code. ``forms_of`` gives the
    forms of a source's name that mean the same: Russia's army, Russian army.
    """

    extract: Extract
    version: str
    forms_of: Callable[[str], tuple[str, ...]] = only_itself
    others: Mapping[str, Extract] = field(default_factory=dict)

    def reader_of(self, language: str) -> Extract | None:
        """What reads a language; None of one that is not read."""
        return self.extract if language == ENGLISH else self.others.get(language)


@cache
def readers() -> Mapping[str, Extract]:
    """What reads each language: English is read in this process, any other in one of its own."""
    # Rules and pipeline take more than a second and 200 MB, which only processes that read articles pay.
    from app.extract import extract_claims

    others = [code for code in READ_LANGUAGES if code != ENGLISH]
    return {ENGLISH: extract_claims, **{code: LanguageProcess(language_folder(code)) for code in others}}


def own_extractor(extract: Extract | None = None) -> Extractor:
    """The project's extractor, with its language pipeline loaded and warm.

    Given another way to ``extract``, such as in other processes, no pipeline is loaded here.
    """
    from app.extract import EXTRACTOR_VERSION
    from app.services.country_names import country_forms

    others = dict(readers()) if extract is None else dict.fromkeys(READ_LANGUAGES, extract)
    english = others.pop(ENGLISH)
    if extract is None:
        english(WARM_UP)
    return Extractor(english, EXTRACTOR_VERSION, country_forms, others)
