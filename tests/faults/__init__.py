"""The whole battery of faults: each file prints the figures it reaches, one row a case."""
