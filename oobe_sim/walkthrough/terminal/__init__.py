"""The walkthrough in a terminal: prompts, and what is told between them."""
