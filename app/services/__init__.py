"""What changes the store: one verb a module, one transaction a call, one entry of the history."""
