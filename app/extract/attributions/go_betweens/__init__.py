"""Who carries the words of a source: "A quoted B", "A, citing B", "told Reuters", "on Telegram"."""
