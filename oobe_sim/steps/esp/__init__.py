"""The Enrollment Status Page."""
