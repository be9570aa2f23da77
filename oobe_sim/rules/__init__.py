"""The rulebook: what is claimed about Windows, each claim with its sources; one file a family.

A function here that carries the decorator `rule` or `check` is in the rulebook; nothing registers it.
"""
