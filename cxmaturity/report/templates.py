"""The templates of a report: ours, with a firm's own before them, in a sandbox that bounds what they do.

A firm's own template is a program by somebody we do not know. It sees the report and nothing else: it cannot reach a file, an attribute that
is not meant for it, or a value to change; and what it repeats, calls and writes is counted.
"""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2.runtime import markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from cxmaturity.errors import Problem, UserError
from cxmaturity.files.shipped import template_folder
from cxmaturity.report.titles import balanced_lines, is_long

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from jinja2 import Environment, Template

Own = tuple[tuple[str, str], ...]
"""A firm's own templates: name and text."""
MOST_TURNS = 200_000
"""Turns of loops, calls and includes of one report; ours take some ten thousand."""
LARGEST_PAGE = 30_000_000
"""Characters that a template may write, and that it may put together on the way."""
_LARGEST_PRODUCT, _LONGEST_BETWEEN = 100_000, 1_000
_GROWING = {"replace", "center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map", "translate", "encode"}
"""Methods of texts that make a large one of a small one, or bytes, which are not counted."""
_WITHOUT = ("batch", "center", "format", "indent", "random", "replace", "slice", "tojson")
"""Filters that make a large value of a small one; and chance, with which no two reports are the same."""
_WRONG = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template raises."""


class TooMuchError(TemplateError):
    """A template repeats or writes more than any report does."""


class ReportTemplates(ImmutableSandboxedEnvironment):
    """Finds a firm's own templates first; `shipped/NAME` is always ours."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, own: Own, origin: str) -> None:
        ours = FileSystemLoader(template_folder())
        super().__init__(
            loader=ChoiceLoader([_OwnLoader(dict(own), origin), PrefixLoader({"shipped": ours}), ours]),
            autoescape=lambda name: not (name or "").endswith(".css.j2"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
        )
        self._own, self._origin, self._turns, self._length = dict(own), origin, 0, 0
        for name in _WITHOUT:
            del self.filters[name]
        del self.globals["lipsum"]
        self.filters.update(balanced=balanced_lines, is_long=is_long)
        self.filters = {name: self._counting(made) for name, made in self.filters.items()}

    def written(self, name: str, **context: Any) -> str:
        """What the template makes of this; a `UserError` names the line of a firm's own template that stops it.

        Only a firm's templates are bounded, and what they are handed as markup, such as our style with the fonts in it, is not theirs.
        """
        ours = sum(len(given) for given in context.values() if isinstance(given, Markup))
        self._turns, self._length = 0, -ours
        try:
            return self._bounded(self.get_template(name), context, LARGEST_PAGE + ours)
        except _WRONG as error:
            problem = self._problem(error)
            if problem is None:
                raise
            raise UserError([problem]) from error

    def has(self, name: str) -> bool:
        """Whether the firm has a template of its own of this name."""
        return name in self._own

    def turn(self) -> str:
        """Counts a turn of a loop; nothing is written for it."""
        self._turns += 1
        if self._own and self._turns > MOST_TURNS:
            raise TooMuchError(f"the template repeats more than {MOST_TURNS:,} times")
        return ""

    def call(self, context: Any, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Calls what a template calls, and counts it: macros that call each other have no end either."""
        self.turn()
        if isinstance(getattr(called, "__self__", None), str):
            self._refuse_long((*arguments, *named.values()))
        return self._counted(super().call(context, called, *arguments, **named))

    def joined(self, *parts: Any) -> str:
        """What `~` makes, counted."""
        made: str = self._counted(markup_join(parts))
        return made

    def get_template(self, name: Any, *more: Any, **named: Any) -> Template:
        """The template of this name, counted: includes that include each other have no end either."""
        self.turn()
        return super().get_template(name, *more, **named)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use this attribute."""
        return super().is_safe_attribute(obj, attr, value) and not (
            isinstance(obj, (bytes, int, float)) or (isinstance(obj, str) and attr in _GROWING)
        )

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Products and powers of small numbers only; no text is repeated or filled in."""
        if operator == "+":
            return self._counted(super().call_binop(context, operator, left, right))
        if not all(isinstance(side, (int, float)) and abs(side) <= _LARGEST_PRODUCT for side in (left, right)):
            raise TooMuchError(f"`{operator}` takes numbers up to {_LARGEST_PRODUCT:,}")
        if operator == "**" and abs(right) > 2:  # noqa: PLR2004 - squares and roots
            raise TooMuchError("`**` takes exponents up to 2")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        counting: nodes.Template = _Counting().visit(tree)
        return counting

    def _counted(self, made: Any) -> Any:
        """A text or list that a template has made, when there is room for it."""
        if isinstance(made, (str, list, tuple)):
            self._length += len(made)
            if self._own and self._length > LARGEST_PAGE:
                raise TooMuchError(
                    f"the template puts together more than {LARGEST_PAGE // 1_000_000} million characters"
                )
        return made

    def _counting(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """The filter, which counts what it makes."""
        options = 2 if hasattr(made, "jinja_pass_arg") else 1

        @wraps(made)
        def counted(*arguments: Any, **named: Any) -> Any:
            self._refuse_long((*arguments[options:], *named.values()))
            return self._counted(made(*arguments, **named))

        return counted

    def _refuse_long(self, options: Iterable[Any]) -> None:
        """What stands between or in place of many parts is short, or the whole has no end; and so are widths."""
        if self._own and any(_is_long(option) for option in options):
            most = f"{_LONGEST_BETWEEN:,}"
            raise TooMuchError(f"a filter or method takes texts of up to {most} characters, and numbers up to {most}")

    def _bounded(self, template: Template, context: dict[str, Any], most: int) -> str:
        parts: list[str] = []
        length = 0
        for part in template.generate(context):
            parts.append(part)
            length += len(part)
            if self._own and length > most:
                raise TooMuchError(f"the template writes more than {LARGEST_PAGE // 1_000_000} million characters")
        return "".join(parts)

    def _problem(self, error: BaseException) -> Problem | None:
        """The error at its line of a firm's own template; None when none of those is part of it."""
        if isinstance(error, TemplateSyntaxError):
            own = error.name in self._own
            return Problem("CX610", _said(error), f"{self._origin}/{error.name}", error.lineno) if own else None
        places = {f"{self._origin}/{name}" for name in self._own}
        found = [place for place in _places(error.__traceback__) if place[0] in places]
        if not found and self._own and isinstance(error, TooMuchError):
            return Problem("CX610", _said(error), self._origin)
        return Problem("CX610", _said(error), *found[-1], help=_way_out(error)) if found else None


class _Counting(NodeTransformer):
    """Puts our counters into a template where it repeats and where it joins texts."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - as it is called
        """A loop that counts its turns."""
        self.generic_visit(node)
        counted = nodes.Call(nodes.EnvironmentAttribute("turn"), [], [], None, None, lineno=node.lineno)
        node.body.insert(0, nodes.Output([counted], lineno=node.lineno))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Call:  # noqa: N802 - as it is called
        """A joining that is counted."""
        self.generic_visit(node)
        return nodes.Call(nodes.EnvironmentAttribute("joined"), node.nodes, [], None, None, lineno=node.lineno)


class _OwnLoader(BaseLoader):
    """A firm's own templates, which say in an error where they lie."""

    def __init__(self, texts: dict[str, str], origin: str) -> None:
        self._texts, self._origin = texts, origin

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002 - as loaders are called
        """The text and the file that it is from."""
        if template not in self._texts:
            raise TemplateNotFound(template)
        return self._texts[template], f"{self._origin}/{template}", None


def _is_long(option: Any) -> bool:
    if isinstance(option, str):
        return len(option) > _LONGEST_BETWEEN
    return isinstance(option, (int, float)) and abs(option) > _LONGEST_BETWEEN


def _places(trace: TracebackType | None) -> list[tuple[str, int]]:
    """The files and lines that an error passed, outermost first."""
    places = []
    while trace is not None:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    return places


def _said(error: BaseException) -> str:
    match error:
        case TemplateNotFound():
            return f"there is no template `{error.name}`"
        case RecursionError():
            return "the template calls or includes itself without end"
        case MemoryError():
            return "the template asks for more memory than there is"
        case _:
            return f"the template cannot be used: {str(error).rstrip('.')}"


def _way_out(error: BaseException) -> str | None:
    if isinstance(error, TemplateNotFound):
        return "a template lies in the folder of templates; ours are under `shipped/`"
    return None


@lru_cache(maxsize=16)
def report_templates(own: Own = (), origin: str = "") -> ReportTemplates:
    """The templates of reports with these own ones before ours."""
    return ReportTemplates(own, origin)
