import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadPortal, type Portal } from '../../../src/portal/portal.ts';

const SITE = `
name: Familienportal
municipality: Musterstadt
description: Ein Portal zum Testen.
land: nw
extends: [bund, nw]
languages: [de, en]
contact:
  email: familienbuero@example.org
`;

/** Files by path: "content/offers/a.md", "layers/bund/benefits/a.md". */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A portal read from files that exist only during the test; `content/site.yaml` is there unless given. */
export function portalOf(files: Files, today = '2026-11-24'): Portal {
  const root = mkdtempSync(join(tmpdir(), 'portal-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries({ 'content/site.yaml': SITE, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return loadPortal({ contentDir: join(root, 'content'), layersDir: join(root, 'layers'), today });
}

/** The text of an entry file: title and summary, and whatever else is given. */
export const entry = (title: string, more = '') => `title: ${title}\nsummary: ${title} für Familien.\n${more}`;

/** The same as Markdown. */
export const page = (title: string, more = '', body = '') => `---\n${entry(title, more)}\n---\n\n${body}\n`;
