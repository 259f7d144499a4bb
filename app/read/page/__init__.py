"""Web pages: the tree, its paragraphs, which of them are the article, and what the page says of it."""
