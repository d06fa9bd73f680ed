"""The cases of the scorecard; each module names its own in CASES."""
