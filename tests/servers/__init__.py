"""Real servers for tests, from Debian packages, on loopback alone."""
