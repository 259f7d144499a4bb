"""The sample articles, by the way that an upload takes."""

from pathlib import Path

from sqlmodel import select

from app.db.migrations import PROJECT
from app.db.session import Store
from app.db.tables import Article
from app.domain.article import Metadata
from app.read import ReadLimits, read_upload
from app.services.add_article import add_article

SEEDS = PROJECT / "seeds"
ACTOR = "demo"


def load_seeds(store: Store, limits: ReadLimits, seeds: Path = SEEDS) -> int:
    """Store the sample articles in an empty store; how many were added. A store in use stays as it is."""
    with store.reading() as session:
        if session.exec(select(Article.id).limit(1)).first() is not None:
            return 0
    files = sorted(seeds.glob("*/*.txt"))
    for file in files:
        content = file.read_bytes()
        article = read_upload(content, file.name, given=Metadata(), limits=limits)
        add_article(store, article, content, file.name, actor=ACTOR)
    return len(files)
