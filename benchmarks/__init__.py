"""How fast we are beside a yardstick in the same run: ratios, which mean the same on every machine. Never a timed test."""
