### The sentences of reports in English. A number variable chooses the plural; all other variables are text.
### A message is a whole sentence or label. Keys and variables are the same in every catalogue (a test checks that).

## Words that sentences share

number-word = { $n ->
    [0] zero
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}
number-word-start = { $n ->
    [0] None
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] { $n }
}
number-word-total = { $total ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $total }
}
number-word-sand = { $sand ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $sand }
}
this-organisation = This organisation
no-stage = No stage
everybody = All respondents

## The document

document-title = { $title } – { $client }
document-description = { $client }: result of the assessment
cover-kicker = Assessment report
headline-stage-score = { $stage } – { $score }
kicker-summary = Summary
kicker-figures = Scores and classes
kicker-stages = The stages
kicker-profile = Profile
kicker-groups = By { $grouping }
kicker-dimensions = Dimension by dimension
kicker-method = Method
kicker-appendix = Appendix

reading-title = How to read this report
reading-short = The summary has the result on one page; “What to do” has the first actions.
reading-figures = The caption explains each figure; n is the number of respondents behind it.
reading-stage = A stage counts only when all its requirements are met, and those of every stage below it. A high mean alone is not enough.
reading-sand = A step rests on sand when it is done while a step that it builds on is not.
reading-groups = Small groups are named without numbers, so that nobody’s answers can be traced.
reading-missing = A missing answer never counts as zero. “Answered” says how much of the questions was answered.

## The finding

finding-top = The top stage is reached: { $stage }
finding-provisional = { $stage } for now: missing answers could change the stage
finding-held-back = The score says { $scored }, but { $n ->
    [one] one requirement holds
   *[other] { number-word } requirements hold
} the organisation at { $stage }
finding-score-and-more = { $stage }: { $next } takes a higher score and { $n ->
    [one] one more requirement
   *[other] { number-word } more requirements
}
finding-short = { $stage }, { $distance } short of { $next }
finding-requirements = { $stage }: { $n ->
    [one] one requirement
   *[other] { number-word } requirements
} to go before { $next }
finding-below-first = The first stage, { $stage }, has not been reached yet
finding-insufficient = There are too few answers to name a stage
finding-reduced-scope = This selection of questions does not give a stage
finding-suppressed = There are too few respondents to show a result
finding-score = A score of { $score } on a scale from { $low } to { $high }

## The lead

lead-stage-score = { $client } stands at { $stage }, stage { $place } of { $stages }, with a score of { $score } on a scale from { $low } to { $high }.
lead-stage = { $client } stands at { $stage }, stage { $place } of { $stages }.
lead-score = { $client } scores { $score } on a scale from { $low } to { $high }.
lead-assessed = { $client } was assessed on the answers of { $n ->
    [one] one respondent
   *[other] { $n } respondents
}.
lead-top = Every requirement of every stage is met.
lead-held-back = By its score alone it would be { $scored }. But a stage counts only when every requirement is met, and { $n ->
    [one] one
   *[other] { number-word }
} of those for { $next } { $n ->
    [one] is
   *[other] are
} still missing.
lead-requirements = { $next } still asks for { $n ->
    [one] one requirement that is
   *[other] { number-word } requirements that are
} not met.
lead-held-back-named = By its score alone it would be { $scored }, but one requirement for { $next } is not met: “{ $requirement }”.
lead-requirements-named = { $next } still asks for one requirement that is not met: “{ $requirement }”.
lead-held-back-unknown = By its score alone it would be { $scored }, but of one requirement for { $next } it is not known whether it is met: “{ $requirement }”.
lead-requirements-unknown = Of one requirement for { $next } it is not known whether it is met: “{ $requirement }”.
lead-next-step = The next step to take is “{ $step }”.
lead-group-finding = { $finding }.
lead-short = { $next } begins at { $cut }, which is { $distance } higher.
lead-and-more = { $n ->
    [one] One other requirement is
   *[other] { number-word-start } other requirements are
} not met either.
lead-close = The dimensions lie close together, from { $low } to { $high }.
lead-strongest = { $n ->
    [one] The strongest dimension is { $dimensions } ({ $score }).
   *[other] The strongest dimensions are { $dimensions } (both { $score }).
}
lead-strongest-many = { number-word-start } dimensions share the highest score, { $score }.
lead-weakest = { $n ->
    [one] The weakest is { $dimensions } ({ $score }).
   *[other] The weakest are { $dimensions } (both { $score }).
}
lead-weakest-many = { number-word-start } dimensions share the lowest score, { $score }.
lead-steps = { $finding }.

