"""The words of the walkthrough: Fluent catalogues, and who says their messages.

English stands twice: what the model declares (steps, rules, events, doubts) is generated from its
declarations, everything else is written in `en/*.ftl`. The other languages stand in files of the same names.
Nothing here is imported by a run: Fluent is loaded where somebody walks or prints.
"""

LOCALES = {"en": "English", "de": "Deutsch", "es": "Español", "ar": "العربية"}
"""The languages, each by the name that it has for itself."""

RIGHT_TO_LEFT = frozenset({"ar"})


def direction(locale: str) -> str:
    """The way in which a language is written, as HTML says it."""
    return "rtl" if locale in RIGHT_TO_LEFT else "ltr"
