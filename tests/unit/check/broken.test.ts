import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report, town } from './town.ts';

/** Every folder of tests/fixtures/broken, laid over the base town, and the whole report on it. */
const REPORTS: Record<string, readonly string[]> = {
  'address-as-text': [
    'venues/haus-am-markt.yaml:3:10  „address“ (Adresse) muss eigene Felder haben → address: { street: Lindenweg 12, postcode: "59991", city: Amselfurt }',
  ],
  'age-without-unit': [
    'offers/krabbelgruppe.md:5:9  „from“ (Ab) steht ohne Anführungszeichen da und wird als Zahl gelesen → from: 3 Jahre, oder 3 Monate',
    'offers/krabbelgruppe.md:6:7  „6“ ist keine Altersangabe → eine Zahl mit Tagen, Wochen, Monaten oder Jahren, „Schwangerschaft“ oder „Geburt“, z. B. 6 Monate',
  ],
  'ages-reversed': [
    'offers/krabbelgruppe.md:6:7  Das Alter „bis“ ist kleiner als das Alter „ab“ → from und to tauschen',
  ],
  'basemap-text': [
    'basemap.pmtiles:1:1  Die Grundkarte ist keine PMTiles-Datei (Version 3) → neu erzeugen mit npm run basemap',
  ],
  'begins-with-sign': [
    'offers/krabbelgruppe.md:2:8  Der Text beginnt mit dem Zeichen „@“ → den Text in Anführungszeichen setzen: title: "@home"',
  ],
  'boolean-in-words': [
    'offers/krabbelgruppe.md:5:9  „free“ (Kostenfrei) muss true (ja) oder false (nein) sein → free: true oder free: false (ohne Anführungszeichen)',
  ],
  'choice-missing': [
    'organisations/familienverein.yaml:1:1  Das Feld „kind“ (Art des Trägers) fehlt → eine Zeile ergänzen, z. B. kind: association (eines von diesen – public: Stadt, Kreis, Land. church: Kirche. welfare: Wohlfahrtsverband. association: Verein. parents: Elterninitiative. company: Unternehmen.)',
  ],
  'choice-misspelt': [
    'venues/haus-am-markt.yaml:4:11  „kind“ (Art) kennt „offen“ nicht → eines von diesen – open: ohne Termin. appointment: nur mit Termin. phone: nur am Telefon. Weglassen heißt open.',
  ],
  'colon-in-text': [
    'kitas/regenbogen.yaml:2:1  Im Text von „summary“ steht ein Doppelpunkt → den Text in Anführungszeichen setzen: summary: "Unser Motto: Alle Kinder sind willkommen"',
  ],
  'coordinates-swapped': [
    'venues/haus-am-markt.yaml:4:3  Breitengrad und Längengrad sind vertauscht → lat: 51.55 und lon: 7.7',
  ],
  'date-german': [
    'offers/krabbelgruppe.md:4:12  Das Datum „1.3.2026“ ist nicht in der Form Jahr-Monat-Tag → 2026-03-01',
    'offers/krabbelgruppe.md:5:13  „Ende März“ ist kein Datum → Jahr-Monat-Tag, z. B. 2026-11-24',
  ],
  'date-not-in-calendar': [
    'offers/krabbelgruppe.md:4:12  Den 2026-02-30 gibt es nicht im Kalender → ein Datum, das es gibt, z. B. 2026-11-24',
    'offers/krabbelgruppe.md:5:13  Den 30.02.2026 gibt es nicht im Kalender → ein Datum, das es gibt, z. B. 2026-11-24',
  ],
  'day-in-full': [
    'venues/haus-am-markt.yaml:4:12  „days“ (Tage) kennt „Montag“ nicht → Meinten Sie Mo?',
    'venues/haus-am-markt.yaml:4:20  „days“ (Tage) kennt „Mi.“ nicht → Meinten Sie Mi?',
  ],
  'days-as-range': [
    'venues/haus-am-markt.yaml:4:11  „days“ (Tage) muss eine Liste sein → days: [Mo, Di, Mi, Do, Fr]',
    'venues/haus-am-markt.yaml:7:12  „days“ (Tage) kennt „Montag bis Mittwoch“ nicht → Mo, Di, Mi',
  ],
  'duplicate-key': ['kitas/regenbogen.yaml:3:1  Das Feld „title“ steht zweimal da → eines von beiden löschen'],
  'empty-list': [
    'offers/krabbelgruppe.md:4:9  „topics“ (Themen) ist leer → topics: [gesundheit] (oder die Zeile löschen, wenn das Feld freiwillig ist)',
  ],
  'empty-value': [
    'kitas/regenbogen.yaml:2:9  „summary“ (Kurz gesagt) ist leer → summary: Singen, spielen, andere Eltern kennenlernen. Kommen Sie einfach vorbei. (oder die Zeile löschen, wenn das Feld freiwillig ist)',
    'kitas/regenbogen.yaml:3:10  „provider“ (Träger) ist leer → provider: familienverein (oder die Zeile löschen, wenn das Feld freiwillig ist)',
  ],
  'end-before-start-date': [
    'offers/krabbelgruppe.md:7:12  Das Ende 2026-11-23 liegt vor dem Beginn 2026-11-24 → ein Ende nach dem 2026-11-24, oder start und end tauschen',
  ],
  'end-before-start-time': [
    'offers/krabbelgruppe.md:8:16  Das Ende 09:30 Uhr liegt nicht nach dem Beginn 11:00 Uhr → eine spätere Uhrzeit; geht es über Mitternacht, den nächsten Tag als end angeben',
  ],
  'fields-instead-of-text': [
    'kitas/regenbogen.yaml:3:3  „summary“ (Kurz gesagt) muss ein Text sein, hier stehen eigene Felder → summary: Singen, spielen, andere Eltern kennenlernen. Kommen Sie einfach vorbei.',
  ],
  'file-at-top': [
    'krabbelgruppe.md:1:1  Die Datei „krabbelgruppe.md“ gehört nicht hierher → in den passenden Ordner legen, z. B. offers',
  ],
  'free-places-without-date': [
    'offers/krabbelgruppe.md:5:3  Freie Plätze und Warteliste brauchen einen Stand → asOf mit dem Datum der Angabe, z. B. asOf: 2026-11-20',
  ],
  'heading-in-text': [
    'offers/krabbelgruppe.md:6:1  Überschriften im Text beginnen mit ## oder ### → zwei oder drei Rauten, der Titel steht schon im Feld title',
  ],
  'html-in-text': [
    'offers/krabbelgruppe.md:6:12  HTML ist in Texten nicht erlaubt → nur Text, **fett**, Listen, Tabellen und Links wie [Kontakt](https://www.example.org/)',
    'offers/krabbelgruppe.md:6:22  HTML ist in Texten nicht erlaubt → nur Text, **fett**, Listen, Tabellen und Links wie [Kontakt](https://www.example.org/)',
  ],
  'image-missing': [
    'offers/krabbelgruppe.md:5:11  Die Datei „krabbelgruppe.jpg“ gibt es im Ordner media nicht → die Datei in den Ordner media legen; hier steht nur ihr Name',
  ],
  indentation: [
    'offers/krabbelgruppe.md:6:1  Die Einrückung stimmt nicht, oder eine Klammer ist nicht geschlossen → gleich weit einrücken; jede [ braucht eine ]',
  ],
  'list-instead-of-text': [
    'kitas/regenbogen.yaml:1:8  „title“ (Titel) muss ein Text sein, hier steht eine Liste → title: Offene Krabbelgruppe',
  ],
  'mail-incomplete': [
    'venues/haus-am-markt.yaml:4:10  „familienbuero(at)example.org“ ist keine E-Mail-Adresse → z. B. familienbuero@example.org',
  ],
  'missing-field': [
    'kitas/regenbogen.yaml:1:1  Das Feld „summary“ (Kurz gesagt) fehlt → eine Zeile ergänzen, z. B. summary: Singen, spielen, andere Eltern kennenlernen. Kommen Sie einfach vorbei.',
  ],
  'misspelt-folder': ['ofers:1:1  Den Ordner „ofers“ kennt das Portal nicht → Meinten Sie „offers“?'],
  'misspelt-key': [
    'kitas/regenbogen.yaml:1:1  Das Feld „titel“ gibt es hier nicht → Meinten Sie „title“?',
    'kitas/regenbogen.yaml:2:1  Das Feld „sumary“ gibt es hier nicht → Meinten Sie „summary“?',
  ],
  'misspelt-single': ['sites.yaml:1:1  Die Datei „sites.yaml“ gehört nicht hierher → Meinten Sie site.yaml?'],
  'no-boolean': [
    'offers/krabbelgruppe.md:5:9  „free“ (Kostenfrei) muss true (ja) oder false (nein) sein → free: false (ohne Anführungszeichen)',
  ],
  'no-ending': ['kitas/sonnenschein:1:1  Die Datei hat keine Endung → in sonnenschein.yaml umbenennen'],
  'no-front-matter': [
    'offers/krabbelgruppe.md:1:1  Am Anfang fehlen die Angaben zwischen zwei Zeilen --- → die Datei mit --- beginnen, dann title: …, dann wieder ---',
  ],
  'no-polygon': [
    'geo/amselfurt.geojson:1:1  Die Datei enthält keine Grenze von Amselfurt → eine einzige Fläche (in GeoJSON ein Polygon oder MultiPolygon)',
  ],
  'no-space-after-colon': [
    'offers/krabbelgruppe.md:2:1  Nach dem Doppelpunkt fehlt ein Leerzeichen → title: Krabbelgruppe',
  ],
  'phone-unquoted': [
    'venues/haus-am-markt.yaml:4:10  „phone“ (Telefon) steht ohne Anführungszeichen da und wird als Zahl gelesen → phone: "02214710100"',
  ],
  'phone-with-letters': [
    'venues/haus-am-markt.yaml:4:10  Die Telefonnummer „0221 47 FAMILIE“ enthält „F“ → nur Ziffern und Leerzeichen, z. B. 0221 4710100',
  ],
  'picture-ending': [
    'media/Garten.PNG:1:1  Der Dateiname „Garten.PNG“ enthält Zeichen, die in Internetadressen stören → in garten.png umbenennen (nur a–z, 0–9 und Bindestrich)',
  ],
  'point-in-other-town': [
    'venues/haus-am-markt.yaml:6:3  Der Punkt 51.55, 7.85 liegt in Hollerbrück statt in Amselfurt → einen Punkt in Amselfurt, oder die Adresse berichtigen',
  ],
  'point-outside-town': [
    'venues/haus-am-markt.yaml:8:3  Der Punkt 52.52, 13.4 liegt außerhalb von Amselfurt → einen Punkt in Amselfurt, oder die Adresse berichtigen',
  ],
  postcode: [
    'venues/haus-am-markt.yaml:4:13  „postcode“ (Postleitzahl) steht ohne Anführungszeichen da und wird als Zahl gelesen → postcode: "01067"',
  ],
  postcodes: [
    'places/amselfurt.yaml:4:13  „postcodes“ (Postleitzahlen) steht ohne Anführungszeichen da und wird als Zahl gelesen → "01067"',
    'places/amselfurt.yaml:4:20  „postcodes“ (Postleitzahlen) besteht nicht aus fünf Ziffern → "59991"',
  ],
  'price-with-comma': [
    'offers/krabbelgruppe.md:5:11  „amount“ (Betrag in Euro) ist keine Zahl: „12,50“ → amount: 12.50',
    'offers/krabbelgruppe.md:6:12  „reduced“ (Ermäßigt in Euro) ist keine Zahl: „5 €“ → reduced: 5',
  ],
  'protected-address': [
    'venues/haus-am-markt.yaml:5:3  Bei einer geschützten Adresse darf coordinates nicht dabeistehen → coordinates löschen',
  ],
  'reserved-name': [
    'pages/suche.md:1:1  Der Name „suche“ gehört einer Seite des Portals → die Datei anders nennen, z. B. suche-info.md',
  ],
  'same-id': [
    'kitas/regenbogen.yaml:1:1  Den Eintrag „regenbogen“ gibt es schon: kitas/nord/regenbogen.yaml → eine der beiden Dateien umbenennen',
  ],
  'summary-too-long': [
    'kitas/regenbogen.yaml:2:10  „summary“ (Kurz gesagt) ist 339 Zeichen lang → höchstens 300 Zeichen',
  ],
  'summary-with-lines': [
    'kitas/regenbogen.yaml:2:10  „summary“ (Kurz gesagt) geht über mehrere Zeilen → alles in eine Zeile schreiben',
  ],
  tab: ['kitas/regenbogen.yaml:4:1  Die Zeile ist mit einem Tabulator eingerückt → zwei Leerzeichen je Stufe'],
  'text-instead-of-list': [
    'offers/krabbelgruppe.md:4:9  „topics“ (Themen) muss eine Liste sein → topics: [gesundheit]',
  ],
  'tiles-address': [
    'site.yaml:11:12  „tiles“ (Adresse der Kacheln) ist keine Adresse von Kacheln → mit https und {z}, {x}, {y}: tiles: https://tiles.example.org/{z}/{x}/{y}.png',
  ],
  'time-as-number': [
    'venues/haus-am-markt.yaml:5:12  „opens“ (Öffnet) steht ohne Anführungszeichen da und wird als Zahl gelesen → opens: "09:30"',
    'venues/haus-am-markt.yaml:6:13  „closes“ (Schließt) steht ohne Anführungszeichen da und wird als Zahl gelesen → closes: "12:00"',
  ],
  'time-in-words': [
    'venues/haus-am-markt.yaml:5:12  „9.30 Uhr“ ist keine Uhrzeit in der Form Stunde:Minute → "09:30"',
    'venues/haus-am-markt.yaml:6:13  „12:00 Uhr“ ist keine Uhrzeit in der Form Stunde:Minute → "12:00"',
  ],
  'time-missing': [
    'venues/haus-am-markt.yaml:4:5  Es fehlt eine Uhrzeit → opens und closes angeben, z. B. opens: "09:00" und closes: "12:00"',
    'venues/haus-am-markt.yaml:6:5  Es fehlen die Tage → days: [Mo, Mi]; ohne Tage nur mit kind: appointment oder publicHolidays: only',
  ],
  'translation-folder': [
    'translations/offers/krabbelgruppe.md:1:1  Die Übersetzung liegt im falschen Ordner → translations/<Sprache>/<Ordner>/<Name>.md, z. B. translations/en/offers/krabbelgruppe.md',
  ],
  'translation-language': [
    'translations/tr/offers/krabbelgruppe.md:2:1  Die Sprache „tr“ steht nicht in site.yaml → das Portal spricht nur de und en; die Datei löschen',
    'translations/tr/offers/krabbelgruppe.md:4:5  Hinweis: Der deutsche Text hat sich seit der Übersetzung geändert → die Übersetzung prüfen, dann of: 66c6f2b4df1a',
  ],
  'translation-of-nothing': [
    'translations/en/offers/krabelgruppe.md:2:1  Den Eintrag „krabelgruppe“ gibt es im Ordner offers nicht → die Datei in krabbelgruppe.md umbenennen',
  ],
  'unclosed-bracket': [
    'offers/krabbelgruppe.md:4:1  Bei „topics“ beginnt eine Klammer, die nicht endet → am Ende der Zeile ] setzen',
  ],
  'unclosed-quote': [
    'kitas/regenbogen.yaml:1:1  Bei „title“ beginnt ein Anführungszeichen, das nicht endet → am Ende der Zeile dasselbe Anführungszeichen noch einmal setzen',
  ],
  'unknown-folder': ['angebote:1:1  Den Ordner „angebote“ kennt das Portal nicht → Meinten Sie „offers“?'],
  'unknown-key': [
    'kitas/regenbogen.yaml:3:1  Das Feld „slug“ gibt es hier nicht → die Zeile löschen, oder eines von: ages, asOf, status, groups, images, meals …',
  ],
  'unknown-reference': [
    'offers/krabbelgruppe.md:4:11  Den Eintrag „familienverien“ gibt es im Ordner organisations nicht → Meinten Sie familienverein?',
    'offers/krabbelgruppe.md:5:22  Den Eintrag „geld“ gibt es im Ordner topics nicht → vorhanden sind zum Beispiel gesundheit',
    'offers/krabbelgruppe.md:7:12  Den Eintrag „../../etc/passwd“ gibt es im Ordner venues nicht → vorhanden sind zum Beispiel haus-am-markt',
  ],
  'url-without-scheme': [
    'venues/haus-am-markt.yaml:4:12  Der Adresse „www.example.org“ fehlt der Anfang https:// → https://www.example.org',
  ],
  'word-file': [
    'kitas/Kita Sonnenschein.docx:1:1  Die Datei endet auf „.docx“ → den Inhalt in einem Texteditor als kita-sonnenschein.yaml speichern',
  ],
  'wrong-ending': ['offers/krabbelgruppe.yml:1:1  Die Datei endet auf „.yml“ → in krabbelgruppe.md umbenennen'],
  'wrong-type': [
    'kitas/regenbogen.yaml:3:14  „closingDays“ (Schließtage im Jahr) ist keine Zahl: „viele“ → closingDays: 25',
  ],
};

test('every fixture is in the table', () => {
  expect(Object.keys(REPORTS)).toEqual(readdirSync(join(import.meta.dirname, '../../fixtures/broken')).sort());
});

test('the base town has no errors', () => expect(report(town())).toEqual([]));

test.for(Object.entries(REPORTS))('%s', ([name, expected]) => {
  expect(report(town(`broken/${name}`))).toEqual(expected);
});
