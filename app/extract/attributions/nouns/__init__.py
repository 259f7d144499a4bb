"""Speech that hangs on a noun: "the union's claim that …", "drew a denial from the army"."""
