"""The words of the simulator: what a step, a fact, a rule, a move and a run are.

Nothing here knows Windows; `world`, `facts`, `rules` and `steps` say it in these words.
"""
