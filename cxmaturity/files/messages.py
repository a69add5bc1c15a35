"""The catalogues of sentences, one a language, in Project Fluent's format.

We wrote the ten hardest sentences in gettext and in Fluent first. Gettext chooses a plural by one number for the whole sentence, so "two of the
six steps stand, one rests on sand" became four sentences in Python's hands, and number words and verbs that follow a list needed keys of their own.
Fluent keeps such choices inside the sentence, where the person who writes Dutch can make them differently from English.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from cxmaturity.errors import cannot
from cxmaturity.i18n import Messages

_FOLDER = resources.files("cxmaturity") / "messages"


def languages() -> tuple[str, ...]:
    """The languages in which reports can be written."""
    return tuple(sorted(file.name.removesuffix(".ftl") for file in _FOLDER.iterdir() if file.name.endswith(".ftl")))


@cache
def read_messages(language: str) -> Messages:
    """The sentences in this language; a `UserError` when there is no catalogue for it."""
    from fluent.runtime import FluentBundle, FluentResource
    from fluent.syntax.ast import Message

    if language not in languages():
        known = ", ".join(languages())
        raise cannot(f"there are no sentences in `{language}`", help=f"choose one of: {known}", code="CX930")
    resource = FluentResource((_FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    keys = tuple(entry.id.name for entry in resource.body if isinstance(entry, Message))
    return Messages(language, keys, bundle)
