"""JSON, one file per noun. A new file's router is added here."""

from app.web.api import articles

API_ROUTERS = (articles.router,)
