"""Lines that belong to the page and not to the article."""

import re
from collections.abc import Mapping

from app.domain.article import LeftOut, LeftOutKind
from app.read.paragraphs import paragraphs

_POINTERS = (
    r"(?:also )?read(?: (?:more|also|next|the full (?:story|report)|this))?",
    r"see also",
    r"more on this(?: story)?",
    r"more from [\w .]{2,40}",
    r"(?:more|other|top|latest) (?:stories|news|headlines)",
    r"(?:related|similar)(?: (?:articles?|stories|story|links?|topics?|coverage|content|news|posts))?",
    r"you (?:may|might) also (?:like|be interested in)",
    r"recommended(?: for you| stories| reading)?",
    r"(?:people|readers) are also reading…?",
    r"further reading",
    r"(?:don['’]t|do not) miss",
    r"most (?:read|popular|viewed|watched|shared)(?: in \w{2,20})?",
    r"trending(?: now)?",
    r"(?:watch|listen)(?: now| live| to this (?:article|story))?",
    r"in pictures",
    r"(?:more )?(?:on|from) the web",
    r"newsletters?",
    r"subscribe(?: (?:now|here|to [\w ’']{2,60}))?",
    r"letters? in response to this (?:article|report)",
    # The same in other languages of news.
    r"(?:noticias|artículos|notas) relacionad[ao]s|lea? también|leer? más|te puede interesar",
    r"à lire aussi|lire aussi|sur le même sujet|articles liés",
    r"lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|das könnte sie auch interessieren",
    r"leia (?:também|mais)|notícias relacionadas|leggi anche|articoli correlati|lees ook|läs också|les også",
    r"ilgili haber(?:ler)?|читайте также|по теме|читайте також|czytaj także|zobacz też",
    r"اقرأ أيضا?ً?|مواضيع ذات صلة|اقرأ المزيد|בנושא זה|עוד בנושא",
)
"""Words that point elsewhere, alone in a line or before a colon or dash and what they point to."""
_SHARES = (
    r"share(?: this)?(?: article| story| page| post)?",
    r"share on \w+(?: \(opens in (?:a )?new window\))?",
    r"(?:print|e-?mail|save|copy|reuse)(?: (?:this|link|article link))?(?: article| story| page| content)?",
    r"click to (?:share|print|email) .{2,60}",
    r"follow (?:us|me) on [\w ,&]{2,60}",
)
_NOTICES = (
    r"(?:click|tap) here to .{2,120}",
    r"follow our live (?:coverage|blog|updates) .{0,80}",
    r"sign up (?:here|(?:for|to) .{2,120})",
    r"(?:view|read|open) (?:this|it) ?(?:e-?mail|newsletter|message)? (?:in|online|on) ?.{0,40}",
    r"(?:unsubscribe|manage (?:your )?preferences)(?: .{0,80})?",
    r"you (?:are receiving|have received|received) this (?:e-?mail|message|newsletter) because .{2,160}",
    r"skip (?:to|past) [\w ]{2,40}",
    r"(?:(?:copyright|©|\(c\)) .{0,200})?all rights reserved\.?(?: this material may not be .{5,120})?",
    r"(?:copyright|©|\(c\)) (?:©\s?)?(?:19|20)\d\d.{0,120}",
    r"find this article at\s?:?(?: https?://\S+)?",
    r"(?:print|close) this (?:page|window)(?: [|·] (?:print|close) this (?:page|window))?",
    r"do you (?:know (?:more|anything)|have (?:a tip|information|a story)) ?.{0,40}\? "
    r"(?:contact|e-?mail|call|get in touch|write|message).{0,160}",
    r"(?:if you|when we|to) (?:spot|learn of|report) (?:an? )?(?:error|mistake).{0,200}",
    r"(?:back to top|load (?:more|older posts)|show more|loading(?:…|\.{3})?|continue reading|expand)",
    r"already a (?:subscriber|member)\?.{0,40}",
    r"this article is for (?:subscribers|members) only.{0,80}",
    r"posted (?:in|by|on|under) [^.!?,]{2,60}",
    r"(?:filed under|tags?|tagged|labels|categories|topics)\s?: .{2,160}",
    r"https?://\S{4,200}",
    r"updated at \d{1,2}[.:]\d\d.{0,12}",
    r"\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)? ?[A-Z]{2,4}",
    r"\d{1,2} min(?:ute)?s? (?:read|to read)",
)
_ADVERTS = (
    r"advert(?:isement|ising)?(?: feature)?",
    r"(?:story|article) continues below(?: advertisement)?",
    r"sponsored(?: content| by .{2,40})?|promoted(?: content| by .{2,40})?",
)
_COMMENTS = (
    r"(?:\d{1,5} )?comments?(?: \(\d+\))?",
    r"(?:leave|add|post|view|join) (?:a |the |new )?(?:comments?|reply|conversation)",
)
_CAPTIONS = (
    r"image (?:source|caption|credit):? ?.{0,120}",
    r"getty images",
    r"(?:photo(?:graph)?|picture|image|foto)s?(?: by)?\s?: ?[^.!?]{2,80}",
)
"""Controls and notices that fill a line of their own."""
_KINDS: Mapping[LeftOutKind, re.Pattern[str]] = {
    LeftOutKind.RELATED: re.compile(rf"(?:{'|'.join(_POINTERS)})\s*(?:[:|»>→–—-]\s*.{{0,250}})?", re.I),
    LeftOutKind.SHARE: re.compile("|".join(_SHARES), re.I),
    LeftOutKind.NOTICE: re.compile("|".join(_NOTICES), re.I),
    LeftOutKind.ADVERT: re.compile("|".join(_ADVERTS), re.I),
    LeftOutKind.COMMENTS: re.compile("|".join(_COMMENTS), re.I),
    LeftOutKind.CAPTION: re.compile("|".join(_CAPTIONS), re.I),
}
_AROUND = re.compile(r"^[\s*•·–—>»\[(|-]+|[\s*•·–—>»\])|-]+$")
LONGEST = 280
"""Characters; no furniture is longer, and no pattern is tried on more."""


def without_furniture(text: str, *, headed: bool = True) -> str:
    """The text without paragraphs, or lines of paragraphs, that are furniture.

    >>> without_furniture("Ferry sinks\\n\\nTwelve died.\\n\\nREAD MORE: Five ferries lost in 2020")
    'Ferry sinks\\n\\nTwelve died.'
    """
    blocks = paragraphs(text)
    # What stands first is a headline, even one that begins with "Watch:".
    first = 1 if headed else 0
    kept = [rest for block in blocks[first:] if (rest := _without_furniture_lines(block))]
    return "\n\n".join(blocks[:first] + kept)


def furniture_of(text: str, *, headed: bool = True) -> tuple[LeftOut, ...]:
    """The lines that ``without_furniture`` leaves out."""
    lines = [line for block in paragraphs(text)[1 if headed else 0 :] for line in block.split("\n")]
    return tuple(LeftOut(kind, line) for line in lines if (kind := furniture_kind(line)))


def furniture_kind(line: str) -> LeftOutKind | None:
    """What a line is, where it is furniture."""
    if len(line) > LONGEST:
        return None
    words = _AROUND.sub("", line)
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(words)), None)


def _without_furniture_lines(block: str) -> str:
    return "\n".join(line for line in block.split("\n") if furniture_kind(line) is None)
