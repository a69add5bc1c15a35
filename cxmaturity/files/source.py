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

from cxmaturity.errors import Problem, UserError, cannot

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LARGEST = 2_000_000
MOST_NODES = 200_000
DEEPEST = 40

KeyPath: TypeAlias = tuple[str | int, ...]
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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
    values: dict[KeyPath, Position] = field(default_factory=dict)
    keys: dict[KeyPath, Position] = field(default_factory=dict)
    warnings: list[Problem] = field(default_factory=list)

    def place(self, path: KeyPath, *, key: bool = False) -> Position:
        """The position of a value or of its key; of the nearest thing around it when it is not in the file."""
        first, second = (self.keys, self.values) if key else (self.values, self.keys)
        for length in range(len(path), -1, -1):
            found = first.get(path[:length]) or second.get(path[:length])
            if found:
                return found
        return Position(1, 1)

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
        if path.stat().st_size > LARGEST:
            raise cannot(f"the file is larger than {LARGEST // 1_000_000} MB", file=name, code="CX003")
        content = path.read_bytes()
    except IsADirectoryError:
        raise cannot("this is a folder; name a file in it", file=name) from None
    except FileNotFoundError:
        raise cannot("there is no such file", file=name) from None
    except OSError as error:
        raise cannot(f"the file cannot be opened: {error.strerror}", file=name) from None
    if path.is_dir():
        raise cannot("this is a folder; name a file in it", file=name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise cannot(f"the file is not UTF-8 (line {line})", file=name, help="save it as UTF-8") from None


def read_source(text: str, name: str) -> Source:
    """The data in this YAML text with positions; a `UserError` carries everything that stops it from being read."""
    source = Source(name, text)
    _refuse_huge(source)
    reader = _EventReader(source)
    try:
        reader.read()
    except yaml.YAMLError as error:
        raise UserError([*reader.problems, _syntax_problem(source, error)]) from None
    if reader.problems:
        raise UserError(sorted(reader.problems, key=lambda problem: (problem.line or 0, problem.column or 0)))
    source.warnings += _suspicious_comments(source)
    return source


def _refuse_huge(source: Source) -> None:
    if len(source.text) > LARGEST:
        raise cannot(f"the text is larger than {LARGEST // 1_000_000} MB", file=source.name, code="CX003")


class _EventReader:
    """Builds data from events. One instance reads one text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.problems: list[Problem] = []
        self._nodes = 0

    def read(self) -> None:
        self._parser = _Parser(self._source.text)
        try:
            self._next = self._parser.get_event
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
        finally:
            self._parser.dispose()

    def _refuse(self, code: str, message: str, event: Any, way_out: str | None = None) -> None:
        mark = event.start_mark
        self.problems.append(
            Problem(code, message, file=self._source.name, line=mark.line + 1, column=mark.column + 1, help=way_out)
        )

    def _node(self, event: Any, path: KeyPath, depth: int) -> Any:
        self._nodes += 1
        if depth > DEEPEST:
            self._refuse("CX004", f"values are nested deeper than {DEEPEST} levels", event)
            raise UserError(self.problems)
        if self._nodes > MOST_NODES:
            self._refuse("CX004", f"the file holds more than {MOST_NODES} values", event)
            raise UserError(self.problems)
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.AliasEvent):
            self._refuse("CX007", "an alias (`*name`) has no place here", event, "write the value out")
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse("CX007", "anchors (`&name`) and tags (`!name`) have no place here", event, "write it without")
        one_line = end.column + 1 if end.line == start.line else None
        style = getattr(event, "style", None)
        quoted = (1 if style in "'\"" else -1) if style else 0
        self._source.values[path] = Position(start.line + 1, start.column + 1, one_line, quoted)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if style else _plain(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

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
        start, end = event.start_mark, event.end_mark
        if key == "<<" and not event.style:
            self._refuse("CX007", "a merge key (`<<`) has no place here", event, "write the fields out")
        elif (*path, key) in self._source.keys:
            first = self._source.keys[(*path, key)]
            self._refuse("CX009", f"`{key}` is here twice; first on line {first.line}", event)
        elif key != key.strip("\u00a0 "):
            self._refuse("CX010", f"a no-break space hides beside the key `{key.strip()}`", event, "type it again")
        self._source.keys[(*path, key)] = Position(start.line + 1, start.column + 1, end.column + 1)
        return key


def _plain(text: str) -> Any:
    """What an unquoted scalar is, by JSON's rules: `012`, `1:30`, `no` and dates stay text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-0123456789" and (match := _NUMBER.match(text)) and len(text) < 25:  # noqa: PLR2004
        return float(text) if match[2] or match[3] else int(text)
    return text


_COMMENT = re.compile(
    r"^(?P<lead>[^'\"#\n]*:[ ]+(?P<word>[^\s'\"#\[{|>&*!%@`][^'\"#\n]*?))[ ]+#(?P<rest>\S[^\n]*)$", re.M
)


def _suspicious_comments(source: Source) -> list[Problem]:
    """`We track #1 issue` loads as `We track`: a comment glued to its sign behind a sentence is probably text."""
    found = []
    for match in _COMMENT.finditer(source.text):
        if " " in match["word"]:
            line = source.text.count("\n", 0, match.start()) + 1
            message = f"everything from `#{match['rest'][:20]}` on is a comment and not part of the text"
            found.append(
                Problem(
                    "CX011",
                    message,
                    file=source.name,
                    line=line,
                    column=len(match["lead"]) + 2,
                    help="put the text in quotes, or a space behind `#`",
                    severity="warning",
                )
            )
    return found


_HINTS: tuple[tuple[str, str, str], ...] = (
    (r"\t", "a tab stands where spaces must be", "indent with spaces"),
    (
        r"^[^'\"#]*:\s+[^'\"\s\[{|>#][^'\"]*:(\s|$)",
        "a colon inside unquoted text",
        "put the whole text in double quotes",
    ),
    (
        r":\s+\"[^\"]*\"[ ]*[^\s,}\]#]",
        "there is text after a closing quote",
        "put the whole text in one pair of quotes",
    ),
    (r":\s+'[^']*'[ ]*[^\s,}\]#]", "an apostrophe inside single quotes", "put the text in double quotes"),
    (
        r":\s+[&*!%@`\[{>|,?]",
        "the text begins with a sign that means something in YAML",
        "put the whole text in double quotes",
    ),
)
_BEHIND_A_DASH = r"^\s*-\s+[^'\"\s\[{][^'\"]*:\s[^'\"]*:(\s|$)"


def _syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    """PyYAML's complaint in our words, with a hint chosen by what stands on the line."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        position = getattr(error, "position", 0)
        line = source.text.count("\n", 0, position) + 1
        return Problem("CX002", "a character that no text file may hold", file=source.name, line=line, column=1)
    lines = source.text.splitlines() or [""]
    for index in dict.fromkeys((mark.line, mark.line - 1)):
        text = lines[index] if 0 <= index < len(lines) else ""
        for pattern, message, way_out in _HINTS:
            if re.search(pattern, text) or (message.startswith("a colon") and re.search(_BEHIND_A_DASH, text)):
                column = mark.column + 1 if index == mark.line else 1
                return Problem("CX001", message, file=source.name, line=index + 1, column=column, help=way_out)
    return Problem(
        "CX001",
        "the text breaks off or is indented differently from its neighbours",
        file=source.name,
        line=min(mark.line + 1, len(lines)),
        column=mark.column + 1,
        help="check the indentation and the brackets and quotes above this place",
    )


def line_of(source_text: str, line: int) -> str:
    """A line of the text, for showing beside a problem."""
    lines = source_text.splitlines()
    return lines[line - 1] if 0 < line <= len(lines) else ""


def as_mapping(source: Source, what: str) -> Mapping[str, Any]:
    """The file's data when it is a map, as every file of ours is; else the error that says so."""
    if isinstance(source.data, dict):
        return source.data
    raise UserError([source.problem("CX012", (), f"{what} is a map of fields, and this is not")])
