import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownPath } from '../../../src/portal/read/files.ts';
import { ATTACKS } from './hostile.ts';
import { lay, report, temporary, town } from './town.ts';

/** Runs a script on a content folder, as npm does; paths in what it prints are seen from that folder. */
function run(script: string, contentDir: string, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
    env: { ...process.env, TODAY: '2026-11-22', CONTENT_DIR: contentDir, ...env },
  });
  const tidy = (text: string) => text.replaceAll(`${shownPath(contentDir)}/`, '');
  return { status, out: tidy(stdout), err: tidy(stderr) };
}

/** What reading them all together says is tested beside them; here some show what the commands do with it. */
const SOME_ATTACKS = ATTACKS.filter((_, index) => index % 5 === 0);

test('check and build refuse a folder of attacks and leave the last site alone', () => {
  const contentDir = town();
  for (const { make } of SOME_ATTACKS) make(contentDir);
  const lines = report(contentDir);
  expect(lines.length).toBeGreaterThan(SOME_ATTACKS.length / 2);
  const expected = `${lines.join('\n')}\n\n${lines.length} Fehler, 0 Hinweise.\n`;
  expect(run('check', contentDir)).toEqual({ status: 1, out: expected, err: '' });

  const dist = temporary();
  lay(dist, { 'index.html': 'the last site' });
  const refusal = `Die Inhalte haben Fehler. Nichts wurde gebaut.\n\n${expected}`;
  expect(run('build', contentDir, [], { DIST_DIR: dist })).toEqual({ status: 1, out: '', err: refusal });
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last site');
});

describe('the report of several files', () => {
  const files = {
    'kitas/a.yaml': 'title: A\nsummary: S.\nclosingDays: viele\nprovider: verein\n',
    'kitas/b.yaml': 'title: B\nsummary: S.\nreviewBy: 2026-01-01\n',
    'offers/c.md': 'Text\n',
  };
  const warning = files['kitas/b.yaml'];

  test('text: sorted, counted, with exit code 1', () => {
    expect(run('check', town(files))).toEqual({
      status: 1,
      out: [
        'kitas/a.yaml:3:14  „closingDays“ (Schließtage im Jahr) ist keine Zahl: „viele“ → closingDays: 25',
        'kitas/b.yaml:3:11  Hinweis: Die Angaben sollten bis 2026-01-01 geprüft werden → nachsehen, ob alles stimmt; dann asOf und reviewBy neu setzen',
        'offers/c.md:1:1  Am Anfang fehlen die Angaben zwischen zwei Zeilen --- → die Datei mit --- beginnen, dann title: …, dann wieder ---',
        '',
        '2 Fehler, 1 Hinweis.',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('json: the same for programs', () => {
    const { status, out } = run('check', town(files), ['--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'kitas/a.yaml', line: 3, column: 14, severity: 'error', instead: 'closingDays: 25' },
      { file: 'kitas/b.yaml', line: 3, column: 11, severity: 'warning' },
      { file: 'offers/c.md', line: 1, column: 1, severity: 'error' },
    ]);
  });

  test('github: annotations that cannot be forged, and only the files asked for', () => {
    const contentDir = town({ ...files, 'kitas/d,1.yaml': '', 'kitas/e.yaml': '"a%\\n::error::b": 1\n' });
    const { out } = run('check', contentDir, [
      '--format',
      'github',
      ...['a', 'd,1', 'e'].map((name) => join(contentDir, `kitas/${name}.yaml`)),
    ]);
    expect(out.split('\n').map((line) => line.replace(/ → .*/, ''))).toEqual([
      '::error file=kitas/a.yaml,line=3,col=14::„closingDays“ (Schließtage im Jahr) ist keine Zahl: „viele“',
      '::error file=kitas/d%2C1.yaml,line=1,col=1::Der Dateiname „d,1.yaml“ enthält Zeichen, die in Internetadressen stören',
      '::error file=kitas/e.yaml,line=1,col=1::Das Feld „a%25·::error::b“ gibt es hier nicht',
      '::error file=kitas/e.yaml,line=1,col=1::Das Feld „summary“ (Kurz gesagt) fehlt',
      '::error file=kitas/e.yaml,line=1,col=1::Das Feld „title“ (Titel) fehlt',
      '5 Fehler, 0 Hinweise.',
      '',
    ]);
  });

  test('warnings alone are no failure, and an unknown format is', () => {
    const contentDir = town({ 'kitas/b.yaml': warning });
    expect(run('check', contentDir)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/\n0 Fehler, 1 Hinweis\.\n$/) as string,
    });
    expect(run('check', contentDir, ['--format', 'xml'])).toMatchObject({ status: 2, out: '' });
    expect(run('check', town())).toMatchObject({ status: 0, out: 'Alles in Ordnung: keine Fehler, keine Hinweise.\n' });
    expect(run('check', join(contentDir, 'nichts'))).toMatchObject({ status: 1 });
  });
});
