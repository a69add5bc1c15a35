"""Organisations in every situation that a report must look well in. `python -m tests.gallery FOLDER [CASE...]` writes their reports.

Each case is the arguments of `cxmaturity report`, with the files that they name. Pages are PNG pictures beside the PDF.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cxmaturity.files.questionnaires import load_questionnaire
from cxmaturity.files.shipped import questionnaire_folder
from cxmaturity.model.structure import has_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Mapping as Answers

DEPARTMENTS = {
    "Directie": 3,
    "Marketing": 14,
    "Verkoop zakelijk": 22,
    "Verkoop particulier": 19,
    "Klantenservice": 31,
    "Schade en claims": 12,
    "Digitaal": 9,
    "ICT": 17,
    "Financiën": 8,
    "Productontwikkeling": 6,
    "Personeel en organisatie": 5,
    "Juridische zaken": 4,
}
LONG_NAME = "Coöperatieve Vereniging van Zorgverzekeraars en Zorgaanbieders Noord-Nederland UA"
HEAD = "format: cxmaturity-answers\nversion: 1\nquestionnaire: {id}\norganisation: {name}\ndate: 2026-10-14\n"


@cache
def questions(instrument: str) -> Mapping[str, tuple[str, ...]]:
    """The ids of the options of every question that is scored on a scale, lowest first."""
    questionnaire = load_questionnaire(instrument).questionnaire
    return {
        id_: tuple(option.id for option in questionnaire.options(question))
        for id_, question in questionnaire.questions.items()
        if has_value(questionnaire, question)
    }


def answers_file(path: Path, instrument: str, answers: Answers[str, str], name: str = "Noordkade Energie") -> str:
    lines = "".join(f"  {id_}: {answer}\n" for id_, answer in answers.items())
    path.write_text(HEAD.format(id=instrument, name=name) + f"answers:\n{lines}", encoding="utf-8")
    return str(path)


def placed(instrument: str, place: Callable[[int], int]) -> dict[str, str]:
    """For every question the option at a place, by the question's number."""
    found = questions(instrument)
    return {id_: options[place(number) % len(options)] for number, (id_, options) in enumerate(found.items())}


def both(folder: Path, place: Callable[[int], int], name: str = "Noordkade Energie") -> list[str]:
    return [
        answers_file(folder / f"{instrument}.yaml", instrument, placed(instrument, place), name)
        for instrument in ("cx-maturity", "six-steps")
    ]


def survey(folder: Path, departments: Mapping[str, int]) -> list[str]:
    """People of departments that differ in what they see, a few of whom skip a question."""
    found, path = questions("cx-maturity"), folder / "survey.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["respondent", "afdeling", *found])
        for place, (department, people) in enumerate(departments.items()):
            for person in range(people):
                row = [_answered(place, person, number, options) for number, options in enumerate(found.values())]
                writer.writerow([f"{place}-{person}", department, *row])
    name = ["--organisation", "Noordkade Verzekeringen", "--date", "2026-10-14"]
    return [str(path), "-q", "cx-maturity", "--by", "afdeling", *name]


def _answered(place: int, person: int, number: int, options: tuple[str, ...]) -> str:
    if (person * 7 + number * 3) % 29 == 0:
        return ""
    seen = 1 + (place % 4 == 0) - (place % 5 == 3) + (number % 8 == 7) + (person * 31 + number * 17 + place) % 5 // 3
    return options[min(max(seen, 0), len(options) - 1)]


def demo(folder: Path) -> list[str]:
    files = sorted((questionnaire_folder() / "demo").glob("*.yaml"))
    return [str(shutil.copy(file, folder / file.name)) for file in files]


def targets(folder: Path) -> list[str]:
    """The demonstration with targets for some dimensions: above, at and below where they are."""
    aims = {"strategy": "cultural", "leadership": "cultural", "data": "capable", "channels": "considered"}
    lines = "".join(f"  {id_}: {stage}\n" for id_, stage in aims.items())
    (folder / "edits.yaml").write_text(f"format: cxmaturity-edits\nversion: 1\ntargets:\n{lines}", encoding="utf-8")
    return demo(folder)


def one_person(folder: Path) -> list[str]:
    return [answers_file(folder / "a.yaml", "cx-maturity", placed("cx-maturity", lambda n: (n * 7) % 3))]


def departments(folder: Path) -> list[str]:
    return survey(folder, DEPARTMENTS)


def sixty_departments(folder: Path) -> list[str]:
    return survey(folder, {f"Vestiging {place:02}": 5 + place % 6 for place in range(60)})


def all_ones(folder: Path) -> list[str]:
    return both(folder, lambda _: 0)


def all_fours(folder: Path) -> list[str]:
    return both(folder, lambda _: 3)


def long_name(folder: Path) -> list[str]:
    return both(folder, lambda n: (n * 5) % 4, LONG_NAME)


def one_dimension(folder: Path) -> list[str]:
    answers = {id_: "considered" if id_.startswith("data_") else "na" for id_ in questions("cx-maturity")}
    return [answers_file(folder / "a.yaml", "cx-maturity", answers)]


def provisional(folder: Path) -> list[str]:
    answers = placed("cx-maturity", lambda n: 2 if n % 3 else 1)
    return [
        answers_file(
            folder / "a.yaml",
            "cx-maturity",
            {id_: "dk" if n % 5 == 4 else option for n, (id_, option) in enumerate(answers.items())},
        )
    ]


def one_instrument_of_steps(folder: Path) -> list[str]:
    return [answers_file(folder / "a.yaml", "six-steps", placed("six-steps", lambda n: (n * 5 + 1) % 4))]


CASES: Mapping[str, Callable[[Path], list[str]]] = {
    case.__name__: case
    for case in (
        demo,
        targets,
        one_person,
        departments,
        sixty_departments,
        all_ones,
        all_fours,
        long_name,
        one_dimension,
        provisional,
        one_instrument_of_steps,
    )
}


def main(target: Path, names: list[str]) -> None:
    for name in names or list(CASES):
        folder = target / name
        folder.mkdir(parents=True, exist_ok=True)
        arguments = CASES[name](folder)
        for language in ("en", "nl"):
            report = folder / f"{language}.pdf"
            command = [sys.executable, "-m", "cxmaturity", "report", *arguments, "--lang", language, "-o", str(report)]
            subprocess.run(command, check=True)
            subprocess.run(["pdftoppm", "-r", "70", "-png", str(report), str(folder / language)], check=True)  # noqa: S607


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
