/**
 * Writes everything that is generated: JSON Schemas, the field reference and the editor's settings from the schemas, the
 * colours of the pages, and the script for partners' pages.
 *
 *   npm run describe
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from '../src/describe/index.ts';
import { EMBED_SCRIPT, embedScript } from './lib/embed-script.ts';

const files = new Map([...generatedFiles(), [EMBED_SCRIPT, embedScript()]]);
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${files.size} Dateien geschrieben.`);
