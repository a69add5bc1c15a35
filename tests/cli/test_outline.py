from __future__ import annotations

from cxmaturity.cli.outline import outline
from cxmaturity.files.questionnaires import read_questionnaire

STEPS = """
cxmaturity: 1
instrument: {id: tiny, version: 1.0.0, languages: [en], title: Tiny, description: A few words}
scales: {s: {options: [{id: low, value: 1}, {id: high, value: 2, label: High}]}}
dimensions:
  - id: d
    title: D
    questions:
      - {id: first, type: rating, scale: s, prompt: First?, anchors: {low: Nobody, high: Seen by all}}
      - {id: second, type: text, prompt: Second?, when: "first >= high"}
ladders:
  steps:
    kind: free
    stages: [{id: a, requires: ["first >= high"]}, {id: b, needs: [a], requires: ["first >= low"]}]
"""


def test_an_outline_has_anchors_routes_rules_and_needs() -> None:
    assert list(outline(read_questionnaire(STEPS, "tiny.yaml").questionnaire, "en")) == [
        "Tiny  (tiny 1.0.0)",
        "A few words",
        "",
        "D  [d]",
        "",
        "  First?  [first, rating]",
        "    1 low: Nobody",
        "    2 High: Seen by all",
        "",
        "  Second?  [second, text]",
        "    asked when first >= high",
        "",
        "steps  [steps, free]",
        "  a: first >= high",
        "  b: first >= low  needs a",
    ]
