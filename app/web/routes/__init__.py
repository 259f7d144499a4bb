"""Pages, one file per noun. A new file's router is added here."""

from app.web.routes import (
    article_details,
    articles,
    claims,
    decisions,
    disputes,
    events,
    figures,
    home,
    search,
    sources,
)

ROUTERS = (
    home.router,
    search.router,
    articles.router,
    article_details.router,
    events.router,
    figures.router,
    disputes.router,
    claims.router,
    sources.router,
    decisions.router,
)
