"""Speakers that a mark sets apart: "12 dead: police", "MAYOR: …", "According to the Herald:"."""
