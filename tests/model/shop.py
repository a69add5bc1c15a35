"""A small instrument with a name of every kind, for tests of rules."""

from __future__ import annotations

from cxmaturity.files.questionnaires import read_questionnaire

SHOP = read_questionnaire(
    """
cxmaturity: 1
instrument: {id: shop, version: "1", languages: [en], title: Shop}
scales:
  stage: {options: [{id: low, value: 1}, {id: middle, value: 2}, {id: high, value: 3}], missing: [na, dk]}
  colours: {options: [{id: red}, {id: blue}]}
dimensions:
  - id: floor
    title: Floor
    questions:
      - {id: tidy, type: rating, scale: stage, prompt: Tidy?}
      - {id: moans, type: likert, scale: stage, reverse: true, weight: 2, prompt: Moans?}
      - {id: loud, type: yesno, prompt: Loud?, tags: [sound]}
      - {id: rush, type: number, prompt: Rush?, scored: false}
      - {id: wait, type: number, prompt: Wait?, bands: [{value: 3, below: 1}, {value: 1}], scored: false}
      - {id: visits, type: number, min: 0, max: 10, prompt: Visits?, scored: false}
      - {id: colour, type: choice, scale: colours, prompt: Colour?}
      - {id: other_colour, type: choice, scale: colours, prompt: And?}
      - {id: channels, type: multi, prompt: Channels?, options: [{id: web}, {id: phone}]}
      - {id: remark, type: text, prompt: Remark?}
      - {id: twice, type: calc, value: rush * 2, scored: false}
      - id: tills
        type: table
        prompt: Tills?
        columns:
          - {id: name, type: text, prompt: Name}
          - {id: queue, type: number, prompt: Queue}
          - {id: shiny, type: rating, scale: stage, prompt: Shiny, when: queue > 0}
  - id: remarks
    title: Remarks
    questions: [{id: more, type: text, prompt: More?}]
  - id: service
    title: Service
    weight: 3
    dimensions:
      - {id: phone_service, title: Phone, questions: [{id: quick, type: rating, scale: stage, tags: [sound], prompt: Quick?}]}
      - {id: web_service, title: Web, weight: 2, questions: [{id: easy, type: rating, scale: stage, prompt: Easy?}]}
scores:
  overall: {aggregate: mean, of: dimensions, title: Overall}
  sound: {aggregate: sum, of: {tag: sound}, weights: {quick: 4}}
  tidy_shops: {aggregate: share, of: [tidy, quick], at_least: middle}
  gap: {value: overall - floor}
ladders:
  maturity:
    score: overall
    stages:
      - {id: low}
      - {id: middle, from: 1.5, requires: [tidy >= middle]}
      - {id: high, from: 2.5, requires: [gap >= 0]}
  steps:
    kind: free
    stages: [{id: first, requires: [maturity >= 1]}, {id: second, needs: [first]}]
classes:
  size: [{id: large, when: rush >= 10}]
  visitor: {per: respondent, options: [{id: often, when: visits >= 5}]}
  till: {for_each: tills, options: [{id: long, when: queue > 5}]}
""",
    "shop.yaml",
).questionnaire
