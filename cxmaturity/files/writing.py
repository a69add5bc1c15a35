"""Files written whole or not at all."""

from __future__ import annotations

import os
import re
import stat
import tempfile
import unicodedata
from pathlib import Path

from cxmaturity.errors import cannot

_LONGEST_NAME = 60


def write_whole(path: Path, content: bytes) -> None:
    """Writes to a temporary neighbour and moves it into place, so that no half file is ever seen.

    Makes the folder when it is not there, and keeps the permissions of a file that is. What is no file (a pipe, `/dev/null`) is
    written to as it is. Raises `UserError` (exit code 2) when it cannot write.
    """
    try:
        if path.is_dir():
            raise cannot("this is a folder", file=str(path), help="name the file to write in it", code="CX910")
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            target = path.resolve()
            target.parent.mkdir(parents=True, exist_ok=True)
            _replace(target, content)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise cannot(f"the file cannot be written: {reason}", file=str(path), code="CX911") from None


def _replace(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".cxmaturity-", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_permissions(target))
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _permissions(target: Path) -> int:
    """Those of the file that is replaced, else what a new file gets here."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def slug(text: str, otherwise: str = "report") -> str:
    """A name from data as a safe part of a file name: letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_LONGEST_NAME].strip("-") or otherwise
