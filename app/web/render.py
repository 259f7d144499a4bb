"""Pages and fragments. This module alone decides between the two."""

from dataclasses import dataclass

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse

from app.services.take_batch import MOST_PREVIEWED
from app.settings import Settings
from app.web import links
from app.web.assets import ROOT, Assets
from app.web.editors import is_editor
from app.web.filters import FILTERS
from app.web.uploads import ACCEPTED_FILES


@dataclass(frozen=True, slots=True)
class Site:
    """What every template may know of the request."""

    base: str
    """Address of this server as others reach it, without a slash at the end."""
    path: str
    is_editor: bool

    @property
    def url(self) -> str:
        """Address of this page, for sharing: no query, since that is this reader's own."""
        return self.base + self.path

    @property
    def section(self) -> str:
        """First part of the path: which entry of the menu is the current one."""
        return self.path.split("/")[1]


def make_templates(assets: Assets) -> jinja2.Environment:
    """Everything is escaped, in every kind of file; a name that is not there is an error."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.filters.update(FILTERS)
    templates.globals.update(
        accepted_files=ACCEPTED_FILES,
        most_previewed=MOST_PREVIEWED,
        asset=assets.address,
        article_path=links.article_path,
        event_path=links.event_path,
        figure_path=links.figure_path,
        claim_path=links.claim_path,
        dispute_path=links.dispute_path,
        source_path=links.source_path,
        outside_link=links.outside_link,
    )
    return templates


def base_address(request: Request) -> str:
    """What absolute links begin with: the public address where one is set, else that of the request."""
    settings: Settings = request.app.state.settings
    return (settings.base_url or str(request.base_url)).rstrip("/")


def wants_fragment(request: Request) -> bool:
    """Whether htmx asks for a part of a page.

    A history restore wants it whole; so does a form whose answer takes the place of ``<main>``,
    and which htmx may have been redirected from.
    """
    headers = request.headers
    is_whole = headers.get("hx-history-restore-request") == "true" or headers.get("hx-target") == "main"
    return headers.get("hx-request") == "true" and not is_whole


def render(
    request: Request, page: str, /, *, fragment: str | None = None, status: int = 200, **named: object
) -> HTMLResponse:
    """The page, or, where htmx asks for it, the fragment that the page includes.

    ``named`` are the objects that the templates use; both get the same.
    """
    templates: jinja2.Environment = request.app.state.templates
    name = fragment if fragment and wants_fragment(request) else page
    site = Site(base_address(request), request.url.path, is_editor(request))
    response = HTMLResponse(templates.get_template(name).render(site=site, **named), status)
    if fragment:
        response.headers["Vary"] = "HX-Request, HX-Target"
    return response
