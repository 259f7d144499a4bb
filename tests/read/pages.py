"""Web pages to read, of our own making."""

LEAD = (
    "The coastguard said 12 people were killed when a ferry went down off Port Vell on Saturday morning, "
    "in the worst accident in the harbour for decades."
)
DENIAL = "The owner, Vell Lines, denied the toll and said “no more than nine” had died in the water."
SEARCH = "Rescue boats searched all night, and the harbour master said 40 people had been on board."

NEWS_PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry sinks off Port Vell - The Harbour Post</title>
<meta property="og:title" content="Ferry sinks off Port Vell">
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-03-02T18:30:00+01:00">
<link rel="canonical" href="https://harbour.example/ferry">
<script>alert("script: 99 people killed")</script><style>.toll::after {{ content: "98" }}</style></head><body>
<div class="cookie-banner"><p>We and our 842 partners use cookies. Accept all?</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Ferry sinks off Port Vell</h1><p class="byline">By Jane Doe</p>
<p onclick="alert(1)">{LEAD}</p><!-- a comment: 77 people --><p>{DENIAL}
<a href="javascript:alert(2)">Earlier</a> reports spoke of 30.</p><h2>The search</h2><p>{SEARCH}</p>
<iframe src="//evil.example">frame</iframe>
<p>READ MORE: <a href="/y">Five ferries lost in 2020</a></p></article>
<aside><h3>Related</h3><ul><li><a href="/r">55 die in another accident</a></li></ul></aside>
<div id="comments"><div class="comment"><p>I heard that 500 people died, says Bob</p></div></div>
<footer>© 2024 The Harbour Post</footer></body></html>
"""

LINKED_DATA_PAGE = f"""<html><head><title>Ferry sinks off Port Vell</title>
<script type="application/ld+json">{{"@context": "https://schema.org",
"@type": "NewsArticle", "headline": "Ferry sinks off Port Vell",
"datePublished": "2024-03-02T17:30:00Z", "publisher": {{"name": "The Harbour Post"}}}}</script></head>
<body><main><h1>Ferry sinks off Port Vell</h1><p>{LEAD}</p><p>{DENIAL}</p><p>{SEARCH}</p></main></body></html>
"""


def page(body: str, *, head: str = "") -> str:
    """A bare page around an article's body."""
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
