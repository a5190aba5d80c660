import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toId } from '../src/domain/text.ts';
import { COLLECTIONS } from './collections.ts';
import type { Command } from './measure.ts';

const here = import.meta.dirname;
const project = resolve(here, '..');

/** A generator that turns the content into the same pages. */
export interface Generator {
  readonly name: string;
  /** Lays out what it needs below `work`, before the clock starts. */
  readonly prepare: (content: string, work: string) => void;
  /** Writes all pages into `out`, which does not exist. */
  readonly build: (content: string, work: string, out: string) => Command;
}

/**
 * Peers make pages of Markdown files only. Every YAML file becomes one: between two lines --- it is front
 * matter, word for word. Guides lose the x of their ending.
 */
function wrap(content: string, folder: string): void {
  for (const collection of COLLECTIONS) {
    mkdirSync(join(folder, collection), { recursive: true });
    for (const name of readdirSync(join(content, collection))) {
      const text = readFileSync(join(content, collection, name), 'utf8');
      const target = join(folder, collection, name.replace(/\.\w+$/, '.md'));
      writeFileSync(target, name.endsWith('.yaml') ? `---\n${text}---\n` : text);
    }
  }
}

/** What `npm run build` gives Node: a smaller nursery costs no time here and a quarter less memory. */
const HEAP = '--max-semi-space-size=8';

const astro = join(project, 'node_modules/astro/bin/astro.mjs');
const environment = (content: string) => ({ CONTENT_DIR: content, TODAY: '2026-06-01' });

/** The equal templates: the portal's reader and check under Astro. */
export const equal: Generator = {
  name: 'Familienportal, equal templates',
  prepare: () => undefined,
  build: (content, _, out) => ({
    command: process.execPath,
    args: [HEAP, astro, 'build', '--root', 'bench/astro', '--silent'],
    cwd: project,
    env: { ...environment(content), OUT_DIR: out },
  }),
};

export const eleventy: Generator = {
  name: 'Eleventy 3.1.2',
  prepare: (content, work) => {
    rmSync(work, { recursive: true, force: true });
    cpSync(join(here, 'eleventy'), work, { recursive: true });
    wrap(content, work);
    for (const collection of COLLECTIONS)
      writeFileSync(join(work, collection, `${collection}.11tydata.json`), '{ "layout": "entry.11ty.js" }\n');
  },
  build: (_, work, out) => ({
    command: process.execPath,
    args: [join(here, 'node_modules/@11ty/eleventy/cmd.cjs'), `--output=${out}`, '--quiet'],
    cwd: work,
  }),
};

export const hugo: Generator = {
  name: 'Hugo',
  prepare: (content, work) => {
    rmSync(work, { recursive: true, force: true });
    cpSync(join(here, 'hugo'), work, { recursive: true });
    wrap(content, join(work, 'content'));
  },
  build: (_, work, out) => ({ command: 'hugo', args: ['--quiet', '--destination', out], cwd: work }),
};

/** The portal as it ships: every list, feed, picture and facet of it, without the search index. */
export const portal: Generator = {
  name: 'Familienportal, as shipped',
  prepare: () => undefined,
  build: (content, _, out) => ({
    command: process.execPath,
    args: [HEAP, 'bench/pages.ts', out],
    cwd: project,
    env: environment(content),
  }),
};

/** Reads the content and makes the search index, which the pages of the portal include. */
export const searchIndex = (content: string, out: string): Command => ({
  command: process.execPath,
  args: ['bench/search-index.ts', out],
  cwd: project,
  env: environment(content),
});

/** The command that checks the content alone. */
export const check = (content: string): Command => ({
  command: process.execPath,
  args: ['scripts/check.ts'],
  cwd: project,
  env: environment(content),
});

/** Where a generator lays its things for a content of this size. */
export const workOf = (scratch: string, generator: Generator, entries: number): string =>
  join(scratch, `${entries}-${toId(generator.name)}`);
