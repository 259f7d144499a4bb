"""Pages, one file per noun. A new file's router is added here."""

from app.web.routes import articles, decisions

ROUTERS = (articles.router, decisions.router)
