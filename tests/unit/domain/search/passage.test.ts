import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, passage } from '../../../../src/domain/search/passage.ts';

const is =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word);

test('marks words and loses no letter', () => {
  expect(marked('Eine Kita, zwei Kitas.', is('Kita'))).toEqual([
    { text: 'Eine ', marked: false },
    { text: 'Kita', marked: true },
    { text: ', zwei Kitas.', marked: false },
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        marked(text, (word) => word.length > 2)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

const LONG = `Am Anfang steht ein Lied. ${'Danach spielen alle und reden. '.repeat(10)}Eine Hebamme ist dabei, auch für Fragen zum Stillen. ${'Wir freuen uns. '.repeat(20)}`;

test('shows the sentence that was found, from its beginning', () => {
  expect(passage(LONG, is('Hebamme'))).toMatch(/^Eine Hebamme ist dabei, .* …$/);
});

test('shows the place with the most hits', () => {
  expect(passage(`Stillen. ${LONG}`, is('Hebamme', 'Stillen'))).toContain(
    'Hebamme ist dabei, auch für Fragen zum Stillen',
  );
});

test('short texts stay whole; without a hit there is no passage', () => {
  expect(passage('Mit Hebamme.', is('Hebamme'))).toBe('Mit Hebamme.');
  expect(passage(LONG, is('Oma'))).toBeUndefined();
});

test('a passage is short, and its words are words of the text, in their order', () => {
  const text = fc.array(fc.constantFrom('Baby', 'Kita.', 'und', 'Hebamme', 'spielen,', 'Wo?'), { maxLength: 120 });
  fc.assert(
    fc.property(text, (words) => {
      const whole = words.join(' ');
      const shown = passage(whole, is('Hebamme'));
      if (shown === undefined) expect(whole).not.toContain('Hebamme');
      else {
        const bare = shown.replace(/^… /, '').replace(/ …$/, '');
        expect(whole).toContain(bare);
        expect(bare).toContain('Hebamme');
        expect(bare.length).toBeLessThanOrEqual(150);
      }
    }),
  );
});
