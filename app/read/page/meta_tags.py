"""What a page says of its article in the tags of its head: OpenGraph, and the many other names."""

from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement

from app.domain.found import Field, Found, Origin

_OPEN_GRAPH = {
    "og:title": Field.TITLE,
    "og:site_name": Field.OUTLET,
    "article:author": Field.AUTHORS,
    "article:published_time": Field.PUBLISHED,
    "og:published_time": Field.PUBLISHED,
    "og:article:published_time": Field.PUBLISHED,
    "article:modified_time": Field.MODIFIED,
    "og:updated_time": Field.MODIFIED,
    "og:url": Field.URL,
    "og:locale": Field.LANGUAGE,
}
_META = {
    "twitter:title": Field.TITLE,
    "dc.title": Field.TITLE,
    "parsely-title": Field.TITLE,
    "sailthru.title": Field.TITLE,
    "hdl": Field.TITLE,
    "application-name": Field.OUTLET,
    "publisher": Field.OUTLET,
    "dc.publisher": Field.OUTLET,
    "author": Field.AUTHORS,
    "byl": Field.AUTHORS,
    "dc.creator": Field.AUTHORS,
    "parsely-author": Field.AUTHORS,
    "sailthru.author": Field.AUTHORS,
    "date": Field.PUBLISHED,
    "pubdate": Field.PUBLISHED,
    "publishdate": Field.PUBLISHED,
    "publish-date": Field.PUBLISHED,
    "dc.date": Field.PUBLISHED,
    "dc.date.issued": Field.PUBLISHED,
    "dcterms.created": Field.PUBLISHED,
    "dcterms.issued": Field.PUBLISHED,
    "parsely-pub-date": Field.PUBLISHED,
    "sailthru.date": Field.PUBLISHED,
    "article.published": Field.PUBLISHED,
    "last-modified": Field.MODIFIED,
    "lastmod": Field.MODIFIED,
    "dcterms.modified": Field.MODIFIED,
    "dc.date.modified": Field.MODIFIED,
    "article.updated": Field.MODIFIED,
    "revised": Field.MODIFIED,
    "content-language": Field.LANGUAGE,
    "language": Field.LANGUAGE,
    "dc.language": Field.LANGUAGE,
    "syndication-source": Field.CREDIT,
    "agency": Field.CREDIT,
}


def read_meta_tags(tree: HtmlElement) -> tuple[Found, ...]:
    """The values in the tags of a page's head, and its canonical link."""
    tags = list(_tags(tree))
    links = tree.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]/@href")
    return (
        *_found(tags, _OPEN_GRAPH, Origin.OPEN_GRAPH),
        *(Found(Field.URL, str(link), Origin.META_TAG, "link rel=canonical") for link in links[:2]),
        *_found(tags, _META, Origin.META_TAG),
    )


def _tags(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("http-equiv") or ""
        value = (tag.get("content") or "").strip()
        if name and value:
            yield name.strip().lower(), value


def _found(tags: list[tuple[str, str]], fields: Mapping[str, Field], origin: Origin) -> Iterator[Found]:
    for name, value in tags:
        field = fields.get(name)
        # Authors told by the address of their page are no names.
        if field and not (field is Field.AUTHORS and value.startswith(("http://", "https://"))):
            yield Found(field, _without_by(value) if field is Field.AUTHORS else value, origin, name)


def _without_by(names: str) -> str:
    return names[3:] if names[:3].lower() == "by " else names
