from __future__ import annotations

from rich.console import Console

from cxmaturity.cli.reasoning import tree
from cxmaturity.scoring.explain import Step


def test_an_explanation_is_a_tree_that_folds_and_steers_nothing() -> None:
    console = Console(width=30)
    step = Step("Stage", "Awake", (Step("Service", "1.5 = (1 + 2) / 2, and much more to say"), Step("\x1b[31m", "[b]")))
    with console.capture() as captured:
        console.print(tree(step), highlight=False)
    assert [line.rstrip() for line in captured.get().splitlines()] == [
        "Stage: Awake",
        "├── Service: 1.5 = (1 + 2) /",
        "│   2, and much more to say",
        "└── \ufffd[31m: [b]",
    ]
