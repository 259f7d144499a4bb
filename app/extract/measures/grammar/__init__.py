"""What the verbs and nouns that a counted phrase hangs on tell of it."""
