"""Advice made by hand, for tests of what is done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cxmaturity.model.advice import Advice


def piece(id_: str, **changes: Any) -> Advice:
    """A medium piece of advice with everything in it; it follows from `data_a` of the small instrument of the report's tests."""
    whole = Advice(
        id=id_,
        question="data_a",
        from_="considered",
        to="capable",
        title={"en": f"Do {id_}", "nl": f"Doe {id_}"},
        why={"en": f"Since {id_} is not done.", "nl": f"Omdat {id_} niet is gedaan."},
        first_30_days=({"en": "Ring ten customers.", "nl": "Bel tien klanten."},),
        then={"en": "Ring more.", "nl": "Bel er meer."},
        effort="medium",
        days=20.0,
        owner={"en": "The board", "nl": "De directie"},
        needs=(),
        kpi={"en": "Customers who called back", "nl": "Klanten die terugbelden"},
        measure={"en": "Each month, from the CRM.", "nl": "Elke maand, uit het CRM."},
        source=("own",),
        about=(),
        because="gap",
        serves=(),
    )
    return replace(whole, **changes)
