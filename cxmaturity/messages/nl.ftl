### De zinnen van rapporten in het Nederlands. Een getal kiest het meervoud; alle andere variabelen zijn tekst.
### Een bericht is een hele zin of een heel label. Sleutels en variabelen zijn in elke catalogus gelijk (een test bewaakt dat).

## Woorden die zinnen delen

number-word = { $n ->
    [0] nul
    [1] één
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
    [7] zeven
    [8] acht
    [9] negen
    [10] tien
    [11] elf
    [12] twaalf
   *[other] { $n }
}
number-word-start = { $n ->
    [0] Geen
    [1] Eén
    [2] Twee
    [3] Drie
    [4] Vier
    [5] Vijf
    [6] Zes
    [7] Zeven
    [8] Acht
    [9] Negen
    [10] Tien
    [11] Elf
    [12] Twaalf
   *[other] { $n }
}
number-word-total = { $total ->
    [1] één
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
    [7] zeven
    [8] acht
    [9] negen
    [10] tien
    [11] elf
    [12] twaalf
   *[other] { $total }
}
number-word-sand = { $sand ->
    [1] één
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
    [7] zeven
    [8] acht
    [9] negen
    [10] tien
    [11] elf
    [12] twaalf
   *[other] { $sand }
}
this-organisation = Deze organisatie
no-stage = Geen fase
everybody = Alle respondenten

## Het document

document-title = { $title } – { $client }
document-description = { $client }: uitkomst van de beoordeling
cover-kicker = Rapport
headline-stage-score = { $stage } – { $score }
kicker-summary = Samenvatting
kicker-figures = Scores en klassen
kicker-stages = De fasen
kicker-profile = Profiel
kicker-groups = Per { $grouping }
kicker-dimensions = Per dimensie
kicker-method = Werkwijze
kicker-appendix = Bijlage

## De conclusie

finding-top = De hoogste fase is bereikt: { $stage }
finding-held-back = De score wijst op { $scored }, maar { $n ->
    [one] één eis houdt
   *[other] { number-word } eisen houden
} de organisatie op { $stage }
finding-score-and-more = { $stage }: voor { $next } moet de score omhoog en { $n ->
    [one] ontbreekt nog één eis
   *[other] ontbreken nog { number-word } eisen
}
finding-short = { $stage }, nog { $distance } onder { $next }
finding-requirements = { $stage }: nog { $n ->
    [one] één eis
   *[other] { number-word } eisen
} te gaan tot { $next }
finding-below-first = De eerste fase, { $stage }, is nog niet bereikt
finding-insufficient = Er zijn te weinig antwoorden om een fase te noemen
finding-reduced-scope = Deze selectie van vragen geeft geen fase
finding-suppressed = Er zijn te weinig respondenten om een uitkomst te tonen
finding-score = Een score van { $score } op een schaal van { $low } tot { $high }

## De inleiding

lead-stage-score = { $client } staat op { $stage }, fase { $place } van { $stages }, met een score van { $score } op een schaal van { $low } tot { $high }.
lead-stage = { $client } staat op { $stage }, fase { $place } van { $stages }.
lead-score = { $client } scoort { $score } op een schaal van { $low } tot { $high }.
lead-assessed = { $client } is beoordeeld op de antwoorden van { $n ->
    [one] één respondent
   *[other] { $n } respondenten
}.
lead-top = Aan alle eisen van alle fasen is voldaan.
lead-held-back = Op basis van de score alleen zou het { $scored } zijn. Maar een fase telt pas als aan alle eisen is voldaan, en voor { $next } { $n ->
    [one] ontbreekt er nog één
   *[other] ontbreken er nog { number-word }
}.
lead-requirements = Voor { $next } moet nog aan { $n ->
    [one] één eis
   *[other] { number-word } eisen
} worden voldaan.
lead-short = { $next } begint bij { $cut }; dat is { $distance } hoger.
lead-and-more = Daarnaast { $n ->
    [one] ontbreekt nog één andere eis
   *[other] ontbreken nog { number-word } andere eisen
}.
lead-strongest = { $n ->
    [one] Het sterkst is { $dimensions } ({ $score }).
   *[other] Het sterkst zijn { $dimensions } (beide { $score }).
}
lead-strongest-many = { number-word-start } dimensies delen de hoogste score: { $score }.
lead-weakest = { $n ->
    [one] Het zwakst is { $dimensions } ({ $score }).
   *[other] Het zwakst zijn { $dimensions } (beide { $score }).
}
lead-weakest-many = { number-word-start } dimensies delen de laagste score: { $score }.
lead-steps = { $finding }.

