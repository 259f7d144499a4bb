"""Speech whose cue stands in another sentence."""
