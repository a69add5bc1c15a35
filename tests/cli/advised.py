"""A questionnaire with improvements, advice on a condition and three stages, for the commands that show ways and advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ADVISED = """
cxmaturity: 1
instrument: {id: advised, version: 1.0.0, languages: [en, nl], title: {en: Advised scan, nl: Adviesscan}}
scales:
  stage:
    options:
      - {id: low, value: 1, label: {en: Low, nl: Laag}}
      - {id: mid, value: 2, label: {en: Mid, nl: Midden}}
      - {id: high, value: 3, label: {en: High, nl: Hoog}}
dimensions:
  - id: service
    title: {en: Service, nl: Dienst}
    questions:
      - id: kind
        type: rating
        scale: stage
        missing: [dk]
        prompt: {en: Kind?, nl: Vriendelijk?}
        improvements:
          - id: greet
            from: low
            to: mid
            title: {en: Greet everybody, nl: Groet iedereen}
            why: {en: Nobody greets., nl: Niemand groet.}
            first_30_days: [{en: Ask three customers., nl: Vraag drie klanten.}]
            then: {en: Keep asking., nl: Blijf vragen.}
            effort: small
            days: 4
            owner: {en: Shop head, nl: Bedrijfsleider}
            kpi: {en: Greetings, nl: Begroetingen}
            measure: {en: Count them., nl: Tel ze.}
          - {id: chat, from: mid, to: high, title: {en: Talk, nl: Praat}, days: 20, needs: [hurry]}
      - id: quick
        type: rating
        scale: stage
        prompt: {en: Quick?, nl: Snel?}
        improvements:
          - {id: hurry, from: low, to: mid, title: {en: Hurry, nl: Haast je}, effort: small}
          - {id: rush, from: mid, to: high, title: {en: Rush, nl: Ren}, effort: large}
advice:
  - {id: meet, when: kind == mid and quick <= 2, title: {en: "Meet at {service}", nl: "Overleg bij {service}"}}
ladders:
  maturity:
    title: {en: Stage, nl: Stadium}
    score: service
    stages:
      - {id: asleep, title: {en: Asleep, nl: Slapend}}
      - {id: awake, title: {en: Awake, nl: Wakker}, from: 1.75, requires: ["quick >= mid"]}
      - {id: alive, title: {en: Alive, nl: Levend}, from: 2.75}
"""


def write_advised(folder: Path, kind: str, quick: str) -> None:
    """Puts the questionnaire and answers to it in the folder."""
    (folder / "advised.yaml").write_text(ADVISED)
    head = "format: cxmaturity-answers\nversion: 1\nquestionnaire: advised\norganisation: Acme\n"
    (folder / "answers.yaml").write_text(f"{head}answers: {{kind: {kind}, quick: {quick}}}\n")
