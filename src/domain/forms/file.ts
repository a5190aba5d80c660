import { parse } from 'yaml';
import { isData, type Data, type FormField } from './field.ts';
import { revise } from './revise.ts';
import { fromForm, toForm } from './values.ts';

/** The key under which a form keeps the text it was filled from, so that saving changes only what was edited. */
const TEXT = 'writtenText';

/** The key of the text below the fields. */
export const BODY = 'body';

/** More is no entry for a form; the browser would stand still over it. */
const MOST_CHARACTERS = 100_000;

/** How the form of a collection reads and writes a file. */
export interface FileFormat {
  /** @throws when the text is no YAML, or far too long */
  readonly fromFile: (text: string) => Data;
  readonly toFile: (data: Data) => string;
}

/** The way between files and a form with these fields; `hasText` for Markdown, with fields between lines of `---`. */
export function fileFormat(fields: readonly FormField[], hasText: boolean): FileFormat {
  return {
    fromFile(text) {
      if (text.length > MOST_CHARACTERS) throw new Error('Diese Datei ist für ein Formular zu groß.');
      const { yaml, body } = split(text, hasText);
      const data: unknown = parse(yaml, { version: '1.2', schema: 'core', logLevel: 'error' });
      return { ...toForm(fields, isData(data) ? data : {}), ...(hasText && { [BODY]: body.trim() }), [TEXT]: text };
    },
    toFile({ [TEXT]: earlier, ...data }) {
      const before = split(typeof earlier === 'string' ? earlier : '', hasText);
      const { [BODY]: text = '', ...values } = hasText ? data : { ...data, [BODY]: '' };
      const yaml = revise(before.yaml, fromForm(fields, values)).trim();
      if (!hasText) return `${yaml}\n`;
      const body = String(text).trim();
      return `---\n${yaml}\n---\n${body === before.body.trim() ? before.body.trimEnd() : `\n${body}`}`.trimEnd() + '\n';
    },
  };
}

function split(text: string, hasText: boolean): { yaml: string; body: string } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!hasText) return { yaml: plain, body: '' };
  const parts = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)([\s\S]*)$/.exec(plain);
  return { yaml: parts?.[1] ?? '', body: parts?.[2] ?? '' };
}
