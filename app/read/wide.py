"""Text of two or four bytes a character."""


def looks_wide(content: bytes) -> bool:
    """Whether these bytes are UTF-16 or UTF-32: by their mark, or by a zero in every other byte."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    sample = content[:4_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    return half > 1 and min(even, odd) == 0 and max(even, odd) * 10 > half * 7
