"""Predictions as text for people, in a terminal or in a file."""
