"""Plain news texts made from frames, each told with the claims that it must give."""
