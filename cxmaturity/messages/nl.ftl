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

reading-title = Leeswijzer
reading-short = De samenvatting geeft de uitkomst op één pagina, ‘Wat te doen’ de eerste acties.
reading-figures = Het bijschrift legt elke figuur uit; n is het aantal respondenten erachter.
reading-stage = Een fase telt pas als aan alle eisen ervan is voldaan, en aan die van elke fase eronder. Een hoog gemiddelde alleen is niet genoeg.
reading-sand = Een stap staat op los zand als die klaar is terwijl een stap eronder dat niet is.
reading-groups = Kleine groepen staan er zonder cijfers, zodat niemands antwoorden te herleiden zijn.
reading-missing = Een ontbrekend antwoord telt nooit als nul. ‘Beantwoord’ zegt welk deel van de vragen een antwoord heeft.

## De conclusie

finding-top = De hoogste fase is bereikt: { $stage }
finding-provisional = Voorlopig { $stage }: ontbrekende antwoorden kunnen de fase veranderen
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
lead-held-back-named = Op basis van de score alleen zou het { $scored } zijn, maar aan één eis voor { $next } is niet voldaan: ‘{ $requirement }’.
lead-requirements-named = Voor { $next } is aan één eis nog niet voldaan: ‘{ $requirement }’.
lead-held-back-unknown = Op basis van de score alleen zou het { $scored } zijn, maar van één eis voor { $next } is niet bekend of eraan is voldaan: ‘{ $requirement }’.
lead-requirements-unknown = Van één eis voor { $next } is niet bekend of eraan is voldaan: ‘{ $requirement }’.
lead-next-step = Eerst aan de beurt is de stap ‘{ $step }’.
lead-group-finding = { $finding }.
lead-short = { $next } begint bij { $cut }; dat is { $distance } hoger.
lead-and-more = Daarnaast { $n ->
    [one] ontbreekt nog één andere eis
   *[other] ontbreken nog { number-word } andere eisen
}.
lead-close = De dimensies liggen dicht bij elkaar, van { $low } tot { $high }.
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
summary-first = Wat eerst te doen
dimensions-count = { number-word-start } dimensies
remark-one = De antwoorden komen van één persoon of uit één gezamenlijk gesprek; niemand anders heeft ze hier getoetst.
remark-provisional = De fase is voorlopig. Afhankelijk van de ontbrekende antwoorden ligt die tussen ‘{ $low }’ en ‘{ $high }’.
remark-reduced-scope = Alleen een deel van de vragen is gesteld. Voor een fase zijn ze allemaal nodig.
remark-coverage = { $dimension } heeft geen score: { $answered } is beantwoord en { $needed } is nodig.
remark-too-few = { $n ->
    [one] { $dimensions } heeft geen score: er is te weinig van beantwoord.
   *[other] { $dimensions } hebben geen score: er is te weinig van beantwoord.
}
remark-not-applicable = { $n ->
    [one] { $dimensions } heeft geen score: geen van de vragen was van toepassing.
   *[other] { $dimensions } hebben geen score: geen van de vragen daarover was van toepassing.
}
remark-no-weight = { $n ->
    [one] { $dimensions } heeft geen score: geen van de vragen die van toepassing waren, telt erin mee.
   *[other] { $dimensions } hebben geen score: geen van de vragen die van toepassing waren, telt erin mee.
}
remark-suppressed = { $n ->
    [one] { $dimensions } heeft hier geen score: te weinig mensen hebben geantwoord.
   *[other] { $dimensions } hebben hier geen score: te weinig mensen hebben geantwoord.
}
caption-gauge = { $n ->
    [one] De boog vult zich van de laagste tot de hoogste mogelijke score.
   *[other] De boog vult zich van de laagste tot de hoogste mogelijke score (n = { $n }).
}
caption-gauge-cuts = { $n ->
    [one] De onderbrekingen laten zien waar naar score een fase begint.
   *[other] De onderbrekingen laten zien waar naar score een fase begint (n = { $n }).
}
caption-bars = { $n ->
    [one] Elke balk loopt van de laagste tot de hoogste mogelijke score.
   *[other] Elke balk loopt van de laagste tot de hoogste mogelijke score (n = { $n }).
}
caption-bars-stages = { $n ->
    [one] Elke balk loopt over de hele schaal; de ondergrond wordt donkerder waar naar score een volgende fase begint.
   *[other] Elke balk loopt over de hele schaal; de ondergrond wordt donkerder waar naar score een volgende fase begint (n = { $n }).
}
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
stages-score = Voor { $next } moet de score van { $actual } naar { $needed }
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
profile-close = De dimensies liggen dicht bij elkaar: van { $low } tot { $high }
profile-behind = { $weakest } blijft achter met { $low }; de hoogste score is { $high }
profile-ahead = { $strongest } loopt voorop met { $high }; de laagste score is { $low }
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
caption-radar = { $n ->
    [one] Eén as per dimensie, van { $low } binnen tot { $high } buiten: hoe verder naar buiten, hoe hoger de score.
   *[other] Eén as per dimensie, van { $low } binnen tot { $high } buiten: hoe verder naar buiten, hoe hoger de score (n = { $n }).
}
alt-radar = Radardiagram van { $n } dimensies op een schaal van { $low } tot { $high }.
caption-radar-targets = { $n ->
    [one] Eén as per dimensie, van { $low } binnen tot { $high } buiten. Het gevulde vlak is nu, de kleine ringen zijn de doelen.
   *[other] Eén as per dimensie, van { $low } binnen tot { $high } buiten. Het gevulde vlak is nu, de kleine ringen zijn de doelen (n = { $n }).
}
alt-radar-targets = Doelen: { $targets }.
caption-aims-target = { $n ->
    [one] Van de score van nu naar het doel. Elke lijn is de hele schaal; een streepje staat waar naar score een volgende fase begint.
   *[other] Van de score van nu naar het doel. Elke lijn is de hele schaal; een streepje staat waar naar score een volgende fase begint (n = { $n }).
}
caption-aims-next = { $n ->
    [one] Van de score van nu naar het punt waar naar score de volgende fase begint. Elke lijn is de hele schaal; de streepjes scheiden de fasen.
   *[other] Van de score van nu naar het punt waar naar score de volgende fase begint. Elke lijn is de hele schaal; de streepjes scheiden de fasen (n = { $n }).
}
caption-aims-both = { $n ->
    [one] Van de score van nu naar het doel of, zonder doel, naar het punt waar naar score de volgende fase begint. Elke lijn is de hele schaal; de streepjes scheiden de fasen.
   *[other] Van de score van nu naar het doel of, zonder doel, naar het punt waar naar score de volgende fase begint. Elke lijn is de hele schaal; de streepjes scheiden de fasen (n = { $n }).
}
caption-aims-none = { $n ->
    [one] Elke stip is een score op een lijn die de hele schaal is; een streepje staat waar naar score een volgende fase begint.
   *[other] Elke stip is een score op een lijn die de hele schaal is; een streepje staat waar naar score een volgende fase begint (n = { $n }).
}
caption-aims-range = De dunne lijn laat zien waar de score zou liggen als elk ontbrekend antwoord het laagste was, en als elk het hoogste was.
mark-now = Nu
mark-target = Doel
mark-next = Volgende fase
mark-target-or-next = Doel of volgende fase
mark-range = Mogelijk met ontbrekende antwoorden
aim-reached = { $stage } (bereikt)
alt-aim-target = { $dimension }: nu { $score }, doel { $aim }.
alt-aim-next = { $dimension }: nu { $score }, volgende fase vanaf { $aim }.
alt-aim-none = { $dimension }: { $score }.
alt-aim-unscored = { $dimension }: { $score }; doel { $aim }.
alt-aim-range = Met de ontbrekende antwoorden tussen { $low } en { $high }.

