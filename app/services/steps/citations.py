"""How an article names its sources, kept so that names can be compared over articles later."""

from sqlalchemy import delete
from sqlmodel import Session, col

from app.db.tables import Article, Citation
from app.domain.claim import Extraction
from app.services.steps.proper_names import is_proper
from app.services.steps.sources import FormsOf


def write_citations(session: Session, article: Article, extraction: Extraction, forms_of: FormsOf) -> None:
    """Keep the names of the sources that an article cites, in place of those read before."""
    session.exec(delete(Citation).where(col(Citation.article_id) == article.id))
    aliases = dict(extraction.aliases)
    cited = {claim.source.name: claim.source for claim in extraction.claims if claim.source}
    for name, source in sorted(cited.items()):
        session.add(
            Citation(
                article_id=article.id,
                name=name,
                kind=source.kind.value,
                is_proper=is_proper(source, article.text),
                forms="\n".join(forms_of(name)),
                aliases="\n".join(aliases.get(name, ())),
            )
        )
    session.flush()
