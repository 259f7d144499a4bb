"""What `counterclaim` does, one module per command; `app.cli` only parses and calls."""
