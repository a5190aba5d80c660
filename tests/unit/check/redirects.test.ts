import { describe, expect, test } from 'vitest';
import { lostPages } from '../../../src/portal/moved.ts';
import { formatProblem } from '../../../src/portal/problem.ts';
import { shownPath } from '../../../src/portal/read/files.ts';
import { read, report, town, type Files } from './town.ts';

const redirects = (...lines: [from: string, to: string][]) =>
  ['redirects:', ...lines.map(([from, to]) => `  - { from: ${from}, to: ${to} }`), ''].join('\n');

const on = (...lines: [from: string, to: string][]) => report(town({ 'redirects.yaml': redirects(...lines) }));

test('from a page that is gone to one that exists', () => {
  expect(on(['/angebote/babytreff/', '/angebote/krabbelgruppe/'], ['/kitas/alt/', '/kitas/'])).toEqual([]);
});

test('what leads nowhere, in circles, over detours, or from a page that exists', () => {
  expect(
    on(
      ['/angebote/a/', '/angebote/krabelgruppe/'],
      ['/angebote/b/', '/angebote/c/'],
      ['/angebote/c/', '/angebote/b/'],
      ['/angebote/d/', '/angebote/e/'],
      ['/angebote/e/', '/angebote/krabbelgruppe/'],
      ['/angebote/e/', '/angebote/krabbelgruppe/'],
      ['/angebote/krabbelgruppe/', '/kitas/'],
    ),
  ).toEqual([
    'redirects.yaml:2:31  Die Seite „/angebote/krabelgruppe/“ gibt es im Portal nicht → Meinten Sie /angebote/krabbelgruppe/?',
    'redirects.yaml:3:31  Von „/angebote/b/“ aus geht es im Kreis → eine Seite, die es gibt',
    'redirects.yaml:4:31  Von „/angebote/c/“ aus geht es im Kreis → eine Seite, die es gibt',
    'redirects.yaml:5:31  Auch „/angebote/e/“ ist umgezogen → /angebote/krabbelgruppe/',
    'redirects.yaml:7:13  Die Seite „/angebote/e/“ zieht zweimal um → eine der beiden Zeilen löschen',
    'redirects.yaml:8:13  Die Seite „/angebote/krabbelgruppe/“ gibt es noch → die Zeile löschen, oder die Seite umbenennen',
  ]);
});

test('only paths of the portal', () => {
  const [first, second, ...more] = on(['https://www.example.org/', '/kitas/'], ['/kitas/alt/', '//www.example.org/']);
  expect(first).toMatch(/^redirects\.yaml:2:13 {2}„from“ \(Alte Adresse\) ist kein Pfad dieses Portals → /);
  expect(second).toMatch(/^redirects\.yaml:3:30 {2}„to“ \(Neue Adresse\) ist kein Pfad dieses Portals → /);
  expect(more).toEqual([]);
});

describe('a page that was there before', () => {
  const BEFORE = ['kitas/regenbogen.yaml', 'offers/krabbelgruppe.md', 'site.yaml', 'topics/gesundheit.yaml'];
  const lost = (files: Files, before = BEFORE) => {
    const folder = town(files);
    return lostPages(read(folder).content, before).map((problem) =>
      formatProblem(problem).replace(`${shownPath(folder)}/`, ''),
    );
  };

  test('is still there', () => expect(lost({})).toEqual([]));

  test('was renamed: the redirect is ready to be copied', () => {
    const offer = '---\ntitle: Krabbelgruppe\nsummary: Eine Gruppe.\n---\n';
    const moved: Files = { 'offers/krabbelgruppe.md': null, 'offers/krabbeltreff.md': offer };
    expect(lost(moved)).toEqual([
      'redirects.yaml:1:1  Die Seite „/angebote/krabbelgruppe/“ gab es, jetzt fehlt sie → eine Zeile unter redirects: - { from: /angebote/krabbelgruppe/, to: /angebote/krabbeltreff/ }',
    ]);
    expect(
      lost({ ...moved, 'redirects.yaml': redirects(['/angebote/krabbelgruppe/', '/angebote/krabbeltreff/']) }),
    ).toEqual([]);
  });

  test('was deleted: its list takes its place', () => {
    expect(lost({ 'kitas/regenbogen.yaml': null })).toEqual([
      expect.stringContaining('{ from: /kitas/regenbogen/, to: /kitas/ }'),
    ]);
  });

  test('files without a page of their own are nobody’s address', () => {
    expect(lost({}, ['duties/x.yaml', 'emergency/x.yaml', 'geo/x.geojson', 'redirects.yaml'])).toEqual([]);
  });
});
