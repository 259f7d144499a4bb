"""One name in the forms that news gives its country: Russia's, Russian, of Russia.

Imports the extractor's words for countries, and with them the language libraries: for workers only.
"""

from app.extract import countries

_MOST_WORDS = 4


def country_forms(name: str) -> tuple[str, ...]:
    """A source's name with its country in every form; only itself where it names none.

    ``country_forms("Russian defence ministry")`` holds "Russia's defence ministry".
    """
    words = name.replace("’", "'").removeprefix("The ").removeprefix("the ").split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        country = countries.country_of(" ".join(words[:count]).removesuffix("'s").removesuffix("'"))
        if country is not None:
            return (name, *_forms(country, " ".join(words[count:])))
    body, _, owner = " ".join(words).rpartition(" of ")
    country = countries.country_of(owner) if body else None
    return (name,) if country is None else (name, *_forms(country, body))


def _forms(iso: str, body: str) -> list[str]:
    country = countries.countries()[iso]
    owners = [*country.names, *(f"{one}'s" for one in country.names), *country.adjectives]
    return [*(f"{owner} {body}" for owner in owners), *(f"{body} of {one}" for one in country.names)]
