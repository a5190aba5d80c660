import { expect, test } from 'vitest';
import { report, town } from '../check/town.ts';
import { inForm } from './form-answer.ts';
import { inList } from './in-list.ts';
import { MISTAKES } from './mistakes.ts';

/** What the check answers to the file of a mistake. */
const inFile = (id: string) => report(town(`broken/${id}`));

const cell = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join('<br>');

test('there are 40 mistakes, each once', () => {
  expect(new Set(MISTAKES.map(({ id }) => id)).size).toBe(40);
});

test.each(MISTAKES)('$id: the check answers to its file', ({ id }) => expect(inFile(id)).not.toEqual([]));

test.each(MISTAKES)('$id: the import answers to its line', async (mistake) =>
  expect(await inList(mistake)).not.toEqual([]),
);

// `vitest run --project unit tests/unit/mistakes -u` writes the page anew.
test('docs/fehlermeldungen.md shows every answer as it is', async () => {
  const rows = await Promise.all(
    MISTAKES.map(async (mistake) => {
      const answers = [inFile(mistake.id), inForm(mistake), await inList(mistake)];
      return `| ${[mistake.mistake, ...answers.map(cell)].join(' | ')} |`;
    }),
  );
  const page = [
    '# Was die Prüfung sagt',
    '',
    'Die 40 häufigsten Fehler und die Antwort darauf. Vorn stehen Datei, Zeile und Spalte, dann, was nicht stimmt, und',
    'nach dem Pfeil, was Sie schreiben können.',
    '',
    '| Was passiert ist | In der Datei | Im Formular unter /admin/ | In einer Liste (Import) |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../../docs/fehlermeldungen.md');
});
