"""Language, region and keyboards."""
