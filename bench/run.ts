/**
 * Builds generated content with this project and its peers, in turns, and prints a table.
 *
 *   npm run bench [-- --entries 1000,10000] [--runs 3] [--alone]
 *
 * `--alone` measures the portal only, which is enough for 50,000 entries. Linux only; Hugo must be installed.
 * Results and what they mean: docs/benchmarks.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { measure, median, type Measured } from './measure.ts';
import { check, eleventy, equal, hugo, portal, searchIndex, workOf, type Generator } from './peers.ts';
import { samePages } from './same.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    alone: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const scratch = join(tmpdir(), 'familienportal-bench');
const here = import.meta.dirname;

if (!values.alone && !existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

interface Row {
  readonly name: string;
  readonly pages: number;
  readonly all: readonly Measured[];
}

/** Runs every generator once, then all of them again: a busy minute then touches each of them. */
async function inTurns(generators: readonly Generator[], content: string, entries: number): Promise<Row[]> {
  const results = new Map<Generator, Measured[]>(generators.map((one) => [one, []]));
  for (const one of generators) one.prepare(content, workOf(scratch, one, entries));
  const outOf = (one: Generator) => `${workOf(scratch, one, entries)}-out`;
  for (let run = 0; run < runs; run += 1) {
    for (const one of generators) {
      rmSync(outOf(one), { recursive: true, force: true });
      results.get(one)!.push(await measure(one.build(content, workOf(scratch, one, entries), outOf(one))));
      console.error(`${entries} ${one.name}: ${shown(results.get(one)!.at(-1)!)}, load ${loadavg()[0]!.toFixed(1)}`);
    }
  }
  const peers = generators.filter((one) => one !== portal);
  if (peers.length > 1) samePages(peers.map(outOf));
  return generators.map((one) => ({ name: one.name, pages: htmlIn(outOf(one)), all: results.get(one)! }));
}

const htmlIn = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).length;

async function repeated(name: string, command: Parameters<typeof measure>[0]): Promise<Row> {
  const all: Measured[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure(command));
  return { name, pages: 0, all };
}

const shown = ({ seconds, cpuSeconds, megabytes }: Measured) =>
  `${seconds.toFixed(1)} s | ${cpuSeconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB`;

const middle = (all: readonly Measured[]): Measured => ({
  seconds: median(all.map(({ seconds }) => seconds)),
  cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
  megabytes: median(all.map(({ megabytes }) => megabytes)),
});

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, pages, all }) => `| ${name} | ${pages || '–'} | ${shown(middle(all))} |`);
  return ['| | HTML pages | time | CPU time | memory |', '| --- | ---: | ---: | ---: | ---: |', ...lines].join('\n');
}

const tables: string[] = [];
for (const entries of values.entries.split(',').map(Number)) {
  const content = join(scratch, `content-${entries}`);
  mkdirSync(scratch, { recursive: true });
  generate(content, entries);
  const rows = [
    ...(await inTurns(values.alone ? [portal] : [equal, eleventy, hugo, portal], content, entries)),
    await repeated('check alone', check(content)),
    await repeated('reading and search index alone', searchIndex(content, join(scratch, `search-${entries}`))),
  ];
  tables.push(`## ${entries} entries\n\n${table(rows)}`);
}
const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]!.model.trim()}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.versions.node}`;
console.log([machine, ...tables].join('\n\n'));
rmSync(scratch, { recursive: true, force: true });
