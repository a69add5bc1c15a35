"""YAML as plain data with positions: the only module that touches PyYAML.

It walks the parser's events instead of calling `yaml.load`: twice as fast, words stay words (`no`, `on`, `012`, `2024-01-01`), a repeated key is
a problem instead of the last one winning, and every key and value keeps its place. What could blow up a reader (aliases, tags, deep nesting,
huge files) is refused at its event, before anything is built from it: composing 100,000 nested brackets crashes the interpreter, their first 41 events do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from cxmaturity.errors import Problem, UserError, by_place, cannot, short
from cxmaturity.files.syntax import syntax_problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST = 2_000_000
MOST_NODES = 200_000
DEEPEST = 40

KeyPath: TypeAlias = tuple[str | int, ...]
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\Z")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


class Position(NamedTuple):
    """Where something stands, counted from 1; `quoted` is 1 when its text begins after a quote, -1 when it is a block."""

    line: int
    column: int
    end_column: int | None = None
    quoted: int = 0


@dataclass(slots=True)
class Source:
    """A file's data, and where each key and value of it stands."""

    name: str
    text: str
    data: Any = None
    value_events: dict[KeyPath, Any] = field(default_factory=dict)
    key_events: dict[KeyPath, Any] = field(default_factory=dict)
    """What the parser said at each place; a position is only worked out where a problem is."""
    warnings: list[Problem] = field(default_factory=list)

    def place(self, path: KeyPath, *, key: bool = False) -> Position:
        """The position of a value or of its key; of the nearest thing around it when it is not in the file."""
        first, second = (self.key_events, self.value_events) if key else (self.value_events, self.key_events)
        near = (path[:length] for length in range(len(path), -1, -1))
        found = (first.get(part) or second.get(part) for part in near)
        return next((_position(event) for event in found if event is not None), Position(1, 1))

    def problem(self, code: str, path: KeyPath, message: str, *, key: bool = False, **more: Any) -> Problem:
        """A problem at the place of this value or key."""
        position = self.place(path, key=key)
        return Problem(
            code,
            message,
            file=self.name,
            line=position.line,
            column=position.column,
            end_column=position.end_column,
            **more,
        )


def read_text(path: Path) -> str:
    """The text of a file of ours; a `UserError` with exit code 2 says why it cannot be read."""
    name = str(path)
    try:
        if path.is_dir():
            raise cannot("this is a folder; name a file in it", file=name)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise cannot("there is no such file", file=name) from None
    except OSError as error:
        raise cannot(f"the file cannot be opened: {error.strerror}", file=name) from None
    if len(content) > LARGEST:
        raise cannot(f"the file is larger than {LARGEST // 1_000_000} MB", file=name, code="CX003")
    return _decoded(content, name)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise cannot(f"the file is not UTF-8 (line {line})", file=name, help="save it as UTF-8") from None


def read_source(text: str, name: str) -> Source:
    """The data in this YAML text with positions; a `UserError` carries everything that stops it from being read."""
    source = Source(name, text)
    if len(text) > LARGEST:
        raise cannot(f"the text is larger than {LARGEST // 1_000_000} MB", file=name, code="CX003")
    refuse_control_characters(source)
    reader = _EventReader(source)
    try:
        reader.read()
    except yaml.MarkedYAMLError as error:
        marks: Any = error
        problem = syntax_problem(text, name, marks.problem_mark, marks.context_mark)
        raise UserError([*reader.problems, problem]) from None
    if reader.problems:
        raise UserError(by_place(reader.problems))
    return source


