"""The only semantics: one situation and one world make exactly one move."""
