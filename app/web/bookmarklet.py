"""A bookmark that hands the page one is reading to the upload form, without this server fetching it.

The page travels in the fragment of an address, which browsers never send: the form's own script puts
it into the form, and nothing happens until the editor sends that. So no other site can upload, and a
form that comes from elsewhere stays refused.
"""

import json
from urllib.parse import quote

MOST_CHARACTERS = 1_900_000
"""Browsers cut off addresses of two megabytes."""
_LEFT_BEHIND = (
    'script:not([type="application/ld+json"]),style,svg,iframe,noscript,template,link[rel~="stylesheet"],'
    "input,textarea,select,video,audio,canvas"
)
_SCRIPT = """
(()=>{
const page=document.documentElement.cloneNode(true);
for(const part of page.querySelectorAll(%(left_behind)s))part.remove();
for(const part of page.querySelectorAll('*'))for(const one of[...part.attributes])
if(/^(style$|on|srcset$|data-)/.test(one.name)||one.value.startsWith('data:'))part.removeAttribute(one.name);
const handed=encodeURIComponent(JSON.stringify({url:location.href,html:'<!doctype html>'+page.outerHTML}));
if(handed.length>%(most)d)alert('This page is too long to hand over. Save it, and upload the file.');
else open(%(form)s+'#page='+handed,'_blank');
})()
"""


def bookmarklet(base: str) -> str:
    """The bookmark's address, ``javascript:…``, for a server that others reach under ``base``."""
    script = _SCRIPT % {
        "left_behind": json.dumps(_LEFT_BEHIND),
        "most": MOST_CHARACTERS,
        "form": json.dumps(f"{base}/articles/new"),
    }
    return "javascript:" + quote(script.replace("\n", ""), safe="()[]{}=>,.;:!?*+-/'$&|")
