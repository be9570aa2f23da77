"""Power-on and restarts."""
