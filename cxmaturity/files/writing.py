"""Files written whole or not at all."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path

from cxmaturity.errors import cannot

_LONGEST_NAME = 60


def write_whole(path: Path, content: bytes) -> None:
    """Writes to a temporary neighbour and moves it into place, so that no half file is ever seen.

    Makes the folder when it is not there. Raises `UserError` (exit code 2) when it cannot write.
    """
    if path.is_dir():
        raise cannot("this is a folder; name the file to write", file=str(path), code="CX910")
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        raise cannot(f"the file cannot be written: {error.strerror}", file=str(path), code="CX911") from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def slug(text: str, otherwise: str = "report") -> str:
    """A name from data as a safe part of a file name: letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_LONGEST_NAME].strip("-") or otherwise