## Groepen

groups-apart = De groepen verschillen het meest bij { $dimension }: van { $low } tot { $high }
groups-apart-in = Het grootste verschil tussen groepen is { $gap }, op { number-word } dimensies
groups-close = De groepen liggen dicht bij elkaar: op geen dimensie meer dan { $gap } uiteen
groups-between = Bij { $dimension } scoren de groepen tussen { $low } en { $high }
groups-scales = De groepen naast elkaar op { number-word } dimensies
groups-equal = { $n ->
    [one] De groepen scoren gelijk
   *[other] De groepen scoren op elke dimensie gelijk
}
groups-equal-visible = Waar groepen te vergelijken zijn, scoren ze gelijk
groups-one = Er zijn te weinig scores om te vergelijken
groups-single = Alleen { $group } kan worden getoond
groups-none = Geen groep kan worden getoond zonder antwoorden prijs te geven
lead-groups = Een rij laat één groep zien, een kolom één dimensie.
lead-groups-ends = { $n ->
    [2] { $highest } scoort hoger ({ $high }) dan { $lowest } ({ $low }).
   *[other] Van de { number-word } groepen met een totaalscore scoort { $highest } het hoogst ({ $high }) en { $lowest } het laagst ({ $low }).
}
lead-groups-between = De totaalscores van { number-word } groepen lopen van { $low } tot { $high }.
lead-groups-equal = De totaalscore van { number-word } groepen is gelijk: { $score }.
lead-groups-hidden = { $n ->
    [one] Eén groep staat er zonder cijfers, zodat niemands antwoorden te herleiden zijn.
   *[other] { number-word-start } groepen staan er zonder cijfers, zodat niemands antwoorden te herleiden zijn.
}
group-unnamed = Niet opgegeven
group-suppressed = Niet getoond: te weinig respondenten, of nodig om een andere kleine groep te beschermen
caption-groups = Score per groep en dimensie; hoe donkerder, hoe hoger (n = { $n }).
caption-groups-lowest = { $n ->
    [one] De omlijnde cel is de laagste.
   *[other] De omlijnde cellen delen de laagste score.
}
note-shared-title = Een gedeeld zwak punt
note-shared = In { number-word } van de { number-word-total } getoonde groepen scoort geen dimensie lager dan { $dimension }. Alle respondenten samen scoren daar { $score }.
note-shared-all = { $n ->
    [2] In beide getoonde groepen scoort geen dimensie lager dan { $dimension }.
   *[other] In elk van de { number-word } getoonde groepen scoort geen dimensie lager dan { $dimension }.
} Alle respondenten samen scoren daar { $score }.
note-local-title = Een lokaal zwak punt
note-local = { $group } scoort { $score } bij { $dimension }. Dat is { $gap } lager dan alle respondenten samen ({ $whole }).
note-example-title = Een voorbeeld om van te leren
note-example = { $group } scoort op { number-word } van de { number-word-total } dimensies hoger dan elke andere getoonde groep. Bij { $dimension } is de score { $score }; alle respondenten samen scoren daar { $whole }.
note-example-all = { $group } scoort op { $n ->
    [2] beide dimensies hoger dan elke andere getoonde groep.
   *[other] elk van de { number-word } dimensies hoger dan elke andere getoonde groep.
} Bij { $dimension } is de score { $score }; alle respondenten samen scoren daar { $whole }.
note-example-score = { $group } heeft de hoogste totaalscore van de getoonde groepen: { $score }. Alle respondenten samen scoren { $whole }.
caption-ranking = { number-word-start } groepen op volgorde van hun totaalscore, de hoogste bovenaan.
caption-ranking-range = De lijn van een groep loopt van de laagste tot de hoogste dimensie.
caption-ranking-stages = De ondergrond wordt donkerder waar naar score een volgende fase begint.
mark-headline = Totaalscore
mark-dimensions = Laagste tot hoogste dimensie
alt-ranked = { $group }: { $score }, met dimensies van { $low } tot { $high }.

