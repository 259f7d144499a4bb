"""What words are, whoever asks: which ones report, who can speak, what tells a place. Read by all stages."""
