/** How long a list of 3,000 Kitas with all its dirt takes: new, again, and with float noise (bars: 10 s, 500 MB). Linux only. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOf, kitaLines, windows1252, withNoise } from '../tests/unit/import/kita-list.ts';
import { measure } from './measure.ts';

const LINES = 3000;
const scratch = mkdtempSync(join(tmpdir(), 'bench-import-'));
const contentDir = join(scratch, 'content');
cpSync(join(import.meta.dirname, '../tests/fixtures/base'), contentDir, { recursive: true });
const lines = kitaLines(LINES);
writeFileSync(join(scratch, 'kitas.csv'), windows1252(csvOf(lines)));
writeFileSync(join(scratch, 'later.csv'), csvOf(withNoise(lines), ','));

const run = (list: string) =>
  measure({
    command: process.execPath,
    args: ['scripts/import.ts', 'kitas', join(scratch, list), '--mapping', join(scratch, 'kitas.mapping.yaml')],
    env: { CONTENT_DIR: contentDir, TODAY: '2026-11-24' },
  });

try {
  await measure({
    command: process.execPath,
    args: ['scripts/import.ts', 'kitas', join(scratch, 'kitas.csv')],
    env: { CONTENT_DIR: contentDir },
  });
  for (const [name, list] of [
    ['new', 'kitas.csv'],
    ['again', 'kitas.csv'],
    ['with float noise', 'later.csv'],
  ] as const) {
    const { seconds, cpuSeconds, megabytes } = await run(list);
    console.log(
      `${LINES} lines, ${name}: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