## Dimensies en antwoorden

dimensions-all = Alle { $n } antwoorden beschrijven ‘{ $label }’
dimensions-most = { $people ->
    [one] { $n } van de { $total } antwoorden beschrijven ‘{ $label }’
   *[other] Bij { $n } van de { $total } vragen is ‘{ $label }’ het middelste antwoord
}
dimensions-unanswered = { $n ->
    [one] Eén dimensie zonder antwoorden
   *[other] { number-word-start } dimensies zonder antwoorden
}
dimensions-answers = { $n ->
    [one] Eén vraag met het antwoord
   *[other] { number-word-start } vragen met hun antwoorden
}
lead-dimensions = Per vraag: hoe het er nu uitziet, en hoe het er één fase verder uitziet.
lead-dimensions-short = Per vraag het gegeven antwoord.
caption-spreads = De balk onder een vraag laat zien hoe de antwoorden over de opties verdeeld zijn, de laagste links; het getal erin telt antwoorden.
caption-tiles-many = Elke tegel is een vraag met het middelste antwoord; hoe donkerder de tegel, hoe hoger het antwoord. De score van een dimensie is een gemiddelde; die twee kunnen verschillen.
caption-tiles = Elke tegel is een vraag met het antwoord; hoe donkerder de tegel, hoe hoger het antwoord.
stages-source = Gebaseerd op { $sources }. Wat van hen is en wat voor deze vragenlijst is geschreven, staat bij Werkwijze.
alt-spread = { $question }: { $counts }
answers-middle = Middelste antwoord
answers-today = Nu
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
lead-free-ladder = Een stap staat als aan de eisen ervan is voldaan, en aan die van de stappen waarop die bouwt.
sand-means = Een stap staat op los zand als die klaar is terwijl een stap die eraan voorafgaat dat niet is. Het werk is gedaan, maar het fundament ontbreekt; leg dat eerst.
alt-needs = { $n } stappen van links naar rechts, elk na de stappen waarop die bouwt.
caption-needs = Een stap staat rechts van de stappen waarop die bouwt. Gevuld: staat. Gestippeld: op los zand. Open: nog niet.
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

