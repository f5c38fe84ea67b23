"""One file per step, never changed once a release has carried it."""
