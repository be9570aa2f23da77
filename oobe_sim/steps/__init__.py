"""The out-of-box experience itself: one file a step, one folder a phase.

A step's id is its path: `region.language` is declared in `region/language.py` as `STEP`.
"""

START = "start.power_on"