## De weg naar de volgende fase

kicker-path = Volgende fase
kicker-path-of = Volgende fase: { $title }
path-found = { $n ->
    [one] Eén actie is genoeg voor { $next }
   *[other] { number-word-start } acties brengen { $next } binnen bereik
}
path-unknown = { $next } is niet te beoordelen zonder de ontbrekende antwoorden
path-unreachable = De acties die hier bekend zijn, leiden niet tot { $next }
path-no-improvements = Er is geen actie bekend die naar { $next } leidt
lead-path = Dan is aan alle eisen van { $next } voldaan.
lead-path-score = Daarmee gaat de score ({ $name }) van { $today } naar { $reached }, en is aan alle eisen van { $next } voldaan.
lead-path-unknown = Zolang er antwoorden ontbreken, leidt geen enkele reeks acties zeker tot { $next }. Aan deze eisen is nu niet voldaan, of dat is niet bekend.
lead-path-unreachable = Ook alle acties van dit instrument samen zijn niet genoeg voor { $next }. Aan deze eisen is nu niet voldaan.
lead-path-no-improvements = Het instrument kent geen actie waarmee de antwoorden van nu hoger uitkomen. Aan deze eisen van { $next } is nu niet voldaan.
path-takes = Dat kost { $cost }.
path-points = { $n ->
    [one] één punt inspanning
   *[other] { number-word } punten inspanning
}
path-days = { $n ->
    [one] { $days } mensdag
   *[other] { $days } mensdagen
}
path-points-days = { $n ->
    [one] één punt inspanning
   *[other] { number-word } punten inspanning
} en { $count ->
    [one] { $days } mensdag
   *[other] { $days } mensdagen
}
path-listed = Nummer { $n } in het advies
path-change = Van { $before } naar { $after }
path-clears = Daarmee is voldaan aan: { $requirements }
climbed = { $score }, { $gain } hoger
climbed-less = { $score }, nog geen 0,01 hoger
climbed-same = { $score }, gelijk gebleven
alt-climb = Balk van de score na deze actie, op een schaal van { $low } tot { $high }: { $text }.
caption-path = De acties staan in de volgorde waarin ze aan de beurt komen, elk na wat ervoor nodig is.
caption-path-scores = Elke balk toont de score na de actie, op de hele schaal: donker wat er nu al is, licht wat eerdere acties toevoegen, fel wat deze actie toevoegt.
caption-path-cut = Elke balk toont de score na de actie, op de hele schaal: donker wat er nu al is, licht wat eerdere acties toevoegen, fel wat deze actie toevoegt. Het streepje staat waar { $next } naar score begint ({ $cut }).
path-asks = Wat { $next } vraagt
met-today = Nu al
met-after = Met actie { $number }
path-only = { $n ->
    [one] Elke weg die is gevonden, loopt langs deze actie.
   *[other] Elke weg die is gevonden, loopt langs al deze acties.
}
path-other = { $same ->
    [1] Een andere weg kost evenveel punten: { $takes } in plaats van { $leaves }, samen { $cost }.
    [2] Een andere weg neemt { $takes } in plaats van { $leaves }: samen { $cost }.
   *[other] De op één na goedkoopste weg neemt { $takes } in plaats van { $leaves }: samen { $cost }.
}
path-other-many = { $same ->
    [1] Een andere weg kost evenveel punten: die houdt
    [2] Een andere weg houdt
   *[other] De op één na goedkoopste weg houdt
} { $shared ->
    [0] geen
    [one] één
   *[other] { $shared }
} van deze acties en neemt { $more ->
    [0] geen andere
    [one] één andere
   *[other] { $more } andere
}: samen { $cost }.
path-note-cheapest = Naar punten is dit de goedkoopste weg: een kleine actie telt voor één, een middelgrote voor drie en een grote voor negen.
path-note-unproven = Naar punten is geen goedkopere weg gevonden, maar die kan er zijn: een kleine actie telt voor één, een middelgrote voor drie en een grote voor negen.
path-note-answers = { $people ->
    [one] We nemen aan dat elke actie het antwoord tot het doel brengt.
   *[other] We nemen aan dat elke actie iedereen die lager antwoordde tot het doel brengt, en niemand anders.
} Een ontbrekend antwoord blijft ontbreken.
quoted = ‘{ $text }’