## The summary

panel = Result
fact-score = Score
fact-score-next = { $score } ({ $stage } from { $cut })
fact-coverage = Answered
fact-respondents = Respondents
obstacles = What stands between here and { $next }
obstacles-more = { $n ->
    [one] One more requirement stands on the page about the stages.
   *[other] { $n } more requirements stand on the page about the stages.
}
remarks = Read with care
bars = Score by dimension
scores = Scores
summary-first = What to do first
dimensions-count = { number-word-start } dimensions
remark-one = The answers come from one person or one joint conversation; nobody else has checked them here.
remark-provisional = The stage is provisional. Depending on the missing answers it lies between “{ $low }” and “{ $high }”.
remark-reduced-scope = Only part of the questions was asked. A stage needs all of them.
remark-coverage = { $dimension } has no score: { $answered } of it was answered and { $needed } is needed.
remark-too-few = { $n ->
    [one] { $dimensions } has no score: too little of it was answered.
   *[other] { $dimensions } have no score: too little of them was answered.
}
remark-not-applicable = { $n ->
    [one] { $dimensions } has no score: none of its questions applied.
   *[other] { $dimensions } have no score: none of their questions applied.
}
remark-no-weight = { $n ->
    [one] { $dimensions } has no score: none of the questions that applied counts in it.
   *[other] { $dimensions } have no score: none of the questions that applied counts in them.
}
remark-suppressed = { $n ->
    [one] { $dimensions } has no score here: too few people answered.
   *[other] { $dimensions } have no score here: too few people answered.
}
caption-gauge = { $n ->
    [one] The arc fills from the lowest to the highest possible score.
   *[other] The arc fills from the lowest to the highest possible score (n = { $n }).
}
caption-gauge-cuts = { $n ->
    [one] The gaps mark where, by score, a stage begins.
   *[other] The gaps mark where, by score, a stage begins (n = { $n }).
}
caption-bars = { $n ->
    [one] Each bar runs from the lowest to the highest possible score.
   *[other] Each bar runs from the lowest to the highest possible score (n = { $n }).
}
caption-bars-stages = { $n ->
    [one] Each bar runs over the whole scale; the background darkens where, by score, a next stage begins.
   *[other] Each bar runs over the whole scale; the background darkens where, by score, a next stage begins (n = { $n }).
}
alt-gauge = Gauge: { $score } on a scale from { $low } to { $high }.
alt-bar = { $dimension }: { $score }
score-insufficient = Too few answers
score-suppressed = Too few people
at-the-top = Highest stage
short-of = { $distance } to { $stage }
dimension-score = { $dimension } { $score }

## Requirements

requirement-met = Met
requirement-unmet = Not met
requirement-unknown = Unknown
distance = { $amount } to go
distance-points = { $n ->
    [one] { $n } percentage point to go
   *[other] { $n } percentage points to go
}

## The stages

stages-to-go = { $n ->
    [one] One requirement stands
   *[other] { number-word-start } requirements stand
} between the organisation and { $next }
stages-score = For { $next } the score has to rise from { $actual } to { $needed }
stages-top = { $n ->
    [one] Every requirement of the only stage is met
   *[other] Every requirement of all { number-word } stages is met
}
stages-unnamed = No stage can be named from these answers
stages-rule = A stage counts only when all its requirements are met, and those of every stage below it. A high score in one place cannot buy off a requirement in another.
stage-reached = Reached
stage-not-reached = Not reached
from-score = from { $cut }
here = You are here
caption-stairs = The stages from lowest to highest; the flag marks the highest stage whose requirements are all met.
caption-stairs-none = The stages from lowest to highest. No step is marked, because no stage was reached.
alt-stairs = Stairs with the stages { $stages }. Reached: { $stage }.

## The profile

