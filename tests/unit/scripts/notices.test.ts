import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticesOf } from '../../../scripts/lib/notices.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
  const lay = (name: string, license: string, files: Record<string, string>) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  };
  lay('zebra', 'MIT', { 'LICENSE.md': 'Copyright Zebra\r\nAs it is.\n' });
  lay('ant', 'ISC', { 'README.md': 'Ant', 'license-checker.js': '' });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every package once, by name, with its own text or the name of its licence', () => {
  const line = '-'.repeat(80);
  const folders = ['zebra', 'ant', 'zebra'].map((name) => join(folder, name));
  expect(noticesOf(folders)).toBe(
    [
      'Fremde Software und Schriften auf diesen Seiten, mit ihren Lizenzen.\n',
      'ant 1.2.3 (ISC)\n\nLizenz: ISC\n',
      'zebra 1.2.3 (MIT)\n\nCopyright Zebra\nAs it is.\n',
    ].join(`\n${line}\n\n`),
  );
});
