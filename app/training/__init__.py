"""Training of the embedded English pipeline from open treebanks and name corpora."""
