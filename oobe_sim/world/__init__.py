"""The nouns of Windows enrollment: all that is true before power-on, in plain frozen types."""
