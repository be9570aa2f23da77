"""Joining a network."""
