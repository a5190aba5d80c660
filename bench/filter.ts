/**
 * What filtering costs with many entries, in a browser whose main thread is slowed down:
 *
 *   node bench/filter.ts [--entries 10000] [--slowdown 4]
 *
 * Builds a portal of that size, opens the list of everything and changes one filter after the other.
 */
import { readFileSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../scripts/browser.ts';
import { serve } from '../scripts/preview.ts';
import { generate } from './generate.ts';

/** Fields changed one after the other, as a family would. */
const CHANGES = [
  ['select', 'alter', '8'],
  ['check', 'tag', 'di'],
  ['check', 'mit', 'kostenfrei'],
  ['check', 'mit', 'stufenlos'],
  ['select', 'sprache', 'tr'],
  ['uncheck', 'tag', 'di'],
  ['check', 'thema', 'gesundheit'],
  ['check', 'thema', 'erziehung'],
  ['check', 'ohne-angabe', 'auch'],
  ['select', 'sprache', ''],
  ['select', 'nahe', '59991'],
  ['select', 'umkreis', '5'],
  ['select', 'sortierung', 'name'],
  ['uncheck', 'mit', 'kostenfrei'],
  ['select', 'alter', ''],
] as const;

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '10000' }, slowdown: { type: 'string', default: '4' } },
});
const folder = mkdtempSync(join(tmpdir(), 'filter-'));
const outDir = join(folder, 'dist');
try {
  generate(join(folder, 'content'), Number(values.entries));
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content'), DIST_DIR: outDir, TODAY: '2026-11-24' };
  execFileSync(process.execPath, ['scripts/build.ts'], { env, stdio: 'inherit' });
  for (const name of ['all', 'offers', 'events', 'kitas', 'institutions']) {
    const file = readFileSync(join(outDir, 'finden', `${name}.json`));
    const { ids } = JSON.parse(file.toString()) as { ids: string[] };
    console.log(`${name}: ${ids.length} Einträge, ${(gzipSync(file).length / 1000).toFixed(1)} kB gzip`);
  }
  await measure(Number(values.slowdown));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(rate: number): Promise<void> {
  const preview = await serve(outDir);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${preview.url}finden/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  // The main thread's own time, which other programs on the machine do not lengthen.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const times: { readonly found: number; readonly seen: number }[] = [];
  for (const [kind, name, value] of [['select', 'alter', '6'] as const, ...CHANGES]) {
    const before = await busy();
    const time = await page.evaluate(
      ([kind, name, value]) =>
        new Promise<{ found: number; seen: number }>((done) => {
          const field =
            kind === 'select'
              ? document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!
              : document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!;
          if (field instanceof HTMLSelectElement) field.value = value;
          else field.checked = kind === 'check';
          const from = performance.now();
          const since = () => performance.now() - from;
          const told = () => {
            const found = since();
            requestAnimationFrame(() => setTimeout(() => done({ found, seen: since() })));
          };
          document.addEventListener('fp:found', told, { once: true });
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }),
      [kind, name, value] as const,
    );
    times.push(time);
    console.log(
      `${kind} ${name}=${value}: gefunden nach ${time.found.toFixed(1)} ms, zu sehen nach ${time.seen.toFixed(1)} ms, Rechenzeit ${((await busy()) - before).toFixed(1)} ms`,
    );
  }
  const [first, ...later] = times;
  const inBrief = (which: 'found' | 'seen') => {
    const sorted = later.map((time) => time[which]).sort((a, b) => a - b);
    return `Median ${sorted[sorted.length >> 1]!.toFixed(1)} ms, höchstens ${sorted.at(-1)!.toFixed(1)} ms`;
  };
  console.log(`Erste Auswahl mit Laden: ${first!.found.toFixed(0)} ms`);
  console.log(
    `Jede weitere bei ${rate}-facher Verlangsamung: gefunden ${inBrief('found')}; zu sehen ${inBrief('seen')}`,
  );
  await browser.close();
  await preview.close();
}
