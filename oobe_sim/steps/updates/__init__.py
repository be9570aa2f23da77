"""Updates before and after the account."""