profile-none = The answers do not give a score yet
profile-single = { $dimension } scores { $score }
profile-equal = All dimensions score { $score }
profile-close = The dimensions lie close together: from { $low } to { $high }
profile-behind = { $weakest } stays behind at { $low }; the highest score is { $high }
profile-ahead = { $strongest } leads with { $high }; the lowest score is { $low }
profile-contrast = Strongest in { $strongest }, weakest in { $weakest }
profile-spread = The dimensions run from { $low } to { $high }
remark-stage = By score: { $stage }.
remark-highest = { $n ->
    [one] Highest answer: { $questions }.
   *[other] Highest answers: { $questions }.
}
remark-lowest = { $n ->
    [one] Lowest answer: { $questions }.
   *[other] Lowest answers: { $questions }.
}
profile-scales = { number-word-start } dimensions, each on a scale of its own
caption-radar = { $n ->
    [one] One axis per dimension, from { $low } inside to { $high } outside: the further out, the higher the score.
   *[other] One axis per dimension, from { $low } inside to { $high } outside: the further out, the higher the score (n = { $n }).
}
alt-radar = Radar chart of { $n } dimensions on a scale from { $low } to { $high }.
caption-radar-targets = { $n ->
    [one] One axis per dimension, from { $low } inside to { $high } outside. The filled area is today, the small rings are the targets.
   *[other] One axis per dimension, from { $low } inside to { $high } outside. The filled area is today, the small rings are the targets (n = { $n }).
}
alt-radar-targets = Targets: { $targets }.
caption-aims-target = { $n ->
    [one] From today’s score to the target. Each line is the whole scale; a tick marks where, by score, a next stage begins.
   *[other] From today’s score to the target. Each line is the whole scale; a tick marks where, by score, a next stage begins (n = { $n }).
}
caption-aims-next = { $n ->
    [one] From today’s score to where, by score, the next stage begins. Each line is the whole scale; the ticks separate the stages.
   *[other] From today’s score to where, by score, the next stage begins. Each line is the whole scale; the ticks separate the stages (n = { $n }).
}
caption-aims-both = { $n ->
    [one] From today’s score to the target or, without a target, to where the next stage begins by score. Each line is the whole scale; the ticks separate the stages.
   *[other] From today’s score to the target or, without a target, to where the next stage begins by score. Each line is the whole scale; the ticks separate the stages (n = { $n }).
}
caption-aims-none = { $n ->
    [one] Each dot is a score on a line that is the whole scale; a tick marks where, by score, a next stage begins.
   *[other] Each dot is a score on a line that is the whole scale; a tick marks where, by score, a next stage begins (n = { $n }).
}
caption-aims-range = The thin line shows where the score would lie with every missing answer at its lowest, and at its highest.
mark-now = Today
mark-target = Target
mark-next = Next stage
mark-target-or-next = Target or next stage
mark-range = Possible with missing answers
aim-reached = { $stage } (reached)
alt-aim-target = { $dimension }: { $score } today, target { $aim }.
alt-aim-next = { $dimension }: { $score } today, next stage from { $aim }.
alt-aim-none = { $dimension }: { $score }.
alt-aim-unscored = { $dimension }: { $score }; target { $aim }.
alt-aim-range = With the missing answers between { $low } and { $high }.

## Groups

