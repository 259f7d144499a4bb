"""The words of the design, as frozen values and pure rules. Imports the standard library only."""
