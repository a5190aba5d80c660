import * as z from 'zod';
import { field } from './field.ts';
import { url } from './fields/contact.ts';
import { line } from './fields/text.ts';

/** A tile server of somebody else: asked only after a click that names it. */
const service = z.strictObject({
  name: field(line(60), 'Name', 'Wie der Kartendienst heißt; steht auf dem Knopf.', 'basemap.de'),
  tiles: field(
    z.string().regex(/^https:\/\/[a-z0-9.-]+\/(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})[\w/.{}~-]+$/i, 'tiles'),
    'Adresse der Kacheln',
    'Mit {z}, {x} und {y} für Zoom, Spalte und Zeile, 256 Punkte groß.',
    'https://tiles.example.org/{z}/{x}/{y}.png',
  ),
  attribution: field(line(120), 'Quellenangabe', 'Steht immer auf der Karte.', '© basemap.de / BKG'),
  privacy: url(
    'Datenschutz',
    'Was der Dienst mit der IP-Adresse macht.',
    'https://www.example.org/datenschutz',
  ).optional(),
});

/** How the portal shows maps. */
export const map = field(
  z.strictObject({
    attribution: field(
      line(120).optional(),
      'Quellenangabe der eigenen Karte',
      'Wessen Daten es sind. Weglassen heißt: wie in basemap.pmtiles angegeben.',
      '© OpenStreetMap',
    ),
    singleTiles: field(
      z.boolean().optional(),
      'Kacheln einzeln',
      'true, wenn der Webserver keine Teilabrufe (Range) kann: Dann liegt jede Kachel als eigene Datei da.',
      true,
    ),
    service: field(
      service.optional(),
      'Fremder Kartendienst',
      'Statt der eigenen Karte. Wird erst nach einem Klick gefragt, der den Dienst beim Namen nennt.',
      { name: 'basemap.de', tiles: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: '© basemap.de / BKG' },
    ),
  }),
  'Karte',
  'Ohne Angabe: eigene Karte aus basemap.pmtiles oder dem Ordner geo, niemand sonst wird gefragt.',
  { attribution: '© OpenStreetMap' },
);
