"""Tests of storage: the contract of the ports on the fake and on the real file, and its faults."""