## Wat te doen

draft = CONCEPT
kicker-advice = Wat te doen
kicker-advice-of = Wat te doen: { $title }
advice-top = De hoogste fase is bereikt: houd die nu vast
advice-requirement = Begin met wat { $next } nog vraagt
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
lead-advice-more = In volgorde van aanpak: de eerste { number-word } volledig, { $more ->
    [one] de laatste
   *[other] de andere { $more }
} in de planning.
lead-advice-first = Dit zijn de eerste { number-word } acties, in de volgorde waarin ze aan de beurt komen.
start-title = Waar te beginnen
begin-here = Begin hier
matrix-asked = { $rung ->
    [stage] De volgende fase vraagt erom
    [step] De volgende stap vraagt erom
   *[both] De volgende fase of stap vraagt erom
}
matrix-clears = Maakt de weg vrij, of volgt uit meer antwoorden samen
matrix-clears-later = Een latere stap vraagt erom, maakt de weg vrij, of volgt uit meer antwoorden samen
matrix-raises = Verhoogt de score
matrix-lifts = Verbetert één antwoord
caption-matrix = Een stip is een actie met haar nummer{ $rung ->
    [none] .
    [stage] ; om een dichte stip vraagt de volgende fase.
    [step] ; om een dichte stip vraagt de volgende stap.
   *[both] ; om een dichte stip vraagt de volgende fase of stap.
}
caption-matrix-done = Een stip is een actie die nog niet klaar is, met haar nummer{ $rung ->
    [none] .
    [stage] ; om een dichte stip vraagt de volgende fase.
    [step] ; om een dichte stip vraagt de volgende stap.
   *[both] ; om een dichte stip vraagt de volgende fase of stap.
}
alt-matrix = Een matrix van { $n } acties naar reden en inspanning, met hun nummers in de lijst. { $cells }.
alt-cell = { $row } ({ $effort }): { $numbers }
start-asked = { $n ->
    [one] Begin met nummer { $numbers }:
   *[other] Begin met nummers { $numbers }:
} { $rung ->
    [stage] de volgende fase
    [step] de volgende stap
   *[both] de volgende fase of stap
} vraagt erom, { $effort ->
    [small] en het kost weinig inspanning.
    [medium] en de inspanning is middelgroot.
   *[large] al kost het veel inspanning.
}
start-asked-many = Begin met de { $n } acties waar { $rung ->
    [stage] de volgende fase
    [step] de volgende stap
   *[both] de volgende fase of stap
} om vraagt en die { $effort ->
    [small] weinig inspanning kosten.
    [medium] een middelgrote inspanning kosten.
   *[large] veel inspanning kosten.
}
start-also = { $rung ->
    [stage] De volgende fase
    [step] De volgende stap
   *[both] De volgende fase of stap
} vraagt om { $n ->
    [one] nummer { $numbers };
   *[other] de nummers { $numbers };
} { $effort ->
    [small] dat kost weinig inspanning.
    [medium] de inspanning is middelgroot.
   *[large] dat kost veel inspanning.
}
start-also-many = { $rung ->
    [stage] De volgende fase
    [step] De volgende stap
   *[both] De volgende fase of stap
} vraagt om { $n } acties die { $effort ->
    [small] weinig inspanning kosten.
    [medium] een middelgrote inspanning kosten.
   *[large] veel inspanning kosten.
}
start-blocked = Waar { $rung ->
    [stage] de volgende fase
    [step] de volgende stap
   *[both] de volgende fase of stap
} om vraagt, kan pas na andere acties.
start-unasked = { $rung ->
    [stage] De volgende fase
    [step] De volgende stap
   *[both] De volgende fase of stap
} vraagt niet om één van deze acties in het bijzonder.
start-front = Begin met nummer { $number }, vooraan in de lijst.
start-open = Begin met nummer { $number }, de eerste in de lijst die niet klaar is.
start-largest = Nummer { $number } kost het meest: { $days } mensdagen.
start-waiting = { $n ->
    [one] Nummer { $numbers } wacht daarop.
   *[other] Nummers { $numbers } wachten daarop.
}
horizon-first = Maand 0–3
horizon-second = Maand 3–9
horizon-third = Maand 9–18
follows-from-middle = Volgt uit het middelste antwoord
follows-from = Volgt uit
follows-dimension = { $dimension } · { $question }
follows-found = { $name }: { $found }
advice-note-days = Mensdagen zijn een schatting van de makers van deze vragenlijst: om het op te zetten, van alle eigen mensen samen. Wat leveranciers rekenen en wat het daarna aan tijd kost, komt erbij.
advice-note-samples = Een kengetal uit een kleine steekproef schommelt vanzelf: bekijk drie rondes samen, en noem bij tien gevallen het aantal en geen percentage.
advice-note-privacy = Luister je mee of lees je dossiers, spreek dat dan vooraf af met wie over privacy gaat en, als die er is, met de ondernemingsraad.
first-days = De eerste 30 dagen
afterwards = Daarna
detail-begin = Start
detail-owner-proposed = Voorgestelde eigenaar
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
person-days = { $n ->
    [one] { $days } mensdag
   *[other] { $days } mensdagen
}

