"""Subjects with a way of their own to count: crowds, damage, refugees, those held, shares of a whole."""
