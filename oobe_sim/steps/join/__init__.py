"""The join and the enrollment."""
