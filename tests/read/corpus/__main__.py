"""``python -m tests.read.corpus FOLDER`` makes the hostile files there."""

import sys
from pathlib import Path

from tests.read.corpus.hostile import HOSTILE

for one in HOSTILE:
    (Path(sys.argv[1]) / one.name).write_bytes(one.make())