groups-apart = The groups differ most in { $dimension }: from { $low } to { $high }
groups-apart-in = The widest gap between groups is { $gap }, in { number-word } dimensions
groups-close = The groups lie close together: no more than { $gap } apart in any dimension
groups-between = In { $dimension } the groups score between { $low } and { $high }
groups-scales = The groups side by side in { number-word } dimensions
groups-equal = { $n ->
    [one] The groups score the same
   *[other] The groups score the same in every dimension
}
groups-equal-visible = Where groups can be compared, they score the same
groups-one = There are too few scores to compare
groups-single = Only { $group } can be shown
groups-none = No group can be shown without giving away answers
lead-groups = Read along a row to see one group, down a column to see one dimension.
lead-groups-ends = { $n ->
    [2] { $highest } scores higher ({ $high }) than { $lowest } ({ $low }).
   *[other] Of the { number-word } groups with an overall score, { $highest } scores highest ({ $high }) and { $lowest } lowest ({ $low }).
}
lead-groups-between = The overall scores of { number-word } groups run from { $low } to { $high }.
lead-groups-equal = The overall score of { number-word } groups is the same: { $score }.
lead-groups-hidden = { $n ->
    [one] One group is shown without numbers, so that nobody’s answers can be traced.
   *[other] { number-word-start } groups are shown without numbers, so that nobody’s answers can be traced.
}
group-unnamed = Not stated
group-suppressed = Not shown: too few respondents, or needed to protect another small group
caption-groups = Score by group and dimension; the darker, the higher (n = { $n }).
caption-groups-lowest = { $n ->
    [one] The cell with the outline is the lowest.
   *[other] The cells with an outline share the lowest score.
}
note-shared-title = A shared weakness
note-shared = In { number-word } of the { number-word-total } groups shown, no dimension scores lower than { $dimension }. All respondents together score { $score } on it.
note-shared-all = { $n ->
    [2] In both groups shown, no dimension scores lower than { $dimension }.
   *[other] In all { number-word } groups shown, no dimension scores lower than { $dimension }.
} All respondents together score { $score } on it.
note-local-title = A local weakness
note-local = { $group } scores { $score } in { $dimension }. That is { $gap } lower than all respondents together ({ $whole }).
note-example-title = An example to learn from
note-example = { $group } scores higher than every other group shown in { number-word } of the { number-word-total } dimensions. In { $dimension } it scores { $score }; all respondents together score { $whole }.
note-example-all = { $group } scores higher than every other group shown in { $n ->
    [2] both dimensions.
   *[other] all { number-word } dimensions.
} In { $dimension } it scores { $score }; all respondents together score { $whole }.
note-example-score = { $group } has the highest overall score of the groups shown: { $score }. All respondents together score { $whole }.
caption-ranking = { number-word-start } groups in the order of their overall score, the highest first.
caption-ranking-range = The line of a group runs from its lowest to its highest dimension.
caption-ranking-stages = The ground darkens where, by score, a next stage begins.
mark-headline = Overall score
mark-dimensions = Lowest to highest dimension
alt-ranked = { $group }: { $score }, with dimensions from { $low } to { $high }.

## Dimensions and answers

dimensions-all = All { $n } answers describe “{ $label }”
dimensions-most = { $people ->
    [one] { $n } of { $total } answers describe “{ $label }”
   *[other] For { $n } of { $total } questions “{ $label }” is the answer in the middle
}
dimensions-unanswered = { $n ->
    [one] One dimension without answers
   *[other] { number-word-start } dimensions without answers
}
dimensions-answers = { $n ->
    [one] One question and its answer
   *[other] { number-word-start } questions and their answers
}
lead-dimensions = For each question: what today looks like, and what one stage further looks like.
lead-dimensions-short = For each question the answer that was given.
caption-spreads = The bar below a question shows how the answers lie over the options, the lowest on the left; the number in it counts answers.
caption-tiles-many = Each tile is a question with the answer in the middle; the darker the tile, the higher the answer. The score of a dimension is a mean, so the two can differ.
caption-tiles = A tile is a question with its answer; the darker the tile, the higher the answer.
stages-source = Based on { $sources }. What is theirs and what was written for this questionnaire stands under Method.
alt-spread = { $question }: { $counts }
answers-middle = Answer in the middle
answers-today = Today
answers = { $n ->
    [one] One answer
   *[other] { $n } answers
}
answer-count = n = { $n }
answer-mean = mean { $mean }, n = { $n }
answer-mean-mirrored = mirrored mean { $mean }, n = { $n }
answer-share = { $option } { $share }, n = { $n }
answer-states = { $told }; { $states }
state-count = { $state } { $n }
state-na = Not applicable
state-dk = Don’t know
state-declined = Rather not say
state-skipped = Skipped
state-not-asked = Not asked
state-not-reached = Not reached
appendix-title = { $n ->
    [one] The question and its answer
   *[other] All { number-word } questions and answers
}
figures-scores = { $n ->
    [one] One score beside the dimensions
   *[other] { number-word-start } scores beside the dimensions
}
figures-classes = How many fall in each class
caption-scores = Each score stands beside the number of respondents behind it (n).
unclassified = In none of these
stamp = { $title }: instrument { $id }, version { $version }, SHA-256 { $digest }.

