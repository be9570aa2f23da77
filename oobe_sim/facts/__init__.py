"""Named predicates and functions over the world and the situation, one small file a theme."""