## De samenvatting

panel = Uitkomst
fact-score = Score
fact-score-next = { $score } ({ $stage } vanaf { $cut })
fact-coverage = Beantwoord
fact-respondents = Respondenten
obstacles = Wat er nog staat tussen nu en { $next }
obstacles-more = { $n ->
    [one] Nog één eis staat op de pagina over de fasen.
   *[other] Nog { $n } eisen staan op de pagina over de fasen.
}
remarks = Lees dit met zorg
bars = Score per dimensie
scores = Scores
remark-provisional = De fase is voorlopig. Afhankelijk van de ontbrekende antwoorden ligt die tussen ‘{ $low }’ en ‘{ $high }’.
remark-reduced-scope = Alleen een deel van de vragen is gesteld. Voor een fase zijn ze allemaal nodig.
remark-coverage = { $dimension } heeft geen score: { $answered } is beantwoord en { $needed } is nodig.
remark-too-few = { $dimension } heeft geen score: er is te weinig van beantwoord.
remark-not-applicable = { $dimension } heeft geen score: geen van de vragen was van toepassing.
remark-no-weight = { $dimension } heeft geen score: geen van de vragen die van toepassing waren, telt erin mee.
remark-suppressed = { $dimension } heeft hier geen score: te weinig mensen hebben geantwoord.
caption-gauge = De boog vult zich van de laagste tot de hoogste mogelijke score (n = { $n }).
caption-gauge-cuts = De onderbrekingen laten zien waar naar score een fase begint (n = { $n }).
caption-bars = Elke balk loopt van de laagste tot de hoogste mogelijke score (n = { $n }).
caption-bars-stages = Elke balk loopt over de hele schaal; de ondergrond wordt donkerder waar naar score een volgende fase begint (n = { $n }).
alt-gauge = Meter: { $score } op een schaal van { $low } tot { $high }.
alt-bar = { $dimension }: { $score }
score-insufficient = Te weinig antwoorden
score-suppressed = Te weinig mensen
at-the-top = Hoogste fase
short-of = { $distance } tot { $stage }
dimension-score = { $dimension } { $score }

## Eisen

requirement-met = Voldaan
requirement-unmet = Niet voldaan
requirement-unknown = Onbekend
distance = nog { $amount }
distance-points = { $n ->
    [one] nog { $n } procentpunt
   *[other] nog { $n } procentpunten
}

## De fasen

stages-to-go = Tussen de organisatie en { $next } { $n ->
    [one] staat nog één eis
   *[other] staan nog { number-word } eisen
}
stages-top = { $n ->
    [one] Aan alle eisen van de enige fase is voldaan
   *[other] Aan alle eisen van de { number-word } fasen is voldaan
}
stages-unnamed = Uit deze antwoorden volgt geen fase
stages-rule = Een fase telt pas als aan alle eisen van die fase is voldaan, en aan die van elke fase eronder. Een hoge score op het ene punt koopt een eis op een ander punt niet af.
stage-reached = Bereikt
stage-not-reached = Niet bereikt
from-score = vanaf { $cut }
here = Nu hier
caption-stairs = De fasen van laag naar hoog; de vlag staat bij de hoogste fase waarvan alle eisen zijn vervuld.
caption-stairs-none = De fasen van laag naar hoog. Er staat geen vlag, omdat geen fase is bereikt.
alt-stairs = Trap met de fasen { $stages }. Bereikt: { $stage }.

## Het profiel

profile-none = De antwoorden geven nog geen score
profile-single = { $dimension } scoort { $score }
profile-equal = Alle dimensies scoren { $score }
profile-contrast = Het sterkst in { $strongest }, het zwakst in { $weakest }
profile-spread = De dimensies lopen uiteen van { $low } tot { $high }
remark-stage = Naar score: { $stage }.
remark-highest = { $n ->
    [one] Hoogste antwoord: { $questions }.
   *[other] Hoogste antwoorden: { $questions }.
}
remark-lowest = { $n ->
    [one] Laagste antwoord: { $questions }.
   *[other] Laagste antwoorden: { $questions }.
}
profile-scales = { number-word-start } dimensies, elk op een eigen schaal
caption-radar = Eén as per dimensie, van { $low } binnen tot { $high } buiten: hoe verder naar buiten, hoe hoger de score (n = { $n }).
alt-radar = Radardiagram van { $n } dimensies op een schaal van { $low } tot { $high }.

## Groepen

