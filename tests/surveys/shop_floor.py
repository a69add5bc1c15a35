"""A small questionnaire with a question of every kind, for tests that read answers."""

from __future__ import annotations

from cxmaturity.files.questionnaires import read_questionnaire

SHOP_FLOOR = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: shop-floor, version: 1.0.0, languages: [en, nl], title: {en: Shop floor, nl: Winkelvloer}}
scales:
  stage4:
    options:
      - {id: cluttered, value: 1, label: {en: Cluttered, nl: Rommelig}}
      - {id: considered, value: 2, label: {en: Considered, nl: Doordacht}}
      - {id: capable, value: 3, label: {en: Capable, nl: Bekwaam}}
      - {id: cultural, value: 4, label: {en: Cultural, nl: Cultuur}}
    missing: [na, {state: dk, label: {en: No idea, nl: Geen idee}, spellings: ["-1"]}]
dimensions:
  - id: floor
    title: {en: Floor, nl: Vloer}
    questions:
      - {id: tidy, type: rating, scale: stage4, prompt: {en: Tidy?, nl: Netjes?}}
      - id: moans
        type: likert
        scale: stage4
        reverse: true
        audience: [management]
        prompt: {en: Moans?, nl: Klachten?}
      - id: rush
        type: number
        min: 0
        max: 10
        whole: true
        missing: [{state: dk, spellings: ["99"]}]
        prompt: {en: Rush?, nl: Drukte?}
      - id: channels
        type: multi
        prompt: {en: Which channels?, nl: Welke kanalen?}
        options: [{id: web, label: {en: Web site, nl: Website}}, {id: phone, label: {en: Telephone, nl: Telefoon}}]
      - {id: remark, type: text, prompt: {en: Remark?, nl: Opmerking?}}
      - {id: opened, type: date, prompt: {en: Opened?, nl: Geopend?}}
      - {id: known, type: yesno, prompt: {en: Known?, nl: Bekend?}}
      - {id: hello, type: note, prompt: {en: Hello, nl: Hallo}}
      - {id: twice, type: calc, value: "rush * 2", prompt: {en: Twice, nl: Dubbel}}
      - id: order
        type: rank
        prompt: {en: What comes first?, nl: Wat is eerst?}
        options: [{id: price, label: {en: Price, nl: Prijs}}, {id: service, label: {en: Service, nl: Dienst}}]
      - id: tills
        type: table
        max_rows: 2
        prompt: {en: Tills?, nl: Kassa's?}
        columns:
          - {id: name, type: text, prompt: {en: Name, nl: Naam}}
          - {id: queue, type: number, min: 0, prompt: {en: Queue, nl: Rij}}
""",
    "shop_floor.yaml",
).questionnaire
