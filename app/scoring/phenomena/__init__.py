"""Phenomena: what is hard about an annotated item, as classes that may overlap."""
