/**
 * Writes everything that is generated from the schemas: JSON Schemas, the field reference, the editor's settings.
 *
 *   npm run describe
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from '../src/describe/index.ts';

const files = generatedFiles();
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`${files.size} Dateien aus den Schemas geschrieben.`);
