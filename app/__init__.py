"""Counterclaim: who says what number, who says otherwise, and where to read it."""
