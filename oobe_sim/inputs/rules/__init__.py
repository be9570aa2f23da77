"""The text of dynamic membership rules and of assignment filters, to expressions."""
