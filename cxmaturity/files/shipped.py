"""Where the files that come with the product are: beside the code in a wheel, at the top of a checkout otherwise."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def questionnaire_folder() -> Path:
    """The folder of the shipped instruments."""
    return _shipped("questionnaires")


def template_folder() -> Path:
    """The folder of the report's templates, styles and fonts."""
    return _shipped("report_templates")


def _shipped(name: str) -> Path:
    in_wheel = _PACKAGE / "_shipped" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name
