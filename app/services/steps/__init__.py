"""Steps that services share. Each works in the session of its caller, whose transaction it is."""
