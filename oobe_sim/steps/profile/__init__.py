"""Profile detection."""
