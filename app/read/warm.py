"""Read one small page, so that all that loads on first use is loaded. Forked children then have it."""

from app.read.document import read_bytes

_PAGE = b"""<!doctype html><html><head><title>A ferry sinks</title>
<meta property="article:published_time" content="Sat, 02 Mar 2024 10:00:00 GMT"></head><body><article>
<h1>A ferry sinks</h1><p>The coastguard said that twelve people were killed when a ferry went down in the
harbour on Saturday morning, and that the search for others would go on through the night.</p></article>
</body></html>"""

read_bytes(_PAGE, "warm.html")
