"""How much reading one file may take."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What one upload may cost.

    ``max_bytes`` of the file, ``max_row_bytes`` of one row of a table, ``max_characters`` of the text
    read from it, wall and processor ``seconds`` of reading, and ``memory_bytes`` of address space that
    reading may add. Of a file that is packed, ``max_unpacked_bytes`` in ``max_members`` parts; of one
    in pages, ``max_pages``. Of an archive of documents, ``max_archive_bytes`` unpacked, all
    ``max_members`` together.
    """

    max_bytes: int = 5 * MEBIBYTE
    max_row_bytes: int = 5 * MEBIBYTE
    seconds: float = 10
    memory_bytes: int = 1024 * MEBIBYTE
    max_characters: int = 400_000
    max_unpacked_bytes: int = 64 * MEBIBYTE
    max_archive_bytes: int = 512 * MEBIBYTE
    max_members: int = 5_000
    max_pages: int = 500
