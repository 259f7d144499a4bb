"""The form in which an editor corrects what is known of an article, before and after it is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.datastructures import FormData

from app.domain.article import Metadata
from app.domain.found import Field
from app.domain.language_names import LANGUAGE_NAMES
from app.queries.known_values import KnownValue
from app.web.filters import field_label

HINTS = {
    Field.AUTHORS: "Several are parted by semicolons.",
    Field.PUBLISHED: "A day such as 2023-01-31, or a moment with its zone: 2023-01-31T18:00+01:00.",
    Field.URL: "Another text under the same link is a new version of the article.",
}
FIELDS = len(Field)


@dataclass(frozen=True, slots=True)
class DetailField:
    """One field: what stands in it, what is wrong with that, and what was read."""

    name: str
    label: str
    value: str
    known: KnownValue
    hint: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class DetailsForm:
    """The form, field by field."""

    fields: tuple[DetailField, ...]

    @classmethod
    def of(
        cls,
        known: Sequence[KnownValue],
        sent: Metadata | None = None,
        faults: Mapping[str, str] | None = None,
    ) -> "DetailsForm":
        """As it is known, or as it was ``sent``, with what is wrong with that."""
        return cls(
            tuple(
                DetailField(
                    name=one.field.value,
                    label=field_label(one.field),
                    value=_shown(one.field, one.value if sent is None else getattr(sent, one.field.value)),
                    known=one,
                    hint=HINTS.get(one.field, ""),
                    fault=(faults or {}).get(one.field.value, ""),
                )
                for one in known
            )
        )

    @property
    def has_faults(self) -> bool:
        return any(field.fault for field in self.fields)


def sent_details(form: FormData) -> Metadata:
    """What was sent; empty fields are not known."""
    return Metadata(**{field.value: _words(form, field.value) for field in Field})


def _words(form: FormData, name: str) -> str | None:
    value = form.get(name)
    return value.strip() or None if isinstance(value, str) else None


def _shown(field: Field, value: str | None) -> str:
    """A language goes by its name, which the form takes as well as its code."""
    if value is None:
        return ""
    return LANGUAGE_NAMES.get(value, value) if field is Field.LANGUAGE else value
