"""A translator's work, to and fro.

`python -m oobe_sim.walkthrough.words.template de` prints what is to be translated, each message with its
English as a comment; with a file behind it takes the translations of that file into the catalogues.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from oobe_sim.errors import DeclarationError, UnknownName
from oobe_sim.walkthrough.words.catalogue import entries, fluent
from oobe_sim.walkthrough.words.translation import outstanding, taken


def worklist(locale: str) -> str:
    """What a language lacks or says of another English: the English as a comment, and below it what to overwrite."""
    return "\n".join(_blocks(locale))


def _blocks(locale: str) -> Iterator[str]:
    translated = entries(locale)
    for id, english in outstanding(translated).items():
        now = fluent([english])
        before = translated.get(id)
        if before is not None:
            yield _commented("The English has changed; it is now:")
        yield _commented(now) + (fluent([before]) if before is not None else now)


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())


def main(locale: str, file: Path | None = None) -> None:
    """Print the work list of a language, or take a file of translations."""
    if file is None:
        sys.stdout.write(worklist(locale))
        return
    folder = Path(__file__).parent / locale
    folder.mkdir(exist_ok=True)
    for name, text in taken(locale, file.read_text("utf-8")).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1], *map(Path, sys.argv[2:]))
    except (DeclarationError, UnknownName, ValueError, OSError) as error:
        sys.exit(str(error))
