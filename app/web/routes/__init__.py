"""Pages, one file per noun. A new file's router is added here."""

from app.web.routes import (
    article_changes,
    article_details,
    articles,
    claim_changes,
    claims,
    decisions,
    disputes,
    event_changes,
    events,
    figures,
    history,
    home,
    search,
    source_changes,
    sources,
)

ROUTERS = (
    home.router,
    search.router,
    articles.router,
    article_changes.router,
    article_details.router,
    events.router,
    event_changes.router,
    figures.router,
    disputes.router,
    claims.router,
    claim_changes.router,
    sources.router,
    source_changes.router,
    history.router,
    decisions.router,
)
