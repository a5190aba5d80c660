import { readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCE = 'src/embed/v1.ts';

/** Where partners load the script from. */
export const EMBED_SCRIPT = 'public/embed.v1.js';

/** The script for partners' pages: its source without the types. */
export function embedScript(): string {
  const { outputText } = ts.transpileModule(readFileSync(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
  });
  return outputText;
}
