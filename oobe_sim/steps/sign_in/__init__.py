"""Signing in with a work or school account."""
