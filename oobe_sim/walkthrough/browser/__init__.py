"""The walkthrough in a browser: the explored graph as data, and the page that plays it."""