groups-apart = De groepen liggen het verst uiteen bij { $dimension }: { $gap }
groups-between = Bij { $dimension } scoren de groepen tussen { $low } en { $high }
groups-scales = De groepen naast elkaar op { number-word } dimensies
groups-equal = { $n ->
    [one] De groepen scoren gelijk
   *[other] De groepen scoren op elke dimensie gelijk
}
groups-equal-visible = Waar groepen te vergelijken zijn, scoren ze gelijk
groups-one = Er zijn te weinig scores om te vergelijken
lead-groups = Een rij laat één groep zien, een kolom één dimensie. { $n ->
    [0] { "" }
    [one] Eén groep staat er zonder cijfers, zodat niemands antwoorden te herleiden zijn.
   *[other] { number-word-start } groepen staan er zonder cijfers, zodat niemands antwoorden te herleiden zijn.
}
group-suppressed = Niet getoond: de groep is te klein, of zou een te kleine groep verraden
caption-groups = Score per groep en dimensie; hoe donkerder, hoe hoger (n = { $n }).

## Dimensies en antwoorden

dimensions-most = { $people ->
    [one] { $n } van de { $total } antwoorden beschrijven ‘{ $label }’
   *[other] Bij { $n } van de { $total } vragen is ‘{ $label }’ het middelste antwoord
}
dimensions-answers = { $n ->
    [one] Eén vraag met het antwoord
   *[other] { number-word-start } vragen met hun antwoorden
}
lead-dimensions = Per vraag: hoe het er nu uitziet, en hoe het er één fase verder uitziet.
lead-dimensions-short = Per vraag het gegeven antwoord.
caption-spreads = De balk onder een vraag laat zien hoe de antwoorden over de opties verdeeld zijn, de laagste links; het getal erin telt antwoorden.
caption-tiles = Elke tegel is een vraag met het antwoord; hoe donkerder de tegel, hoe hoger het antwoord.
stages-source = Gebaseerd op { $sources }. Wat van hen is en wat van dit project, staat bij Werkwijze.
alt-spread = { $question }: { $counts }
answers = { $n ->
    [one] Eén antwoord
   *[other] { $n } antwoorden
}
answer-count = n = { $n }
answer-mean = gemiddeld { $mean }, n = { $n }
answer-mean-mirrored = gespiegeld gemiddelde { $mean }, n = { $n }
answer-share = { $option } { $share }, n = { $n }
answer-states = { $told }; { $states }
state-count = { $state } { $n }
state-na = Niet van toepassing
state-dk = Weet niet
state-declined = Zegt het liever niet
state-skipped = Overgeslagen
state-not-asked = Niet gevraagd
state-not-reached = Niet aan toegekomen
appendix-title = { $n ->
    [one] De vraag en het antwoord
   *[other] Alle { number-word } vragen en antwoorden
}
figures-scores = { $n ->
    [one] Eén score naast de dimensies
   *[other] { number-word-start } scores naast de dimensies
}
figures-classes = Hoeveel er in elke klasse vallen
caption-scores = Naast elke score staat hoeveel respondenten erachter zitten (n).
unclassified = In geen van deze
stamp = { $title }: instrument { $id }, versie { $version }, SHA-256 { $digest }.

## Stappen en typen

steps-all = { $n ->
    [one] De enige stap staat
   *[other] Alle { number-word } stappen staan
}
steps-some = { $n ->
    [0] Geen van de { number-word-total } stappen staat al
    [one] Eén van de { number-word-total } stappen staat
   *[other] { number-word-start } van de { number-word-total } stappen staan
}
steps-some-sand = { $n ->
    [one] Eén van de { number-word-total } stappen staat stevig,
   *[other] { number-word-start } van de { number-word-total } stappen staan stevig,
} { $sand ->
    [one] één staat op los zand
   *[other] { number-word-sand } staan op los zand
}
steps-only-sand = Geen stap staat stevig: wat klaar is, staat bij { $sand ->
    [one] één van de { number-word-total } stappen
   *[other] { number-word-sand } van de { number-word-total } stappen
} op los zand
steps-next = Eerst aan de beurt: { $step }
steps-ahead = Wat ‘{ $step }’ nu vraagt
steps-overview = De stappen
lead-free-ladder = Elke stap wordt op zichzelf beoordeeld: een stap staat als aan de eisen ervan is voldaan.
sand-means = Een stap staat op los zand als die klaar is terwijl een stap die eraan voorafgaat dat niet is. Het werk is gedaan, maar het fundament ontbreekt; leg dat eerst.
step-stands = Staat
step-sand = Op los zand
step-open = Nog niet
step-needs = Bouwt voort op { $steps }
step-lacks = { $n ->
    [one] Daaronder ontbreekt nog: { $steps }
   *[other] Daaronder ontbreken nog: { $steps }
}
number-of = { $n } van { $total }
type-title = Type op dit moment
type-none = Geen type past
type-none-means = De antwoorden passen bij geen van de typen die het instrument beschrijft.

