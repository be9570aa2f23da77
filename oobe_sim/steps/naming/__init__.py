"""The computer name."""