## Steps and types

steps-all = { $n ->
    [one] The only step is in place
   *[other] All { number-word } steps are in place
}
steps-some = { $n ->
    [0] None of the { number-word-total } steps is in place yet
    [one] One of the { number-word-total } steps is in place
   *[other] { number-word-start } of the { number-word-total } steps are in place
}
steps-some-sand = { $n ->
    [one] One of the { number-word-total } steps stands firm,
   *[other] { number-word-start } of the { number-word-total } steps stand firm,
} { $sand ->
    [one] one rests on sand
   *[other] { number-word-sand } rest on sand
}
steps-only-sand = No step stands firm: what is done rests on sand in { $sand ->
    [one] one of { number-word-total } steps
   *[other] { number-word-sand } of { number-word-total } steps
}
steps-next = The next step to take: { $step }
steps-ahead = What “{ $step }” asks next
steps-overview = The steps
lead-free-ladder = A step is in place when its requirements are met, and so are those of the steps that it builds on.
sand-means = A step rests on sand when it is done while a step that it needs is not. The work is real, but what it builds on is missing; repair that first.
alt-needs = { $n } steps from left to right, each after those that it builds on.
caption-needs = A step stands to the right of those that it builds on. Filled: in place. Dashed: rests on sand. Open: not yet.
step-stands = In place
step-sand = Rests on sand
step-open = Not yet
step-needs = Builds on { $steps }
step-lacks = { $n ->
    [one] Still missing below it: { $steps }
   *[other] Still missing below it: { $steps }
}
number-of = { $n } of { $total }
type-title = Type today
type-none = No type fits
type-none-means = The answers fit none of the types that the instrument describes.

## The way to the next stage

kicker-path = Next stage
kicker-path-of = Next stage: { $title }
path-found = { $n ->
    [one] One action is enough for { $next }
   *[other] { number-word-start } actions bring { $next } within reach
}
path-unknown = { $next } cannot be judged without the missing answers
path-unreachable = The actions known here do not reach { $next }
path-no-improvements = No action is known that leads to { $next }
lead-path = Every requirement of { $next } is then met.
lead-path-score = { $name } then goes from { $today } to { $reached }, and every requirement of { $next } is met.
lead-path-unknown = While answers are missing, no set of actions is sure to reach { $next }. These requirements are not met today, or that is not known.
lead-path-unreachable = Not even all actions of this instrument together are enough for { $next }. These requirements are not met today.
lead-path-no-improvements = The instrument has no action that lifts today’s answers. These requirements of { $next } are not met today.
path-takes = It takes { $cost }.
path-points = { $n ->
    [one] one effort point
   *[other] { number-word } effort points
}
path-days = { $n ->
    [one] { $days } person-day
   *[other] { $days } person-days
}
path-points-days = { $n ->
    [one] one effort point
   *[other] { number-word } effort points
} and { $count ->
    [one] { $days } person-day
   *[other] { $days } person-days
}
path-listed = Number { $n } in the advice
path-change = From { $before } to { $after }
path-clears = This meets: { $requirements }
climbed = { $score }, { $gain } higher
climbed-less = { $score }, less than 0.01 higher
climbed-same = { $score }, as before
alt-climb = Bar of the score after this action, on a scale from { $low } to { $high }: { $text }.
caption-path = The actions stand in the order in which to take them, each after what it needs.
caption-path-scores = Each bar shows the score after the action, on the whole scale: today’s part dark, what earlier actions add light, what this action adds bright.
caption-path-cut = Each bar shows the score after the action, on the whole scale: today’s part dark, what earlier actions add light, what this action adds bright. The upright mark is where { $next } begins by score ({ $cut }).
path-asks = What { $next } asks
met-today = Met today
met-after = Met with action { $number }
path-only = { $n ->
    [one] Every way that was found takes this action.
   *[other] Every way that was found takes all of these actions.
}
path-other = { $same ->
    [1] Another way takes as many effort points: { $takes } instead of { $leaves }, { $cost } in all.
    [2] Another way takes { $takes } instead of { $leaves }: { $cost } in all.
   *[other] The next cheapest way takes { $takes } instead of { $leaves }: { $cost } in all.
}
path-other-many = { $same ->
    [1] Another way takes as many effort points: it keeps
    [2] Another way keeps
   *[other] The next cheapest way keeps
} { $shared ->
    [0] none
    [one] one
   *[other] { $shared }
} of these actions and takes { $more ->
    [0] no others
    [one] one other
   *[other] { $more } others
}: { $cost } in all.
path-note-cheapest = By effort points this is the cheapest way: a small action counts for one, a medium one for three and a large one for nine.
path-note-unproven = By effort points no cheaper way was found, but there may be one: a small action counts for one, a medium one for three and a large one for nine.
path-note-answers = { $people ->
    [one] We assume that each action lifts the answer to its goal.
   *[other] We assume that each action lifts everybody who answered below its goal to that goal, and nobody else.
} A missing answer stays missing.
quoted = “{ $text }”

