"""A page by its address: the only place that asks the network for anything, and off by default.

The address comes from a person and may be meant to reach inside: this server, its neighbours, the
cloud's own services. So a name is resolved first, every address that it has must be public, the
connection goes to that very address, and each redirect is a new question.
"""

from app.fetch.page import Fetched, FetchLimits, fetch_page
from app.fetch.refused import FetchRefused

__all__ = ["FetchLimits", "FetchRefused", "Fetched", "fetch_page"]
