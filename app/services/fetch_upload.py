"""A page that is fetched by its address, as an upload like any other."""

import io

from app.fetch import Fetched, FetchLimits, FetchRefused, fetch_page
from app.services.add_uploads import Upload

__all__ = ["FetchLimits", "FetchRefused", "Fetched", "fetch_upload"]


def fetch_upload(url: str, limits: FetchLimits) -> tuple[Upload, str]:
    """The page, named by where it stood in the end, and that address. Raises FetchRefused."""
    fetched = fetch_page(url, limits)
    return Upload(fetched.url, io.BytesIO(fetched.content)), fetched.url