## What to do

draft = DRAFT
kicker-advice = What to do
kicker-advice-of = What to do: { $title }
advice-top = The top stage is reached: now hold on to it
advice-requirement = Begin with what { $next } still asks
advice-score = Only a higher score stands between here and { $next }
advice-steps-done = { $n ->
    [one] The only step is in place: now keep it there
   *[other] All { number-word } steps are in place: now keep them there
}
advice-step = Begin with what “{ $step }” still asks
advice-list = { $n ->
    [one] One action follows from the answers
   *[other] { number-word-start } actions follow from the answers, in this order
}
lead-advice = { $n ->
    [one] It stands here with what it follows from and how to begin.
   *[other] The actions stand in the order in which to take them up.
}
lead-advice-more = In the order in which to take them up: the first { number-word } in full, { $more ->
    [one] the last one
   *[other] the other { $more }
} on the roadmap.
lead-advice-first = These are the first { number-word } actions, in the order in which to take them up.
start-title = Where to start
begin-here = Begin here
matrix-asked = { $rung ->
    [stage] Asked for by the next stage
    [step] Asked for by the next step
   *[both] Asked for by the next stage or step
}
matrix-clears = Clears the way, or follows from several answers
matrix-clears-later = Asked for by a later step, clears the way, or follows from several answers
matrix-raises = Raises the score
matrix-lifts = Lifts one answer
caption-matrix = Each dot is an action with its number{ $rung ->
    [none] .
    [stage] ; filled dots are what the next stage asks for.
    [step] ; filled dots are what the next step asks for.
   *[both] ; filled dots are what the next stage or step asks for.
}
caption-matrix-done = Each dot is an action that is not done, with its number{ $rung ->
    [none] .
    [stage] ; filled dots are what the next stage asks for.
    [step] ; filled dots are what the next step asks for.
   *[both] ; filled dots are what the next stage or step asks for.
}
alt-matrix = A matrix of { $n } actions by reason and effort, with their numbers in the list. { $cells }.
alt-cell = { $row } ({ $effort }): { $numbers }
start-asked = { $n ->
    [one] Begin with number { $numbers }:
   *[other] Begin with numbers { $numbers }:
} { $rung ->
    [stage] the next stage
    [step] the next step
   *[both] the next stage or step
} { $n ->
    [one] asks for it,
   *[other] asks for them,
} { $effort ->
    [small] at little effort.
    [medium] at medium effort.
   *[large] though at great effort.
}
start-asked-many = Begin with the { $n } actions that { $rung ->
    [stage] the next stage
    [step] the next step
   *[both] the next stage or step
} asks for { $effort ->
    [small] at little effort.
    [medium] at medium effort.
   *[large] at great effort.
}
start-also = { $rung ->
    [stage] The next stage
    [step] The next step
   *[both] The next stage or step
} asks for { $n ->
    [one] number { $numbers },
   *[other] numbers { $numbers },
} { $effort ->
    [small] at little effort.
    [medium] at medium effort.
   *[large] though at great effort.
}
start-also-many = { $rung ->
    [stage] The next stage
    [step] The next step
   *[both] The next stage or step
} asks for { $n } actions { $effort ->
    [small] at little effort.
    [medium] at medium effort.
   *[large] at great effort.
}
start-blocked = What { $rung ->
    [stage] the next stage
    [step] the next step
   *[both] the next stage or step
} asks for needs other actions first.
start-unasked = { $rung ->
    [stage] The next stage
    [step] The next step
   *[both] The next stage or step
} does not ask for one of these actions in particular.
start-front = Begin with number { $number }, the first in the list.
start-open = Begin with number { $number }, the first in the list that is not done.
start-largest = Number { $number } takes most: { $days } person-days.
start-waiting = { $n ->
    [one] Number { $numbers } waits for it.
   *[other] Numbers { $numbers } wait for it.
}
horizon-first = Months 0–3
horizon-second = Months 3–9
horizon-third = Months 9–18
follows-from-middle = Follows from the answer in the middle
follows-from = Follows from
follows-dimension = { $dimension } · { $question }
follows-found = { $name }: { $found }
advice-note-days = Person-days are an estimate by the makers of this questionnaire: to set it up, all of your own people together. What suppliers charge, and the time it takes afterwards, come on top.
advice-note-samples = A figure from a small sample moves by itself: read three rounds together, and at ten cases give the number rather than a percentage.
advice-note-privacy = Before you listen in or read files, settle it with whoever looks after privacy and, where there is one, the works council.
first-days = The first 30 days
afterwards = Then
detail-begin = Starts
detail-owner-proposed = Suggested owner
detail-owner = Owner
detail-effort = Effort
detail-needs = Needs first
detail-kpi = Key figure
detail-status = Status
effort-small = Small
effort-medium = Medium
effort-large = Large
effort-days = { $effort }, { $n ->
    [one] { $days } person-day
   *[other] { $days } person-days
}
status-proposed = Proposed
status-agreed = Agreed
status-started = Started
status-done = Done
status-due = { $status }, due { $date }
person-days = { $n ->
    [one] { $days } person-day
   *[other] { $days } person-days
}

