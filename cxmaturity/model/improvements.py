"""What to do, as an author writes it: the parts of every piece of advice, and the improvement of one question."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from cxmaturity.model.content import LARGEST_NUMBER, Content, Id, Many, Text

Effort: TypeAlias = Literal["small", "medium", "large"]
EFFORT_POINTS: dict[Effort, int] = {"small": 1, "medium": 3, "large": 9}
"""What a piece of advice costs when costs are compared (DESIGN §6)."""
EFFORT_DAYS: dict[Effort, int] = {"small": 1, "medium": 9, "large": 27}
"""From how many person-days on an effort is called so."""


def effort_of(days: float) -> Effort:
    """What an effort of so many person-days is called."""
    return next((effort for effort, least in reversed(EFFORT_DAYS.items()) if days >= least), "small")


class Action(Content):
    """What every piece of advice says: what to do, why, how to begin, by whom, and how to see that it worked."""

    id: Id
    title: Text = Field(description="What to do, as an order.")
    why: Text | None = Field(default=None, description="What it follows from, in one sentence.")
    first_30_days: Many[Text] = Field(default=(), description="The moves to begin with.")
    then: Text | None = Field(default=None, description="What follows after the first 30 days.")
    effort: Effort = Field(default="medium", description="small counts 1, medium 3, large 9.")
    days: Annotated[float, Field(gt=0, le=LARGEST_NUMBER)] | None = Field(
        default=None, description="Person-days, all people together."
    )
    owner: Text | None = Field(default=None, description="The role that can decide it.")
    needs: Many[Id] = Field(
        default=(), description="What must come first: improvements, pieces of advice, or stages of a ladder."
    )
    kpi: Text | None = Field(default=None, description="The figure that shows that it worked.")
    measure: Text | None = Field(default=None, description="How that figure is measured.")
    source: Many[str] = ()


class Improvement(Action):
    """How to get from one option of a question to a higher one."""

    from_: Id = Field(alias="from", description="The option that is chosen today.")
    to: Id = Field(description="The option that is true when it has been done.")
