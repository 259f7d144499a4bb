"""What a figure counts by the figures beside it: "killed 12, including two boys", "The union says 22"."""
