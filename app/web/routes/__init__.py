"""Pages, one file per noun. A new file's router is added here."""

from app.web.routes import articles, decisions, events

ROUTERS = (articles.router, decisions.router, events.router)
