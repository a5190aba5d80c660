import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Where visitors find the notices, from the root of the site. */
const NOTICES = 'lizenzen.txt';

/** What ships without being part of a script: the typeface, and the icons that stand in the pages. */
const BESIDE_SCRIPTS = ['@fontsource/fira-sans', 'lucide-static'];

/** The folder of the package that holds a module: of nested packages the innermost. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * Writes the licences of all packages whose code or pictures visitors load into one file of the site: most of them ask
 * for their notice to travel along. The scripts that were bundled say which packages those are.
 */
export function notices(): Plugin {
  return {
    name: 'familienportal:notices',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const folders = [
        ...BESIDE_SCRIPTS.map((name) => resolve('node_modules', name)),
        ...modules.flatMap((id) => PACKAGE.exec(id.replace(/^\0/, ''))?.[0] ?? []),
      ];
      this.emitFile({ type: 'asset', fileName: NOTICES, source: noticesOf(folders) });
    },
  };
}

/** The notices of the packages in these folders, each once, by name and version. */
export function noticesOf(folders: readonly string[]): string {
  const byTitle = new Map(folders.map((folder) => noticeOf(folder)));
  const notes = [...byTitle].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}\n`);
  return [`Fremde Software und Schriften auf diesen Seiten, mit ihren Lizenzen.\n`, ...notes].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

function noticeOf(folder: string): [title: string, text: string] {
  const { name, version, license = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const path = join(folder, file ?? '');
  const text = file !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : `Lizenz: ${license}`;
  return [`${name} ${version} (${license})`, text.replace(/\r\n?/g, '\n').trim()];
}
