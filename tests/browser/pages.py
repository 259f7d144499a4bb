"""The pages that every reader may come upon, by name."""

from tests.browser.site import Site

PAGES = (
    "home",
    "upload",
    "bookmarklet",
    "articles",
    "article",
    "older version",
    "changes",
    "correct details",
    "preview",
    "previews",
    "report",
    "events",
    "event",
    "event as of a day",
    "event before its day",
    "measure",
    "no day",
    "snapshots",
    "figure",
    "claim",
    "dispute",
    "sources",
    "source",
    "search",
    "history",
    "merge",
    "merge-confirm",
    "split",
    "source-split",
    "rename",
    "move-claim",
    "404",
)


def path_of(name: str, site: Site) -> str:
    """Where a page of this name is found on the filled site."""
    figure, board = site.disputed_figure, site.board
    against = figure["disputed_by"][0]
    source = next(stand["source"] for stand in figure["asserted_by"] if stand["source"]["id"])
    event = board["url"].removeprefix(site.origin)
    paths: dict[str, str] = {
        "home": "/",
        "upload": "/articles/new",
        "bookmarklet": "/articles/bookmarklet",
        "articles": "/articles",
        "article": board["articles"][0]["url"].removeprefix(site.origin),
        "older version": site.versions[0],
        "changes": f"{site.versions[1]}/changes",
        "correct details": f"{site.versions[1]}/edit",
        "preview": site.preview,
        "previews": site.previews,
        "report": site.report,
        "events": "/events",
        "event": event,
        "event as of a day": f"{event}?as-of=2024-03-06",
        "event before its day": f"{event}?as-of=1999-01-01",
        "measure": f"{event}/measures/{figure['measure']}",
        "no day": f"{event}?as-of=soon",
        "snapshots": f"{event}/snapshots",
        "figure": f"/figures/{figure['id']}",
        "claim": f"/claims/{against['claims'][0]}/details",
        "dispute": f"/disputes/{against['claims'][0]}",
        "sources": "/sources",
        "source": f"/sources/{source['id']}",
        "search": "/search?q=dead",
        "history": "/history",
        "merge": f"/events/{board['id']}/merge?into=barracks",
        "merge-confirm": f"/sources/{source['id']}/merge?into={site.other_source(source['id'])}",
        "split": f"/events/{board['id']}/split",
        "source-split": f"/sources/{source['id']}/split",
        "rename": f"/sources/{source['id']}/rename?name=Another+name",
        "move-claim": f"/claims/{against['claims'][0]}/move",
        "404": "/events/zzzzzzzz",
    }
    return paths[name]
