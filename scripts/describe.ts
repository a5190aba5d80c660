/**
 * Writes everything that is generated from the schemas: JSON Schemas, the field reference, the editor's settings;
 * and the script for partners' pages.
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
