"""Accounts of a device without a profile."""
