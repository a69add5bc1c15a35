"""The command line. `--version` is answered before anything heavy is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs one command and ends the process with its exit code (DESIGN §6)."""
    if sys.argv[1:] == ["--version"]:
        from cxmaturity import __version__

        sys.stdout.write(f"cxmaturity {__version__}\n")
        return
    from cxmaturity.cli.app import run

    sys.exit(run())
