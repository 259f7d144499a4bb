"""Scores an extraction against annotated articles, stage by stage."""
