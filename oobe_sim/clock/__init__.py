"""Time lies beside the situation, never in it: a clock is an immutable value that a driver carries."""
