"""Licence terms."""
