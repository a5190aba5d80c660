import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { lay, town, type Files } from './town.ts';

const LONG = `Wir ${'freuen uns sehr '.repeat(9)}auf Sie.`;

/** A town as a repository of its own, with everything committed on main, and then other files laid over it. */
function repository(committed: Files, over: Files): string {
  const folder = town(committed);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Anfang');
  git('switch', '--quiet', '--create=vorschlag');
  lay(folder, over);
  return folder;
}

const options = (folder: string) => ({
  cwd: folder,
  encoding: 'utf8' as const,
  env: { ...process.env, TODAY: '2026-11-22', CONTENT_DIR: folder },
});

function check(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/check.ts'), ...args],
    options(folder),
  );
  return { status, lines: stdout.trimEnd().split('\n'), err: stderr };
}

const kita = (more = '') => `title: Kita\nsummary: ${LONG}\n${more}`;

test('tips on style are kept for those who ask, or touch the file', () => {
  const folder = repository(
    { 'kitas/alt.yaml': kita('validUntil: 2026-11-01\n') },
    { 'kitas/jung.yaml': kita('validUntil: 2026-11-01\n') },
  );
  const about = (...args: string[]) =>
    check(folder, ...args).lines.flatMap(
      (line) => /^kitas\/(alt|jung)\S* {2}(Tipp|Hinweis)/.exec(line)?.slice(1).join(' ') ?? [],
    );
  expect(about()).toEqual(['alt Hinweis', 'jung Hinweis']);
  expect(about('--tips')).toEqual(['alt Tipp', 'alt Hinweis', 'jung Tipp', 'jung Hinweis']);
  expect(about('--changed')).toEqual(['jung Tipp', 'jung Hinweis']);
  expect(about('kitas/alt.yaml')).toEqual(['alt Tipp', 'alt Hinweis']);
});

test('--changed still tells of errors elsewhere, and says in German when there is no such branch', () => {
  const folder = repository({}, { 'venues/haus-am-markt.yaml': null });
  const { status, lines } = check(folder, '--changed');
  expect(status).toBe(1);
  expect(lines.length).toBeGreaterThan(0);
  expect(check(folder, '--changed', '--base', 'gibt-es-nicht')).toMatchObject({
    status: 2,
    err: expect.stringContaining('Gibt es den Zweig') as string,
  });
});

test('--fix repairs, shows what it changed, and has nothing to do the second time', () => {
  const folder = town({ 'kitas/hort.yaml': "summary: Ein Hort.\ntitle: Hort \ncontact: { phone: '0221/4710-100' }\n" });
  const { status, lines } = check(folder, '--fix');
  expect(status).toBe(0);
  expect(lines).toEqual(
    expect.arrayContaining([
      '-title: Hort ',
      '+title: Hort',
      '+contact: { phone: "0221 4710100" }',
      'Eine Datei repariert.',
    ]),
  );
  expect(readFileSync(join(folder, 'kitas/hort.yaml'), 'utf8')).toBe(
    'title: Hort\nsummary: Ein Hort.\ncontact: { phone: "0221 4710100" }\n',
  );
  expect(check(folder, '--fix').lines[0]).toBe('Nichts zu reparieren.');
});

test('--watch checks again after every change', async () => {
  const folder = town();
  const child = spawn(process.execPath, [resolve('scripts/check.ts'), '--watch'], options(folder));
  onTestFinished(() => void child.kill());
  const output = createInterface({ input: child.stdout });
  const seen: string[] = [];
  for await (const line of output) {
    seen.push(line);
    if (line.startsWith('Ich prüfe')) writeFileSync(join(folder, 'kitas/regenbogen.yaml'), 'titel: Regenbogen\n');
    if (line.endsWith('Meinten Sie „title“?')) break;
  }
  expect(seen.some((line) => line.startsWith('kitas/regenbogen.yaml:1:1  Das Feld „titel“ gibt es hier nicht'))).toBe(
    true,
  );
  child.kill();
  await once(child, 'exit');
});
