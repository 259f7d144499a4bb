"""Characters into lines and paragraphs, every word kept as it was written.

What changes: line ends become ``\\n``, blanks at line ends and control characters go, paragraphs are
parted by one blank line. What stays: no-break spaces, quotation marks, double spaces, all words.
"""

import re

_LINE_END = re.compile("\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
"""What is no character of a text, halves of characters among it: no store takes those."""
_BLANK_LINES = re.compile(r"\n{3,}")
_SENTENCE_END = (".", "!", "?", "”", '"', "’", "…", ":", ";", "»")
_WRAPPED_FROM, _WRAPPED_TO = 45, 100
"""Lengths, in characters, of a line that was broken by a program at 60 to 80 columns."""


def clean_lines(text: str) -> str:
    """The text with plain line ends and without blanks at the ends of its lines."""
    text = CONTROL.sub("", _LINE_END.sub("\n", text))
    # Tabs and spaces alone are cut: a no-break space at a line's end may belong to the words.
    return "\n".join(line.rstrip(" \t") for line in text.split("\n")).strip("\n \t")


def part_paragraphs(text: str) -> str:
    """Clean lines in, paragraphs parted by one blank line out.

    A text broken at a fixed width is joined again. A text with no blank lines gets one after each line.
    """
    blocks = _BLANK_LINES.sub("\n\n", text).split("\n\n")
    if _is_wrapped(blocks):
        return "\n\n".join(" ".join(block.split("\n")) for block in blocks)
    if len(blocks) == 1 or (len(blocks) == 2 and "\n" not in blocks[0]):
        return "\n\n".join("\n\n".join(_joined(block.split("\n"))) for block in blocks)
    if _is_heading(blocks[0]):
        blocks[0] = blocks[0].replace("\n", "\n\n")
    return "\n\n".join(blocks)


def _joined(lines: list[str]) -> list[str]:
    """Lines that are paragraphs, with those made one again that broke in mid-sentence."""
    joined = lines[:1]
    for line in lines[1:]:
        if joined[-1] and not joined[-1].endswith(_SENTENCE_END) and line[:1].islower():
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a parted text."""
    return [block for block in text.split("\n\n") if block]


def _is_heading(block: str) -> bool:
    """A headline with its byline and date right under it: short lines, none a sentence."""
    return all(len(line) <= 200 and not line.endswith(".") for line in block.split("\n"))


def _is_wrapped(blocks: list[str]) -> bool:
    """Whether lines end where the width ended rather than where a sentence did."""
    inner = [line for block in blocks for line in block.split("\n")[:-1]]
    if len(inner) < 3:
        return False
    wide = sum(_WRAPPED_FROM <= len(line) <= _WRAPPED_TO for line in inner)
    ended = sum(line.endswith(_SENTENCE_END) for line in inner)
    return wide * 10 >= len(inner) * 8 and ended * 10 <= len(inner) * 4
