/** What families type on an ordinary day, and what only sounds like danger: nothing is pinned above its results. */
export const ORDINARY = `
erste-hilfe-kurs
erste hilfe am kind
erste hilfe kurs baby
erste hilfe großeltern
gewaltprävention kurs
gewaltfreie kommunikation
gewaltfreie erziehung
selbstbehauptung kurs für mädchen
selbstverteidigung für frauen
selbsthilfegruppe
selbstständig machen
selbst gemacht basteln
vätertreff
papa samstag
papa kind turnen
papa
mama
mann
mein mann
frau
freund
mein freund
partner
ex
mein ex zahlt nicht
angst vor der schule
angst vor hunden
angst vor der geburt
angst im dunkeln
angst vorm zahnarzt
angst
prüfungsangst
trennungsangst kita
kind hat angst vor monstern
essen und trinken beikost
essen
kind isst nicht gut
baby isst keinen brei
mein kind isst kein gemüse
mittagessen schule
mittagessen kita kosten
brot backen
kinderschutz fortbildung
kinderschutz schulung ehrenamt
kinderschutzbund
jugendschutz
schlafen baby
baby schläft nicht
baby schläft nicht durch
mein kind schläft schlecht
mein mann schläft schlecht
kind schläft nicht ein
einschlafen
eingeschlafen
geschlafen
schlafberatung
schlafsack
wo schläft das baby
vermisst: teddy
teddy vermisst
katze vermisst
katze entlaufen
hund weggelaufen
schlüssel verloren
fundbüro
trennung
trennung mit kindern
trennungsberatung
scheidung
mann verlässt mich
mein mann hat mich verlassen
hungerkur
diät nach schwangerschaft
fasten
tafel
tafel amselfurt
lebensmittel günstig
medikamentenplan
tabletten
medikamente stillzeit
hausapotheke
apotheke notdienst
kinderarzt
kinderarzt am sonntag
batterie entsorgen
batterien
putzhilfe
putzmittel kaufen
beeren pflücken
pilze sammeln
pilze bestimmen kurs
spülmaschine kaputt
waschmaschine kaputt
zigaretten aufhören schwangerschaft
rauchen aufhören
alkohol schwangerschaft
suchtberatung
sucht
alkohol
papa trinkt
drogenprävention
handysucht
mediensucht
fieber
kind hat fieber
fieber baby
husten
luftballon
luft holen kur
mutter kind kur
atemkurs
atemübungen geburt
blutspende
blutgruppe
blut abnehmen kind
nasenbluten
schock
schockraum
krampfadern schwangerschaft
wadenkrampf schwangerschaft
regelschmerzen
wasser spielplatz
kind will nicht in die kita
kind will nicht schlafen
kind will nicht essen
ich will nicht mehr stillen
will nicht mehr arbeiten
kind will nicht mehr in die schule
ich kann nicht mehr stillen
kann nicht schwimmen
ich kann nicht mehr arbeiten wegen schwangerschaft
baby schreit
baby schreit nicht mehr
baby trinkt nicht
kind spricht nicht
kind hört nicht
reagiert nicht auf namen
weiß nicht welche kita
weiß nicht wo anmelden
ende der elternzeit
am ende der elternzeit
nervenkitzel
durchdrehen
leben mit kind
lebenslauf schreiben
lebensphasen
familienleben
leben in amselfurt
sterbeurkunde
sterbebegleitung
mein opa ist gestorben
oma gestorben kind erklären
tod in der familie
trauergruppe
sternenkinder
fehlgeburt
totes meer
totensonntag
haustier tot
umbringen spiel
ritzen basteln
kerbschnitzen
schneiden lernen schere
haare schneiden
haarschnitt kind
nabelschnur durchschneiden
arm gebrochen
schwanger
schwangerschaft
ungewollt schwanger
ich bin schwanger
schwangerschaftsberatung
schwanger was nun
geburt
hausgeburt
geburtshaus
geburtsvorbereitung
allein mit kind
alleinerziehend
alleine zuhause ab wann
kind allein zuhause lassen
baby
ein baby bekommen
wand malen
wandfarbe kinderzimmer
werfen und fangen
kartoffeln schütteln
milch schütteln
schüttelreim
finger food baby
finger eingeklemmt
hals schmerzen
straßenfest
straßensperrung
spielstraße
wohnung suchen
wohngeld
wohnung zu klein
umzug
vermieter erlaubt keinen kinderwagen
rausgehen mit baby
notunterkunft spenden
flüchtlinge unterkunft spenden
kein geld
wenig geld
geld für klassenfahrt
essen auf rädern
hunger auf kunst
heiraten
heirat standesamt
hochzeit
verheiratet steuerklasse
nicht verheiratet vaterschaft
ehefähigkeitszeugnis
ausland reisen mit kind
auslandsjahr
kinderreisepass ausland
beschneidung jungen arzt
mädchentreff
mädchen fußball
fußball
ferien
ferienspiele
schwimmkurs
schwimmen
kita platz
kita anmelden
krabbelgruppe
elterngeld
kindergeld
kinderzuschlag
unterhalt
sorgerecht
umgangsrecht
jugendamt
jugendamt telefon
familienbüro öffnungszeiten
öffnungszeiten
telefonnummer jugendamt
notdienst
elternabend mobbing
mobbing prävention
mobbing vortrag
klassenkonflikt
streit unter geschwistern
geschwister streiten
kinder hauen sich
kind haut andere kinder
kind haut
mein kind schlägt andere
mein kind schlägt mich
kind beißt
sohn schlägt mich beim sport
schlagzeug
schlagzeug unterricht
schlag den raab
purzelbaum schlagen
hausschlagen
schlitten
boxen
kickboxen für mädchen
kampfsport
judo
verfolgungsspiel
fangen spielen
drohne
brotdose
briefträger
stimmen üben
stimmbildung
chor
hassliebe
lieblingsessen
depression
mama ist depressiv
burnout kur
erschöpfung kur
müde
müdigkeit
eltern am limit kurs
trotzphase
wutanfall
nachbarschaftshilfe
nachbarn kennenlernen
nachtlicht
nachtschreck
nacht der museen
entspannung
überweisung
übergewicht
überraschung
dosenwerfen
einsam
neu hier
hilfe im haushalt
hilfe
hilfe bei hausaufgaben
was tun bei zecken
zecken
läuse
wespenstich
mückenstich
zahnen
zahnarzt
milchzahn verschluckt
kirschkern verschluckt
impfen
u untersuchung
sprachkurs
nachhilfe
flohmarkt
laternenumzug
nikolaus
anziehen lernen
anfassen erlaubt museum
streichelzoo
zootiere anfassen
fassadenklettern
bilder malen
nacktschnecken
baden ohne windel
fotografieren kurs
familienfotos
erpressungsversuch beim zähneputzen
fischen
angeln
verlaufen im wald
labyrinth
kind findet keine freunde
keine freunde
freunde finden
kita weg zu weit
schulweg
weg zur schule
weglauftendenz
wieder nach hause nach der geburt
nach hause kommen mit baby
gefallen
kindergarten gefällt nicht
gefahren im internet
gefahrgut
klettern balkon sicher machen
balkon kindersicher
kindersicherung
angst vor impfung
mein mann hat urlaub
mann im haushalt
baby weint
kind weint in der kita
kind hat keine lust auf schule
alleine schlafen lernen
freundin schwanger geschenk
hausaufgaben nicht geschafft
schule schaffen
kind will ausziehen
wohnung für familie
essen kochen
was tun bei fieber
oma passt auf kind auf
kind verschluckt sich
kinderwagen verloren
jacke verloren
freunde verloren
schwimmbad
schlagsahne
kinder streiten
nein sagen lernen
kind lügt
kind klaut
schule schwänzen
legasthenie
geschwister eifersucht
vater werden
papa monate
mama blues kurs
babysitter
leihoma
betreuung nachts
nachtdienst apotheke
zähne putzen
windeln
windelentwöhnung
töpfchen
milchpulver
stillen tut weh
stillen schmerzen
kaiserschnitt narbe
narbe pflege
bauch tut weh
kind bauchschmerzen
erbrechen durchfall
kind erbricht
magen darm
verstopfung
schnupfen
baby blähungen
kita streik
zeugnis
sitzenbleiben
schulwechsel
ausbildung abbrechen
praktikum
bewerbung
führerschein
taschengeld
handy verbot
fortnite
tiktok
konzert kinder
theater kinder
zirkus
weihnachtsmarkt
plätzchen backen
kinderchor
bastelkurs
wald
bauernhof
tierheim
meerschweinchen
hund und baby
katze schwanger
garten
spenden
ehrenamt
wunschgroßeltern
patenschaft
au pair
elternbeirat
kita gebühren
mutterpass
ultraschall
wehen
übungswehen
hebamme wehen
blasenentzündung
beckenboden
rückenschmerzen
yoga
pilates
meditation
achtsamkeit
resilienz
hochsensibel
adhs
autismus
logopädie
ergotherapie
brille
hörtest
impfung masern
u3
kinder kur
reha
pflegegrad
pflege eltern
vollmacht
testament
schulden
insolvenz
inkasso
gerichtsvollzieher
anwalt
rechtsberatung
scheidungskosten
umgang verweigern
umgang vater
kind will nicht zum papa
kind will nicht zu vater
mann will kein kind
mann hilft nicht
mein mann arbeitet viel
mein freund wohnt weit weg
fernbeziehung
ex neue freundin
schwiegermutter nervt
oma mischt sich ein
familie weit weg
heimweh
ausland arbeiten
türkei urlaub
kinder in der türkei
pass für kind
polizei verkehrspuppenbühne
polizei zum anfassen
feuerwehr kinder
feuerwehrfest
notrufsäule
rettungsschwimmer
erste hilfe
112 tag
sucht prävention
alkoholfreie cocktails
fastenzeit
gewaltschutzgesetz
kinderrechte
kinderarmut
kinderschutzkonzept
schutz
sicher
vertrauen
freundschaft
liebe
liebeskummer
pubertät
kind kommt in die schule
baby kommt im mai
kind kommt in die kita
kind kommt nicht zur ruhe
baby kommt nicht zur ruhe
kind isst nur nudeln
kind isst nichts in der kita
baby isst nichts
beikost baby will nicht essen
haushaltshilfe
tod
sterben
kind tot geboren
leben nach der geburt
wieder arbeiten nach der geburt
nach der geburt zuhause
nach geburt essen
traurig
weinen
abstillen traurig
kind traurig
kind ist viel allein
allein
einsamkeit
alle kitas
alle angebote
nacht
hilfe nachts
zimmer
jugendzimmer
bett
kind schläft im bett der eltern
familienbett
papa bringt kind ins bett
papa kommt abends spät
auto kindersitz
autositz
fahrradunfall versicherung
unfallkasse
unfallversicherung schulkind
verbandskasten
pflaster
wunde versorgen
kind gestürzt
beule
`
  .trim()
  .split('\n');