## Wat te doen

draft = CONCEPT
kicker-advice = Wat te doen
kicker-advice-of = Wat te doen: { $title }
advice-top = De hoogste fase is bereikt: houd die nu vast
advice-requirement = De weg naar { $next } begint met { $n ->
    [one] één actie
   *[other] { number-word } acties
}
advice-score = Tussen hier en { $next } staat alleen nog een hogere score
advice-steps-done = { $n ->
    [one] De enige stap staat: houd dat nu zo
   *[other] Alle { number-word } stappen staan: houd dat nu zo
}
advice-step = Begin met wat ‘{ $step }’ nog vraagt
advice-list = { $n ->
    [one] Uit de antwoorden volgt één actie
   *[other] Uit de antwoorden volgen { number-word } acties, in deze volgorde
}
lead-advice = { $n ->
    [one] De actie staat hier met waar die uit volgt en hoe het begint.
   *[other] De acties staan in de volgorde waarin ze aan de beurt komen.
}
lead-advice-more = De acties staan in de volgorde waarin ze aan de beurt komen: de eerste { number-word } volledig, { $more ->
    [one] de laatste
   *[other] de andere { $more }
} in de tabel daarachter.
advice-further = Wat daarna komt
horizon-first = Maand 0–3
horizon-second = Maand 3–9
horizon-third = Maand 9–18
follows-from = Volgt uit
follows-dimension = { $dimension } · { $question }
follows-found = { $name }: { $found }
advice-note-days = Mensdagen zijn een schatting van dit project: om het op te zetten, van alle eigen mensen samen. Wat leveranciers rekenen en wat het daarna aan tijd kost, komt erbij.
advice-note-samples = Een kengetal uit een kleine steekproef schommelt vanzelf: bekijk drie rondes samen, en noem bij tien gevallen het aantal en geen percentage.
advice-note-privacy = Luister je mee of lees je dossiers, spreek dat dan vooraf af met wie over privacy gaat en, als die er is, met de ondernemingsraad.
first-days = De eerste 30 dagen
afterwards = Daarna
detail-begin = Start
detail-owner = Eigenaar
detail-effort = Inspanning
detail-needs = Eerst nodig
detail-kpi = Kengetal
detail-status = Stand
effort-small = Klein
effort-medium = Middelgroot
effort-large = Groot
effort-days = { $effort }, { $n ->
    [one] { $days } mensdag
   *[other] { $days } mensdagen
}
status-proposed = Voorgesteld
status-agreed = Afgesproken
status-started = Begonnen
status-done = Klaar
status-due = { $status }, uiterlijk { $date }

## Werkwijze