## De planning

kicker-roadmap = Planning
roadmap-first = { $total } acties, waarvan er { $n ->
    [0] geen begint
    [one] één begint
   *[other] { $n } beginnen
} in de eerste drie maanden
roadmap-all = { $n ->
    [one] De enige open actie begint in de eerste drie maanden
    [2] Beide open acties beginnen in de eerste drie maanden
   *[other] Alle { number-word } open acties beginnen in de eerste drie maanden
}
roadmap-done = { $n ->
    [one] De enige actie is klaar
    [2] Beide acties zijn klaar
   *[other] Alle { number-word } acties zijn klaar
}
lead-roadmap-done = Hier valt niets meer te plannen.
lead-roadmap = De volgorde volgt uit wat de volgende fase of stap vraagt, wat eerst moet en hoeveel inspanning het kost. Hoe snel het gaat, hangt af van wie er vrij is.
roadmap-total = Alle { $n } acties samen kosten { $days } mensdagen; kies eruit.
roadmap-total-path = Voor { $next } { $n ->
    [one] is één actie
   *[other] zijn { number-word } acties
} met { $days } mensdagen genoeg; alle { $total } samen kosten er { $whole }. Kies uit de andere.
lead-roadmap-joint = De lijsten lopen naast elkaar. De volgorde in elk volgt uit wat de volgende fase of stap vraagt, wat eerst moet en hoeveel inspanning het kost. Hoe snel het gaat, hangt af van wie er vrij is.
months-first = 0–3
months-second = 3–9
months-third = 9–18
caption-roadmap = Het blok staat in de maanden waarin een actie op zijn vroegst begint.
caption-roadmap-asked = Het blok staat in de maanden waarin een actie op zijn vroegst begint. { $rung ->
    [stage] Donkere blokken zijn wat de volgende fase vraagt.
    [step] Donkere blokken zijn wat de volgende stap vraagt.
   *[both] Donkere blokken zijn wat de volgende fase of stap vraagt.
}
alt-months = Begint: { $horizon }{ $asked ->
    [yes] , gevraagd door de volgende fase of stap
   *[no] { "" }
}
about-action = { $dimension } · { $owner }

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
limits-self = Antwoorden zijn oordelen, en mensen oordelen vaak te mild over hun eigen organisatie. Vraag bij elk hoog antwoord waaraan het te zien is.
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
source-own = De makers van deze vragenlijst
source-own-note = Geschreven voor dit instrument.

## Labels

label-contents = Inhoud
label-contents-title = Wat in dit rapport staat
label-figure = Figuur
label-prepared-for = Opgesteld voor
label-contact = Contact
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
label-lowest = (laagste)
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
label-months = Maanden
label-afterwards = Score daarna
label-action-met = Voldaan
label-in-the-way = Wat in de weg staat
label-needs = Na nr.
label-action = Actie
label-own-summary = Samenvatting van de adviseur
label-own-comment = Toelichting van de adviseur
label-skip = Naar de inhoud
label-top = Terug naar boven
label-wide-table = Brede tabel
label-wide-figure = Brede figuur
label-result-file = De uitkomst van de beoordeling als gegevens (JSON)
