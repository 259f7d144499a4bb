"""Answers that no cue before them tells: "…, which the army denied", "“We reject that”", "Verdict: False"."""
