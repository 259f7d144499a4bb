"""JSON, one file per noun. A new file's router is added here."""

from app.web.api import articles, claims, disputes, events, figures, history, snapshots, sources, suggestions

API_ROUTERS = (
    articles.router,
    events.router,
    figures.router,
    claims.router,
    disputes.router,
    sources.router,
    snapshots.router,
    history.router,
    suggestions.router,
)
