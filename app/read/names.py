"""Names of files, of which only the suffix is ever used: the rest is text to show."""

from pathlib import PurePosixPath


def suffix_of(file_name: str) -> str:
    """The suffix in lower case, without its dot.

    >>> suffix_of("C:\\\\saved\\\\Ferry sinks.HTML")
    'html'
    """
    return PurePosixPath(file_name.replace("\\", "/").replace("\x00", "")).suffix[1:].lower()
