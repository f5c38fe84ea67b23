"""Benchmarks: programs that print one JSON object, not timed tests."""
