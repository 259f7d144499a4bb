"""What stands beside the article, told by the names that pages give their parts."""

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

from app.domain.article import LeftOutKind as Kind
from app.read.page.names import name_of

_ELEMENTS = {
    "nav": Kind.MENU,
    "form": Kind.NOTICE,
    "dialog": Kind.NOTICE,
    "button": Kind.OTHER,
    "figcaption": Kind.CAPTION,
    "select": Kind.OTHER,
    "label": Kind.OTHER,
    "aside": Kind.RELATED,
}
_ROLES = {
    "navigation": Kind.MENU,
    "dialog": Kind.NOTICE,
    "alertdialog": Kind.NOTICE,
    "search": Kind.MENU,
    "contentinfo": Kind.MENU,
}
_NAMES: Mapping[Kind, str] = {
    Kind.COMMENTS: r"comments?|disqus|discussion|respond|responses|reader-comments",
    Kind.SHARE: r"share|shares|sharing|sharedaddy|paylas|social"
    r"|social-(?:share|links|media|bar|icons|bookmarks)",
    Kind.NOTICE: r"cookies?|consent|gdpr|cmp|paywall|barrier|regwall|newsletter|sign-?up|subscri(?:be|ption)"
    r"|modal|popup|overlay|log-?in|app-promo|tip-box|donat(?:e|ion)|feedback|survey|audio-player|player"
    r"|(?:author-)?bio|about-(?:the-)?author|asset-author|membership|aviso-cookies|bulten|cta",
    Kind.ADVERT: r"ads?|advert\w*|sponsor(?:ed)?|promoted|dfp|taboola|outbrain|zergnet|ad-?slot",
    Kind.RELATED: r"related\w*|relacionad[ao]s|recirc\w*|recommend\w*|recs|interstitial|links-block|up-next"
    r"|next-up|promos?|trending|popular|recent-(?:posts|content|stories)"
    r"|(?:more|read)-(?:on|from|stories|like|news|next|also|briefs)|also-read"
    r"|most-(?:read|popular|viewed|watched)|key-events|ilgili\w*|widget-area|sidebar",
    Kind.CAPTION: r"captions?|credits?|gallery|carousel|slideshow|photographer|image-copyright|foto-alt",
    Kind.MENU: r"menu|nav|navbar|topnav|navigation|breadcrumbs?|pagination|pager|skip-link|tags?|topics"
    r"|labels|cat-links|catlinks|topic-tags|footer-links|site-(?:header|footer)|colophon|edit-?section"
    r"|jump-link|printfooter|screen-reader-text|visually-hidden|off-screen|sr-only|tag-list|kicker|overline",
}
_KINDS = {kind: re.compile(rf"(?:^|-)(?:{names})(?:-|$)") for kind, names in _NAMES.items()}
_WHOLLY = {
    kind: re.compile(rf"(?:{_NAMES[kind]}|cookie-\w+|disqus-thread|cmp-[\w-]+|comments-\w+)")
    for kind in (Kind.COMMENTS, Kind.NOTICE)
}
"""Names that leave no doubt, even where most words of the page stand under them."""
_STATE = re.compile(
    r"^(?:has|is|no|with|without|js|hide|show|can)-|-(?:enabled|disabled|open|closed|on|off|type)$"
)
"""Names that say how a part is, not what it is."""
_PULLED = re.compile(r"(?:^|-)pull-?quotes?(?:-|$)")
_BOX = re.compile(
    r"(?:^|-)(?:fact-?(?:box|file|s)|key-?facts|info-?box|editors?-note|corrections?|clarification)(?:-|$)"
)
"""Boxes that are part of the article, whatever element they are."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def aside_kind(element: HtmlElement, *, large: bool) -> Kind | None:
    """What an element is, where it is no part of an article; ``large`` ones need a plainer name."""
    names = [name for name in name_of(element) if not _STATE.search(name)]
    if _is_hidden(element):
        return Kind.OTHER
    if any(_BOX.search(name) for name in names):
        return None
    role = _ROLES.get((element.get("role") or "").lower())
    if large:
        return role or _by_names(names, _WHOLLY, whole=True)
    if any(_PULLED.search(name) for name in names):
        return Kind.OTHER
    return role or _by_names(names, _KINDS, whole=False) or _ELEMENTS.get(str(element.tag))


def _by_names(names: list[str], kinds: Mapping[Kind, re.Pattern[str]], *, whole: bool) -> Kind | None:
    for kind, pattern in kinds.items():
        if any(pattern.fullmatch(name) if whole else pattern.search(name) for name in names):
            return kind
    return None


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
