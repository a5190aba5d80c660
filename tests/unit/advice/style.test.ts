import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lixOf } from '../../../src/portal/advice/reading.ts';
import { sentencesIn, wordsIn } from '../../../src/portal/advice/sentences.ts';
import { tips } from './advice.ts';

test('abbreviations, dates and numbers end no sentence', () => {
  expect(
    sentencesIn('Am 3. Mai kommt z. B. Frau Dr. Adler. Kommen Sie auch? Es kostet ca. 5 Euro (Nr. 7)! Ja.'),
  ).toEqual(['Am 3. Mai kommt z. B. Frau Dr. Adler.', 'Kommen Sie auch?', 'Es kostet ca. 5 Euro (Nr. 7)!', 'Ja.']);
  expect(sentencesIn('')).toEqual([]);
});

test('words are words of letters', () => {
  expect(wordsIn('Eltern-Kind-Kurs: 12 Termine, info@example.org, für 0–3-Jährige')).toEqual([
    'Eltern-Kind-Kurs',
    'Termine',
    'für',
    'Jährige',
  ]);
});

test('LIX counts words per sentence and long words', () => {
  // 5 sentences of 20 words, 4 of them long: 20 + 20.
  const words = [...Array<string>(16).fill('kurz'), ...Array<string>(4).fill('langeswort')];
  expect(lixOf(Array.from({ length: 5 }, () => ({ words })))).toBe(40);
  expect(lixOf([{ words: ['kurz'] }])).toBeUndefined();
});

const LONG = `Wer mit einem Baby kommt und noch nicht weiß, ob es in der Gruppe ruhig bleibt, kann ${'sehr '.repeat(10)}gern erst einmal zuschauen.`;

test('a long sentence is shown where its paragraph begins', () => {
  const body = `Kurz.\n\n- Ein Punkt.\n- ${LONG} Danach geht es weiter.`;
  expect(tips({ 'offers/kurs.md': `---\ntitle: Kurs\nsummary: Ein Kurs.\n---\n\n${body}\n` })).toEqual([
    `offers/kurs.md:9:3  Tipp: Der Satz hat 31 Wörter: „${LONG}“ → in zwei Sätze teilen`,
  ]);
  expect(tips({ 'kitas/kita.yaml': `title: Kita\nsummary: ${LONG}\n` })).toEqual([
    `kitas/kita.yaml:2:10  Tipp: Der Satz hat 31 Wörter: „${LONG}“ → in zwei Sätze teilen`,
  ]);
});

test('a text of long words is hard to read', () => {
  const body = Array.from(
    { length: 12 },
    () => 'Antragstellende Personen beantragen Betreuungsleistungen unverzüglich schriftlich beim Fachbereich.',
  ).join(' ');
  const [tip, ...more] = tips({ 'guides/amt.mdx': `---\ntitle: Amt\nsummary: Ein Amt.\n---\n\n${body}\n` });
  expect(tip).toMatch(
    /^guides\/amt\.mdx:2:1 {2}Tipp: Der Text liest sich schwer \(LIX \d+, gut ist bis 40\) → .* „Betreuungsleistungen“$/,
  );
  expect(more).toEqual([]);
});

test('texts in Leichte Sprache keep its rules', () => {
  const page = (body: string) => `---\ntitle: Leichte Sprache\nsummary: Hier ist alles leicht.\n---\n\n${body}\n`;
  const reasons = (body: string) =>
    tips({ 'pages/leichte-sprache.md': page(body) }).map((line) => /Tipp: (.*?)(?:: „| → )/.exec(line)?.[1]);
  expect(reasons('Hier finden Sie Hilfe. Rufen Sie uns an.')).toEqual([]);
  expect(reasons('Der Antrag wird von uns geprüft.')).toEqual([
    '„wird von uns geprüft“ sagt nicht, wer etwas tut (Passiv)',
  ]);
  expect(reasons('Das ist das Haus des Kindes.')).toEqual(['„des Kindes“ steht im Genitiv']);
  expect(reasons('Bringen Sie z. B. Tee mit.')).toEqual(['Die Abkürzung „z. B.“ kennt nicht jeder']);
  expect(reasons('Das kostet kein Geld.')).toEqual(['Der Satz verneint („kein“)']);
  expect(reasons('Sie könnten auch schreiben.')).toEqual(['„könnten“ ist Möglichkeitsform']);
  expect(reasons('Das ist eine Tageseinrichtung.')).toEqual(['Das Wort „Tageseinrichtung“ ist lang']);
  expect(reasons('Sie gehen erst in das Haus und dann in den Raum mit der Tür.')).toEqual(['Der Satz hat 14 Wörter']);
});

test('the town’s own way of writing, where site.yaml names one', () => {
  const town = (wording: string) => ({
    'site.yaml': readFileSync('tests/fixtures/base/site.yaml', 'utf8') + wording,
    'kitas/kita.yaml': 'title: Kita\nsummary: Erzieher*innen und Helfer:innen, z. B. für ca. 5 Kinder.\n',
  });
  const says = (wording: string) =>
    tips(town(wording))
      .map((line) => line.replace(/^.*Tipp: /, ''))
      .sort();
  expect(says('')).toEqual([]);
  expect(says('wording: { gender: doppelpunkt }\n')).toEqual([
    '„Erzieher*innen“ ist anders geschrieben als sonst im Portal → Erzieher:innen',
  ]);
  expect(says('wording: { gender: paar, abbreviations: ausschreiben }\n')).toEqual([
    'Abkürzung „ca.“ → etwa',
    'Abkürzung „z. B.“ → zum Beispiel',
    '„Erzieher*innen“ ist anders geschrieben als sonst im Portal → beide nennen („Erzieherinnen und Erzieher“) oder ein Wort für alle („Team“)',
    '„Helfer:innen“ ist anders geschrieben als sonst im Portal → beide nennen („Erzieherinnen und Erzieher“) oder ein Wort für alle („Team“)',
  ]);
});