method-staged = Een fase telt pas als alles ervan klopt
method-plain = Zo werden de antwoorden deze uitkomst
method-scoring = Scores
method-stages = Fasen en stappen
method-missing = Ontbrekende antwoorden
method-people = Respondenten
method-limits = Grenzen
scoring-questions = { $n ->
    [one] In ‘{ $title }’ bepaalt één vraag de score.
   *[other] In ‘{ $title }’ bepalen { number-word } vragen de scores.
}
scoring-values = Een antwoord heeft de waarde die het instrument aan de gekozen optie geeft.
scoring-numbers = Een getal telt zoals het is opgegeven, of voor de klasse waarin het instrument het indeelt.
scoring-weights-equal = { $n ->
    [one] Alle vragen wegen even zwaar.
   *[other] Alle vragen wegen even zwaar, en alle dimensies ook.
}
scoring-weights = Vragen en dimensies wegen zo zwaar als het instrument aangeeft.
scoring-rounding = We beslissen op niet-afgeronde getallen. Een score staat er met twee decimalen, en nooit als een grens die niet is gehaald: 2,496 wordt 2,49.
stages-cuts = De grenzen naar score: { $cuts }.
stage-begins = { $stage } vanaf { $cut }
stages-unknown = Een eis waarop niemand antwoord had, is onbekend, en onbekend telt niet als voldaan.
stages-free = Elke stap van een checklist wordt op zichzelf beoordeeld. Een stap staat op los zand als die klaar is terwijl een stap die eraan voorafgaat dat niet is.
missing-left-out = Een vraag zonder antwoord telt niet mee in de score. Zo’n vraag telt nooit als nul, maar verlaagt wel wat hier ‘beantwoord’ heet.
missing-unknown = Een som waarin een antwoord ontbreekt, is onbekend. Zo’n antwoord telt nooit als nul, maar verlaagt wel wat hier ‘beantwoord’ heet.
missing-own = Waarvoor een vraag zonder antwoord telt, verschilt in dit instrument per score. Zo’n vraag verlaagt altijd wat hier ‘beantwoord’ heet.
missing-na = ‘Niet van toepassing’ verandert de score niet, en ook niet wat beantwoord is.
missing-coverage = Een dimensie waarvan minder dan { $share } is beantwoord, krijgt geen score.
missing-coverages = Waar het instrument om een minimum aan antwoorden vraagt, krijgt een dimensie daaronder geen score.
missing-provisional = Een fase is voorlopig als die anders zou uitvallen met de ontbrekende antwoorden op hun laagst of op hun hoogst.
people-one = De antwoorden komen van één respondent of uit één gezamenlijk gesprek. In hoeverre mensen het eens zijn, is er niet uit af te lezen.
people-many = { $n } mensen hebben geantwoord.
people-mean = Een gemiddelde over vragen wordt eerst per persoon bepaald en daarna gemiddeld.
people-sum = Een som over vragen wordt eerst per persoon bepaald en daarna gemiddeld.
people-half = Waar ontbrekende antwoorden niet meetellen, telt iemand mee als minstens de helft van de vragen die van toepassing zijn, naar gewicht, een antwoord heeft.
people-whole = Waar een som alle antwoorden nodig heeft, telt iemand met een ontbrekend antwoord er niet in mee.
people-lowest = De laagste van meerdere vragen wordt één keer bepaald, uit de antwoorden die voor allemaal staan.
people-highest = De hoogste van meerdere vragen wordt één keer bepaald, uit de antwoorden die voor allemaal staan.
people-share = Een aandeel wordt één keer bepaald, over de antwoorden van allemaal samen.
people-median = Waar één antwoord voor allemaal staat, is dat het hoogste dat meer dan de helft van de antwoorden haalt.
people-hidden = Kleine groepen staan er zonder cijfers, en ook een groep die ze zou verraden. Zo zijn niemands antwoorden te herleiden.
limits-self = Antwoorden zijn oordelen, en mensen oordelen vaak te mild over hun eigen organisatie. Wees eerlijk: vraag bij elk hoog antwoord waaraan het te zien is.
limits-model = Een model vereenvoudigt. Hoe ver een organisatie wil en kan gaan, hangt van meer af dan dit model ziet.
formula-dimensions = { $aggregate ->
    [sum] Som
    [min] Laagste
    [max] Hoogste
   *[mean] Gemiddelde
} van { $n ->
    [one] één dimensie
   *[other] { $n } dimensies
}
formula-scores = { $aggregate ->
    [sum] Som
    [min] Laagste
    [max] Hoogste
   *[mean] Gemiddelde
} van { $n ->
    [one] één score
   *[other] { $n } scores
}
source-own = Dit project
source-own-note = Geschreven voor dit instrument.

## Labels

label-contents = Inhoud
label-contents-title = Wat in dit rapport staat
label-figure = Figuur
label-prepared-for = Opgesteld voor
label-date = Datum
label-result = Uitkomst
label-dimension = Dimensie
label-stage = Fase
label-score = Score
label-bar = Balk
label-to-next = Tot de volgende fase
label-answered = Beantwoord
label-requirement = Eis
label-now = Nu
label-needed = Nodig
label-status = Stand
label-meanings = Wat elke fase betekent
label-asks = Wat elke fase vraagt
label-meaning = Betekenis
label-begins = Naar score
label-strengths = Sterk
label-gaps = Zwak
label-group = Groep
label-respondents = n
label-name = Naam
label-class = Klasse
label-number-in = Aantal
label-share = Aandeel
label-question = Vraag
label-today = Nu
label-next = Eén fase verder
label-answer = Antwoord
label-at-top = De hoogste omschrijving is bereikt.
label-number = Nr.
label-item = Punt
label-step = Stap
label-formulas = Samengestelde scores
label-sources = Bronnen
label-here = (hier staat de organisatie)
label-further = Eén optie verder
label-effort = Inspanning
label-days = Mensdagen
label-needs = Na nr.
label-action = Actie
label-own-summary = Samenvatting van de adviseur
label-own-comment = Toelichting van de adviseur
