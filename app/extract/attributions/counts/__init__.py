"""Who gives a count, where no verb of speech does: "40 by the army's count", "came from the ministry"."""