_NO_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a text: control characters, halves of characters, a byte order mark in the middle."""


def refuse_control_characters(source: Source) -> None:
    """Raises at the first character of the source that no text file may hold."""
    found = _NO_TEXT.search(source.text, 1 if source.text.startswith("\ufeff") else 0)
    if found:
        before = source.text[: found.start()]
        line, column = before.count("\n") + 1, found.start() - before.rfind("\n")
        message = f"the character U+{ord(found[0]):04X} has no place in a text file"
        way_out = "delete it; if there are many, save the file as UTF-8 text"
        raise UserError([Problem("CX002", message, file=source.name, line=line, column=column, help=way_out)])


_GLUED_COMMENT = re.compile(r"[ \t]+#(?=\S)")
_GLUED_DASH = re.compile(r"-[^\s\d.-]")


class _EventReader:
    """Builds data from events. One instance reads one text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.problems: list[Problem] = []
        self._nodes = 0

    def read(self) -> None:
        """Fills the source; what is refused is in `problems`."""
        parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(self._source.text)
        self._next = parser.get_event
        try:
            self._document()
        finally:
            parser.dispose()

    def _document(self) -> None:
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            self._refuse("CX005", "the file is empty", start)
            return
        self._source.data = self._node(self._next(), (), 0)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse("CX006", "a second document starts here; a file holds one", after)

    def _refuse(self, code: str, message: str, event: Any, way_out: str | None = None) -> None:
        mark = event.start_mark
        self.problems.append(
            Problem(code, message, file=self._source.name, line=mark.line + 1, column=mark.column + 1, help=way_out)
        )

    def _refuse_endless(self, event: Any, depth: int) -> None:
        """Ends the reading: what follows would only cost time."""
        self._nodes += 1
        if depth > DEEPEST:
            self._refuse("CX004", f"values are nested deeper than {DEEPEST} levels", event)
            raise UserError(self.problems)
        if self._nodes > MOST_NODES:
            self._refuse("CX004", f"the file holds more than {MOST_NODES:,} values", event)
            raise UserError(self.problems)

    def _node(self, event: Any, path: KeyPath, depth: int) -> Any:
        self._refuse_endless(event, depth)
        if isinstance(event, yaml.AliasEvent):
            self._refuse("CX007", "an alias (`*name`) has no place here", event, "write the value out")
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse("CX007", "anchors (`&name`) and tags (`!name`) have no place here", event, "write it without")
        self._source.value_events[path] = event
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _scalar(self, event: Any) -> Any:
        if event.style:
            return event.value
        end = event.end_mark
        comment = _GLUED_COMMENT.match(self._source.text, end.index)
        if comment and " " in event.value:
            self._doubt("CX011", "everything from `#` on is a comment and no part of the text", end.line, end.column)
        if _GLUED_DASH.match(event.value):
            start = event.start_mark
            self._doubt("CX014", "this is text: an item of a list has a space behind `-`", start.line, start.column)
        return _plain(event.value)

    def _sequence(self, path: KeyPath, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(event, (*path, len(items)), depth + 1))
        return items

    def _mapping(self, path: KeyPath, depth: int) -> dict[str, Any]:
        pairs: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, path, depth)
            value = self._node(self._next(), (*path, key), depth + 1)
            pairs[key] = value
        return pairs

    def _key(self, event: Any, path: KeyPath, depth: int) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor is not None or event.tag is not None:
            self._refuse("CX008", "a key is a plain word", event)
            self._node(event, (*path, "?"), depth + 1)
            return "?"
        key: str = event.value
        if key == "<<" and not event.style:
            self._refuse("CX007", "a merge key (`<<`) has no place here", event, "write the fields out")
        elif (*path, key) in self._source.key_events:
            first = self._source.place((*path, key), key=True)
            self._refuse("CX009", f"`{short(key)}` is here twice; first on line {first.line}", event)
        elif key != key.strip("\u00a0 "):
            self._refuse("CX010", f"a space hides beside the key `{short(key.strip())}`", event, "type the key again")
        self._source.key_events[(*path, key)] = event
        return key

    def _doubt(self, code: str, message: str, line: int, column: int) -> None:
        place = (self._source.name, line + 1, column + 1)
        self._source.warnings.append(Problem(code, message, *place, help="put the text in quotes", severity="warning"))


def _position(event: Any) -> Position:
    start, end = event.start_mark, event.end_mark
    style = getattr(event, "style", None)
    quoted = (1 if style in "'\"" else -1) if style else 0
    return Position(start.line + 1, start.column + 1, end.column + 1 if end.line == start.line else None, quoted)


def _plain(text: str) -> Any:
    """What an unquoted scalar is, by JSON's rules: `012`, `1:30`, `no` and dates stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-0123456789" and (match := _NUMBER.match(text)) and len(text) < 25:  # noqa: PLR2004
        return float(text) if match[2] or match[3] else int(text)
    return text


def as_mapping(source: Source, what: str) -> Mapping[str, Any]:
    """The file's data when it is a map, as every file of ours is; else the error that says so."""
    if isinstance(source.data, dict):
        return source.data
    raise UserError([source.problem("CX012", (), f"{what} is a map of fields, and this is not")])
