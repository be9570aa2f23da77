r"""The two grammars: Entra's dynamic membership rules, and Intune's assignment filters.

They share values, parentheses and how conditions are joined. Entra's documents list more operators,
collections with -any and -all, and -not; Intune's list versions with -gt, -ge, -lt and -le.
Operators may stand without their hyphen, and in any case. Entra's own page has an en dash for some
of its hyphens, and `\_` in some examples, so that copied rules have them too.

Entra: MicrosoftDocs/entra-docs docs/identity/users/groups-dynamic-membership.md, 2024-12-19.
Intune: MicrosoftDocs/memdocs intune/intune-service/fundamentals/filters-device-properties.md, 2025-03-06.
"""

from __future__ import annotations

QUOTES = "“”„‟«»″‘’‚‛′"
"""Typographic quotes, which word processors and web pages put in the place of straight ones."""

_HYPHEN = "[-–—−]"
_BOTH = ("eq", "ne", "startsWith", "contains", "notContains", "in", "notIn", "ge", "le")


def _words(*names: str) -> str:
    return rf"/{_HYPHEN}?(?:{'|'.join(names)})\b/i"


_VALUES = rf"""
    value: STRING | OTHER_STRING | CURLY | WORD | list
    list: "[" (value ("," value)*)? "]"

    AND.2: {_words("and")}
    OR.2: {_words("or")}
    STRING: /"(?:`[\s\S]|[^"`])*"/
    OTHER_STRING: /'(?:''|[^'])*'/
    CURLY: /[{QUOTES}][^{QUOTES}"]*[{QUOTES}"]/
    WORD: /[^\s"'()\[\],{QUOTES}]+/

    %ignore /[\s\ufeff]+/
"""

MEMBERSHIP = rf"""
    ?start: disjunction | direct_reports
    ?disjunction: conjunction (OR conjunction)*
    ?conjunction: negation (AND negation)*
    ?negation: NOT negation | "(" disjunction ")" | comparison | quantified
    comparison: PROPERTY OPERATOR value (ARITHMETIC WORD)?
    quantified: PROPERTY QUANTIFIER ("(" items ")" | of_item)

    ?items: item_conjunction (OR item_conjunction)*   -> disjunction
    ?item_conjunction: item_negation (AND item_negation)*   -> conjunction
    ?item_negation: NOT item_negation -> negation | "(" items ")" | of_item
    of_item: ITEM OPERATOR value -> comparison
    direct_reports: DIRECT_REPORTS value

    PROPERTY: /(?:device|user)\s*\.\s*\w+/i
    ITEM: /\\?_(?!\w)|\w+\s*\.\s*\w+/
    OPERATOR.2: {_words(*_BOTH, "notStartsWith", "endsWith", "notEndsWith", "match", "notMatch")}
    QUANTIFIER.2: {_words("any", "all")}
    ARITHMETIC.2: {_words("plus", "minus")}
    NOT.2: {_words("not")}
    DIRECT_REPORTS.3: /direct\s+reports\s+for\b/i
{_VALUES}"""

FILTER = rf"""
    ?start: disjunction
    ?disjunction: conjunction (OR conjunction)*
    ?conjunction: negation (AND negation)*
    ?negation: "(" disjunction ")" | comparison
    comparison: PROPERTY OPERATOR value

    PROPERTY: /(?:(?:device|app)\s*\.\s*)?[A-Za-z]\w*/i
    OPERATOR.2: {_words(*_BOTH, "equals", "notEquals", "gt", "lt")}
{_VALUES}"""
