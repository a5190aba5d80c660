/** Characters that can be written as escapes, but not to a file or an address: the check says so before the build dies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDeceptive } from '../../../src/portal/read/characters.ts';
import { lay, report, town } from './town.ts';

const refused = (name: string) => `Hier steht ein unsichtbares Zeichen (${name})`;
const HALF = refused('halbes Zeichen, U+D800');
const NONE = refused('Zeichen, das es nicht gibt, U+FFFE');

const problemsOf = (files: Record<string, string>) => {
  const folder = town();
  lay(folder, files);
  return report(folder).map((line) => line.replace(/ → .*$/, ''));
};

const KITA = 'title: Kita Bärenhöhle\nsummary: Eine Kita mit Garten.\n';
const OFFER = (title: string, body: string) => `---\ntitle: ${title}\nsummary: Ein Kurs.\n---\n\n${body}\n`;

describe('half of a character, and what is none', () => {
  test.each([
    ['in a title', { 'kitas/a.yaml': KITA.replace('Kita Bärenhöhle', '"Baby\\ud800café"') }, 'kitas/a.yaml:1:8', HALF],
    [
      'its other half',
      { 'kitas/a.yaml': `${KITA}concept: ["\\udc00"]\n` },
      'kitas/a.yaml:3:11',
      refused('halbes Zeichen, U+DC00'),
    ],
    ['in a note', { 'kitas/a.yaml': `${KITA}contact:\n  note: "a\\uD800"\n` }, 'kitas/a.yaml:4:9', HALF],
    ['in a list', { 'kitas/a.yaml': `${KITA}keywords:\n  - a\n  - "\\ud800"\n` }, 'kitas/a.yaml:5:5', HALF],
    [
      'two halves in the wrong order',
      { 'kitas/a.yaml': `${KITA}keywords: ["\\udc00\\ud800"]\n` },
      'kitas/a.yaml:3:12',
      refused('halbes Zeichen, U+DC00'),
    ],
    ['in front matter', { 'offers/a.md': OFFER('"a\\ud800"', 'Text.') }, 'offers/a.md:2:8', HALF],
    ['U+FFFE as an escape', { 'kitas/a.yaml': `${KITA}keywords: ["\\ufffe"]\n` }, 'kitas/a.yaml:3:12', NONE],
    ['U+FFFE itself', { 'kitas/a.yaml': `${KITA}keywords: [a\uFFFE]\n` }, 'kitas/a.yaml:3:13', NONE],
    ['U+FFFE in a text', { 'offers/a.md': OFFER('A', 'Ein Text\uFFFE.') }, 'offers/a.md:6:9', NONE],
    [
      'U+1FFFF in a text',
      { 'offers/a.md': OFFER('A', 'Ein Text\u{1FFFF}.') },
      'offers/a.md:6:9',
      refused('Zeichen, das es nicht gibt, U+1FFFF'),
    ],
    [
      'NUL as an escape',
      { 'kitas/a.yaml': `${KITA}keywords: ["\\0"]\n` },
      'kitas/a.yaml:3:12',
      refused('Steuerzeichen, U+0000'),
    ],
    [
      'C1 controls',
      { 'kitas/a.yaml': `${KITA}keywords: ["\\u0085"]\n` },
      'kitas/a.yaml:3:12',
      refused('Steuerzeichen, U+0085'),
    ],
    [
      'a C1 control in a text',
      { 'offers/a.md': OFFER('A', 'Und dann\u0085 so.') },
      'offers/a.md:6:9',
      refused('Steuerzeichen, U+0085'),
    ],
  ])('%s', (_, files, at, wrong) => {
    expect(problemsOf(files as unknown as Record<string, string>)).toContain(`${at}  ${wrong}`);
  });

  test('in the name of the portal', () => {
    const site = 'name: "F\\ud800"\nmunicipality: A\ndescription: D.\nland: nw\nlanguages: [de]\ncontact: {}\n';
    expect(problemsOf({ 'site.yaml': site })).toContain(`site.yaml:1:7  ${HALF}`);
  });

  test('whole characters beyond the first plane are fine, as they are and as escapes', () => {
    expect(
      problemsOf({ 'kitas/a.yaml': `${KITA}keywords: ["Fest 🎉", "\\ud83c\\udf89", "\\U0001F389", "𝄞"]\n` }),
    ).toEqual([]);
  });
});

test('what is not refused can stand in a file and in an address', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
      if (findDeceptive(text)) return;
      expect(decodeURIComponent(encodeURIComponent(text))).toBe(text);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
