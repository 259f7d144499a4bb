"""All hostile files."""

from tests.read.corpus import Made
from tests.read.corpus.pdfs import PDFS
from tests.read.corpus.texts import LETTERS, PAGES, TABLES, TEXTS
from tests.read.corpus.zips import ZIPS

HOSTILE: tuple[Made, ...] = (*ZIPS, *PDFS, *PAGES, *LETTERS, *TABLES, *TEXTS)
