"""Windows Hello."""
