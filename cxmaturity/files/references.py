"""What refers to what in a drawing: one that is drawn within itself, or thousands of times, has no end."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from cxmaturity.errors import short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

MOST_USES, MOST_DRAWN, LONGEST_CHAIN = 50, 5_000, 50
_CLIP = "clip-path"
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\s*[\w-]*\.([\w-]+)\s*")
_NAMED = re.compile(r"#([^'\")\s;]+)")
_PLAIN = re.compile(r"url\(\s*(['\"]?)#[\w.:-]+\1\s*\)|\w+\([\w\s.,%+#-]*\)")
_ODD = re.compile(r"[\"'()\[\]]|/\*")
_NO_CLIP = re.compile(r"clip-path\s*:\s*none\b", re.IGNORECASE)
_AS_SHAPES = "turn the copies into shapes"


@dataclass(frozen=True, slots=True)
class Part:
    """An element of a drawing: where it stands in the file, and the places among the parts of those that it stands in."""

    element: str
    attributes: Mapping[str, str]
    within: tuple[int, ...] = ()
    place: tuple[int, int] = (0, 0)

    @property
    def target(self) -> str:
        """The id that it takes its content from; `""` for none."""
        return self.attributes.get("href", "").removeprefix("#") if self.element != "image" else ""


class Endless(NamedTuple):
    """The part at which a drawing has no end, why, and the way out."""

    part: Part
    message: str
    way_out: str


def find_endless(parts: Sequence[Part], styles: str) -> Endless | None:
    """The first part that makes the drawing endless, or drawn too often; None when all is well."""
    return next(_Ties(parts, styles).flaws(), None)


class _Ties:
    """Which parts lie under each id, and what each part is cut by. Later checks rest on the ones before."""

    def __init__(self, parts: Sequence[Part], styles: str) -> None:
        self._parts = parts
        self._under: dict[str, list[Part]] = defaultdict(list)
        for part in parts:
            chain = (*(parts[at] for at in part.within), part)
            for id_ in {one.attributes["id"] for one in chain if one.attributes.get("id")}:
                self._under[id_].append(part)
        self._by_class, self._everywhere = _classes(styles)
        self._cutters = {part.attributes.get("id", "") for part in parts if part.element == "clipPath"}
        self._sizes: dict[str, int] = {}

    def flaws(self) -> Iterator[Endless]:
        yield from self._copies()
        yield from self._rings()
        yield from self._cut_cuts()
        drawn = 0
        for part in self._parts:
            drawn += self._drawn(part)
            if drawn > MOST_DRAWN:
                yield Endless(part, f"with its copies, the logo draws more than {MOST_DRAWN:,} elements", _AS_SHAPES)

    def _copies(self) -> Iterator[Endless]:
        uses = [part for part in self._parts if part.element == "use"]
        for part in uses[MOST_USES:]:
            yield Endless(part, f"a logo has at most {MOST_USES} `use`", _AS_SHAPES)
        for part in uses:
            if any(one.element == "use" for one in self._under.get(part.target, ())):
                yield Endless(part, f"`use` of `{short(part.target)}`, which holds a `use` itself", _AS_SHAPES)

    def _rings(self) -> Iterator[Endless]:
        named = {part.attributes["id"]: part for part in self._parts if part.target and "id" in part.attributes}
        for part in named.values():
            walked, here = {part.attributes["id"]}, part.target
            while here in named and here not in walked and len(walked) <= LONGEST_CHAIN:
                walked.add(here)
                here = named[here].target
            if here in walked:
                yield Endless(part, f"`{short(here)}` refers to itself", "export the logo again")
            elif here in named:
                yield Endless(part, f"more than {LONGEST_CHAIN} parts refer to each other", "export the logo again")

    def _cut_cuts(self) -> Iterator[Endless]:
        """Outlines that cut are not cut themselves: each one more would double what is drawn."""
        for part in self._parts:
            chain = (*(self._parts[at] for at in part.within), part)
            if any(one.element == "clipPath" for one in chain):
                copied = self._under.get(part.target, ()) if part.element == "use" else ()
                if any(self._is_cut(one) for one in (part, *copied)):
                    yield Endless(
                        part,
                        "a `clipPath` holds a `clip-path` itself",
                        "merge the two outlines in your drawing program",
                    )

    def _is_cut(self, part: Part) -> bool:
        given = part.attributes
        by_class = any(word in self._by_class for word in given.get("class", "").split())
        direct = given.get(_CLIP, "none").strip() not in ("", "none") or _CLIP in _style(part)
        return direct or by_class or (self._everywhere and part.element != "clipPath")

    def _drawn(self, part: Part) -> int:
        """How many elements are drawn for this one: itself, its copy, and the outlines that cut it."""
        text = part.attributes.get(_CLIP, "") + (_style(part) if _CLIP in _style(part) else "")
        names = set(_NAMED.findall(text))
        for word in part.attributes.get("class", "").split():
            names |= self._by_class.get(word, set())
        cuts = sum(self._size(name) for name in names & self._cutters)
        return 1 + cuts + (self._size(part.target) if part.element == "use" else 0)

    def _size(self, name: str) -> int:
        if name not in self._sizes:
            self._sizes[name] = sum(self._drawn(part) for part in self._under.get(name, ()))
        return self._sizes[name]


def _style(part: Part) -> str:
    """Its own style, in small letters where it names what cuts it."""
    style = _NO_CLIP.sub("", part.attributes.get("style", ""))
    return re.sub(_CLIP, _CLIP, style, flags=re.IGNORECASE)


def _classes(styles: str) -> tuple[dict[str, set[str]], bool]:
    """The classes that cut, with the names of the outlines; and whether the styles may cut other elements too.

    Only the plainest styles are read. In all others, what is cut may be any element.
    """
    found: dict[str, set[str]] = defaultdict(set)
    left = styles.lower().count(_CLIP)
    if not left:
        return found, False
    everywhere = _ODD.search(_PLAIN.sub("", styles)) is not None
    for selectors, body in _RULE.findall(styles):
        count = body.lower().count(_CLIP)
        left -= count
        for selector in selectors.split(",") if count else ():
            read = _CLASS.fullmatch(selector)
            everywhere = everywhere or read is None
            if read:
                found[read[1]].update(_NAMED.findall(body))
    return found, everywhere or left > 0
