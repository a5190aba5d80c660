import { describe, expect, test } from 'vitest';
import { loadPortal } from '../../../../src/portal/portal.ts';
import { changesBetween } from '../../../../src/views/editing/changes.ts';
import { commentOn, harmless, MARKER } from '../../../../src/views/editing/changes-comment.ts';
import { createView } from '../../../../src/views/view.ts';
import { town, type Files } from '../../check/town.ts';

const viewOf = (files: Files) => {
  const contentDir = town(files);
  return createView(loadPortal({ contentDir, layersDir: `${contentDir}/none`, today: '2026-11-22' }), 'de', '/');
};

const changes = (before: Files, after: Files) => changesBetween(viewOf(before), viewOf(after));

const kita = (...lines: string[]) => ['title: Kita Regenbogen', 'summary: Eine Kita.', ...lines, ''].join('\n');
const event = (schedule: string) => `title: Singen\nsummary: Wir singen.\nschedule: ${schedule}\n`;
const WEEKLY = '{ start: 2026-11-24, startTime: "10:00", endTime: "11:00", repeats: { every: week } }';

describe('what changes for families', () => {
  test('an answer of a page, old and new', () => {
    const [change, ...more] = changes(
      { 'kitas/regenbogen.yaml': kita('contact: { phone: "0221 4710111" }', 'closingDays: 20') },
      { 'kitas/regenbogen.yaml': kita('closingDays: 20', 'contact: { phone: "0221 4710222" }') },
    );
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      kind: 'changed',
      collection: 'kitas',
      title: 'Kita Regenbogen',
      path: '/kitas/regenbogen/',
    });
    expect(change!.lines).toHaveLength(1);
    expect(change!.lines[0]!.before).toContain('4710111');
    expect(change!.lines[0]!.after).toContain('4710222');
  });

  test('another order of fields, or a comment, is no change', () => {
    expect(
      changes(
        { 'kitas/regenbogen.yaml': kita('closingDays: 20', 'inclusion: true') },
        { 'kitas/regenbogen.yaml': `# Hinweis\n${kita('inclusion: true', 'closingDays: 20')}` },
      ),
    ).toEqual([]);
  });

  test('a series shows its next five dates when they change', () => {
    const [change] = changes(
      { 'events/singen.yaml': event(WEEKLY) },
      { 'events/singen.yaml': event(WEEKLY.replace('11-24', '11-25')) },
    );
    expect(change!.dates).toHaveLength(5);
    expect(change!.dates[0]).toMatch(/^Mittwoch, 25\. November 2026, /);
    const [title] = changes(
      { 'events/singen.yaml': event(WEEKLY) },
      { 'events/singen.yaml': event(WEEKLY).replace('Wir singen', 'Alle singen') },
    );
    expect(title!.dates).toEqual([]);
  });

  test('new and gone entries', () => {
    expect(changes({}, { 'events/singen.yaml': event(WEEKLY) })).toMatchObject([
      { kind: 'new', title: 'Singen', lines: [] },
    ]);
    expect(changes({ 'events/singen.yaml': event(WEEKLY) }, {})).toMatchObject([
      { kind: 'gone', title: 'Singen', dates: [] },
    ]);
  });
});

describe('the comment', () => {
  const change = {
    kind: 'changed',
    collection: 'kitas',
    title: 'Kita <b>Regenbogen</b> @alle',
    path: '/kitas/regenbogen/',
    lines: [{ label: 'Telefon', before: '0221 4710111', after: '[hier](javascript:x) | 2' }],
    dates: [],
  } as const;

  test('says what changes, with the page before and after', () => {
    const text = commentOn({
      changes: [change],
      problems: [],
      live: 'https://live.example.org',
      preview: 'https://neu.example.org',
    });
    expect(text.startsWith(MARKER)).toBe(true);
    expect(text).toContain('### Was sich für Familien ändert: eine Seite');
    expect(text).toContain(
      '[vorher](https://live.example.org/kitas/regenbogen/) · [nachher](https://neu.example.org/kitas/regenbogen/)',
    );
    expect(text).toContain('| Telefon | 0221 4710111 | &#91;hier&#93;&#40;javascript:x&#41; &#124; 2 |');
  });

  test('text of a proposal formats nothing and calls nobody', () => {
    const text = commentOn({ changes: [change], problems: [], live: undefined, preview: undefined });
    expect(text).not.toMatch(/<b>|@alle|\[hier\]/);
    expect(harmless('<script> **x** `y` @a\n# z')).toBe(
      '&#60;script&#62; &#42;&#42;x&#42;&#42; &#96;y&#96; @\u200Ba &#35; z',
    );
    expect(harmless('x'.repeat(500))).toHaveLength(302);
  });

  test('says kindly what is wrong and how to mend it', () => {
    const problem = {
      file: 'content/kitas/a.yaml',
      line: 3,
      column: 1,
      severity: 'error',
      wrong: 'Das Feld „titel“ gibt es hier nicht',
      instead: 'Meinten Sie „title“?',
    } as const;
    const text = commentOn({ changes: [], problems: [problem], live: undefined, preview: undefined });
    expect(text).toContain('## Danke! Eine Kleinigkeit fehlt noch');
    expect(text).toContain(
      '- **Das Feld „titel“ gibt es hier nicht** (content/kitas/a.yaml, Zeile 3)<br>Stattdessen: Meinten Sie „title“?',
    );
  });

  test('of a long text only what differs is shown, and never too much', () => {
    const long = (word: string) =>
      `${'Ein Satz davor. '.repeat(20)}Am ${word} geht es los.${' Ein Satz danach.'.repeat(20)}`;
    const lines = [{ label: 'Text', before: long('Montag'), after: long('Dienstag') }];
    const text = commentOn({ changes: [{ ...change, lines }], problems: [], live: undefined, preview: undefined });
    const row = text.split('\n').find((line) => line.startsWith('| Text'))!;
    expect(row).toMatch(/Montag.*\|.*Dienstag/);
    expect(row.length).toBeLessThan(400);
    const many = commentOn({
      changes: Array.from({ length: 500 }, () => change),
      problems: [],
      live: undefined,
      preview: undefined,
    });
    expect(many.length).toBeLessThan(60_000);
    expect(many).toContain('… und 460 weitere Seiten.');
  });
});
