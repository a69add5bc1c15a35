import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

import cxmaturity
from cxmaturity.errors import UserError
from cxmaturity.files.messages import languages, read_messages

PACKAGE = Path(cxmaturity.__file__).parent


class Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the name Fluent asks for
        self.found.add(node.id.name)


def catalogue(language: str) -> dict[str, set[str]]:
    """Every sentence of a language with the variables in it."""
    text = (PACKAGE / "messages" / f"{language}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(text).body
    assert [entry.content for entry in body if isinstance(entry, Junk)] == []
    found = {}
    for entry in body:
        if isinstance(entry, Message):
            seeker = Variables()
            seeker.visit(entry)
            found[entry.id.name] = seeker.found
    return found


def test_dutch_and_english_are_there() -> None:
    assert languages() == ("en", "nl")


def test_both_catalogues_have_the_same_sentences() -> None:
    assert list(catalogue("en")) == list(catalogue("nl"))


def test_both_catalogues_use_the_same_variables() -> None:
    assert catalogue("en") == catalogue("nl")


def test_every_sentence_that_the_code_says_is_in_the_catalogue() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (PACKAGE / "report").glob("*.py")]
    said = {key for source in sources for key in re.findall(r'say\(\s*"([a-z-]+)"', source)}
    assert said - set(catalogue("en")) == set()


def test_no_sentence_is_left_unsaid() -> None:
    report = "".join(file.read_text(encoding="utf-8") for file in (PACKAGE / "report").glob("*.py"))
    code = "".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    templates = PACKAGE.parent / "report_templates"
    placed = "".join(file.read_text(encoding="utf-8") for file in templates.rglob("*.j2"))
    catalogues = "".join((PACKAGE / "messages" / f"{name}.ftl").read_text(encoding="utf-8") for name in languages())
    unsaid = [
        key
        for key in catalogue("en")
        if f'"{key}"' not in report
        and f"labels.{key.removeprefix('label-').replace('-', '_')}" not in placed
        and f'labels["{key.removeprefix("label-").replace("-", "_")}"]' not in code
        and f'labels["{key.removeprefix("label-").replace("-", "_")}"]' not in report
        and f"{{ {key} }}" not in catalogues
        and not key.startswith(("requirement-", "step-", "state-", "lead-strongest", "lead-weakest"))
    ]
    assert unsaid == []


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UserError) as refused:
        read_messages("fy")
    assert [(problem.message, problem.help) for problem in refused.value.problems] == [
        ("there are no sentences in `fy`", "choose one of: en, nl")
    ]


def test_a_missing_sentence_is_an_error() -> None:
    with pytest.raises(LookupError, match="no sentence `hello` in `en`"):
        read_messages("en").say("hello")


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(LookupError, match="`lead-steps` in `nl` cannot be said"):
        read_messages("nl").say("lead-steps")


@pytest.mark.parametrize(
    ("language", "requirements", "sentence"),
    [
        ("en", 1, "The score says Capable, but one requirement holds the organisation at Considered"),
        ("en", 3, "The score says Capable, but three requirements hold the organisation at Considered"),
        ("nl", 1, "De score wijst op Capable, maar één eis houdt de organisatie op Considered"),
        ("nl", 14, "De score wijst op Capable, maar 14 eisen houden de organisatie op Considered"),
    ],
)
def test_a_sentence_follows_the_number_in_it(language: str, requirements: int, sentence: str) -> None:
    said = read_messages(language).say("finding-held-back", scored="Capable", stage="Considered", n=requirements)
    assert said == sentence
