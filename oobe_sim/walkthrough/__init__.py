"""The out-of-box experience for a person to go through: the one flow, and its questions asked."""