## The roadmap

kicker-roadmap = Roadmap
roadmap-first = { $total } actions, of which { $n ->
    [0] none begins
    [one] one begins
   *[other] { $n } begin
} in the first three months
roadmap-all = { $n ->
    [one] The only open action begins in the first three months
    [2] Both open actions begin in the first three months
   *[other] All { number-word } open actions begin in the first three months
}
roadmap-done = { $n ->
    [one] The only action is done
    [2] Both actions are done
   *[other] All { number-word } actions are done
}
lead-roadmap-done = Nothing is left to plan here.
lead-roadmap = The order follows what the next stage or step asks, what must come first and how much effort it takes. How fast it goes depends on who is free.
roadmap-total = All { $n } actions together take { $days } person-days; choose from them.
roadmap-total-path = { $n ->
    [one] One action
   *[other] { number-word-start } actions
} with { $days } person-days { $n ->
    [one] is
   *[other] are
} enough for { $next }; all { $total } together take { $whole }. Choose from the others.
lead-roadmap-joint = The lists run side by side. The order in each follows what the next stage or step asks, what must come first and how much effort it takes. How fast it goes depends on who is free.
months-first = 0–3
months-second = 3–9
months-third = 9–18
caption-roadmap = The block shows the months in which an action begins at the earliest.
caption-roadmap-asked = The block shows the months in which an action begins at the earliest. { $rung ->
    [stage] Dark blocks are what the next stage asks for.
    [step] Dark blocks are what the next step asks for.
   *[both] Dark blocks are what the next stage or step asks for.
}
alt-months = Begins: { $horizon }{ $asked ->
    [yes] , asked for by the next stage or step
   *[no] { "" }
}
about-action = { $dimension } · { $owner }

## Method

method-staged = A stage counts only when all of it is met
method-plain = How the answers became this result
method-scoring = Scoring
method-stages = Stages and steps
method-missing = Missing answers
method-people = Respondents
method-limits = Limits
scoring-questions = { $n ->
    [one] In “{ $title }” one question carries the score.
   *[other] In “{ $title }” { number-word } questions carry the scores.
}
scoring-values = An answer has the value that the instrument gives to its option.
scoring-numbers = A number counts as it was given, or for the band that the instrument puts it in.
scoring-weights-equal = { $n ->
    [one] All questions weigh the same.
   *[other] All questions weigh the same, and so do all dimensions.
}
scoring-weights = Questions and dimensions weigh what the instrument says.
scoring-rounding = We decide on unrounded numbers. A score is shown with two decimals and never as a boundary that it does not reach: 2.496 is shown as 2.49.
stages-cuts = The boundaries by score: { $cuts }.
stage-begins = { $stage } from { $cut }
stages-unknown = A requirement that nobody could answer is unknown, and unknown is not met.
stages-free = Every step of a checklist is judged by itself. It rests on sand when it is done while a step that it needs is not.
missing-left-out = A question without an answer is left out of the score. It never counts as zero, but it lowers what we call “answered”.
missing-unknown = A sum with a missing answer is unknown. The answer never counts as zero, but it lowers what we call “answered”.
missing-own = What a question without an answer counts for differs by score in this instrument. It always lowers what we call “answered”.
missing-na = “Not applicable” changes neither the score nor what is answered.
missing-coverage = A dimension of which less than { $share } is answered gets no score.
missing-coverages = Where the instrument asks for a minimum of answers, a dimension below it gets no score.
missing-provisional = A stage is provisional when it would change with the missing answers at their lowest or highest.
people-one = The answers come from one respondent or one joint conversation. How far people agree cannot be seen from them.
people-many = { $n } people responded.
people-mean = A mean over questions is first taken for each person, then averaged.
people-sum = A sum over questions is first taken for each person, then averaged.
people-half = Where missing answers are left out, a person counts when at least half of the questions that apply, by weight, have an answer.
people-whole = Where a sum needs every answer, a person with a missing one does not count in it.
people-lowest = The lowest of several questions is taken once, from the answers that stand for all.
people-highest = The highest of several questions is taken once, from the answers that stand for all.
people-share = A share is taken once, over the answers of all together.
people-median = Where one answer stands for all, it is the highest that more than half of the answers reach.
people-hidden = Small groups are named without numbers, and so is a group that would give them away. Nobody’s answers can be traced that way.
limits-self = Answers are judgements, and people tend to judge their own organisation too kindly. Ask for each high answer what would show it.
limits-model = A model simplifies. How far an organisation wants to go and can go depends on more than this model sees.
formula-dimensions = { $aggregate ->
    [sum] Sum
    [min] Lowest
    [max] Highest
   *[mean] Mean
} of { $n ->
    [one] one dimension
   *[other] { $n } dimensions
}
formula-scores = { $aggregate ->
    [sum] Sum
    [min] Lowest
    [max] Highest
   *[mean] Mean
} of { $n ->
    [one] one score
   *[other] { $n } scores
}
source-own = The makers of this questionnaire
source-own-note = Written for this instrument.

## Labels

label-contents = Contents
label-contents-title = What this report holds
label-figure = Figure
label-prepared-for = Prepared for
label-contact = Contact
label-date = Date
label-result = Result
label-dimension = Dimension
label-stage = Stage
label-score = Score
label-bar = Bar
label-to-next = To the next stage
label-answered = Answered
label-requirement = Requirement
label-now = Now
label-needed = Needed
label-status = Status
label-meanings = What each stage means
label-asks = What each stage asks
label-meaning = Meaning
label-begins = By score
label-strengths = Strengths
label-gaps = Gaps
label-group = Group
label-respondents = n
label-lowest = (lowest)
label-name = Name
label-class = Class
label-number-in = Number
label-share = Share
label-question = Question
label-today = Today
label-next = One stage further
label-answer = Answer
label-at-top = The highest description is reached.
label-number = No.
label-item = Item
label-step = Step
label-formulas = Composite scores
label-sources = Sources
label-here = (you are here)
label-further = One option further
label-effort = Effort
label-months = Months
label-afterwards = Score afterwards
label-action-met = Met
label-in-the-way = What stands in the way
label-needs = After no.
label-action = Action
label-own-summary = The consultant’s summary
label-own-comment = The consultant’s comment
label-skip = Skip to the report
label-top = Back to the top
label-wide-table = Wide table
label-wide-figure = Wide figure
label-result-file = The result of this assessment as data (JSON)
