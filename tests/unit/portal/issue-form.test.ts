import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { FREE_TEXT, offerFromForm, QUESTIONS } from '../../../src/portal/proposals/issue-form.ts';
import { read, town } from '../check/town.ts';

const answered = (answers: Record<string, string>) =>
  Object.entries(answers)
    .map(([question, answer]) => `### ${question}\n\n${answer || '_No response_'}\n`)
    .join('\n');

const FULL = {
  'Wie heißt das Angebot?': 'Offener Spielkreis',
  'Kurz gesagt': 'Spielen und Singen: für alle Familien.',
  'Alter ab': '6 Monate',
  'Alter bis': '',
  'Straße und Hausnummer': 'Lindenweg 12',
  Postleitzahl: '01067',
  Ort: 'Amselfurt',
  'Telefon für Fragen': '0221 4710100',
  'E-Mail für Fragen': 'info@example.org',
  Internetseite: 'https://www.example.org/',
  [FREE_TEXT]: 'Jeden Dienstag um 10 Uhr.\n\nKostenlos.',
};

const made = (answers: Record<string, string>, taken = new Set<string>()) => {
  const result = offerFromForm(answered(answers), taken);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result;
};

/** The offer as the portal reads it. */
function offerOf({ id, text }: { id: string; text: string }) {
  const { content, problems } = read(town({ [`offers/${id}.md`]: text }));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return content.entries.get('offers')!.get(id)!;
}

test('the form asks exactly the questions that are read', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/angebot.yml', 'utf8')) as {
    body: { type: string; attributes: { label: string } }[];
  };
  const labels = form.body.filter(({ type }) => type !== 'markdown').map(({ attributes }) => attributes.label);
  expect(labels).toEqual([...Object.keys(QUESTIONS), FREE_TEXT]);
});

test('a full form becomes an entry that passes the check', () => {
  const offer = made(FULL);
  expect(offer.id).toBe('offener-spielkreis');
  const { data, draft } = offerOf(offer);
  expect(data).toMatchObject({
    title: 'Offener Spielkreis',
    summary: 'Spielen und Singen: für alle Familien.',
    ages: { from: 6 },
    address: { street: 'Lindenweg 12', postcode: '01067', city: 'Amselfurt' },
    contact: { phone: { href: 'tel:+492214710100' }, email: 'info@example.org', website: 'https://www.example.org/' },
  });
  expect(draft.body).toContain('Jeden Dienstag um 10 Uhr.');
});

test('an id that is taken gets a number, a reserved one a word before it', () => {
  expect(made(FULL, new Set(['offener-spielkreis', 'offener-spielkreis-2'])).id).toBe('offener-spielkreis-3');
  expect(made({ ...FULL, 'Wie heißt das Angebot?': 'Seite' }).id).toBe('angebot-seite');
  expect(made({ ...FULL, 'Wie heißt das Angebot?': '亲子' }).id).toBe('angebot');
});

test('what does not fit is said by the question', () => {
  const result = offerFromForm(
    answered({ ...FULL, 'Kurz gesagt': '', 'Alter ab': 'klein', Postleitzahl: '123' }),
    new Set(),
  );
  expect(result).toEqual({
    problems: [
      expect.stringMatching(/^Kurz gesagt: Das Feld „summary“ \(Kurz gesagt\) fehlt → /),
      expect.stringMatching(/^Alter ab: „klein“ ist keine Altersangabe → /),
      expect.stringMatching(/^Postleitzahl: .*besteht nicht aus fünf Ziffern → /),
    ],
  });
});

describe('what stands in a form is data', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '[hier](javascript:alert(1)) ![x](https://www.example.org/x.png) <https://www.example.org/>',
    '---\ntitle: Anderer Titel\n---\n\n# Überschrift\n\n- Liste\n1. Punkt\n> Zitat\n    Programm\n`x`\n***',
    '{props.x} import x from "y" &lt;b&gt; &#60;b> | a | b |\n| - | - |',
    '$(rm -rf /) ${{ secrets.X }} `id` ; && ||',
    `### Wie heißt das Angebot?\n\nEin anderer Titel\n\n### Internetseite\n\nhttps://www.example.org/anders`,
  ];

  test.each(HOSTILE)('%j', (text) => {
    const { data, draft } = offerOf(made({ ...FULL, [FREE_TEXT]: text }));
    expect(data.title).toBe('Offener Spielkreis');
    expect(draft.body).not.toMatch(/(?<!\\)[<>[\]`*{}#|!]/);
  });

  test('in a field it stays one value', () => {
    for (const text of [
      'x", evil: "y',
      '*anker',
      '&anker x',
      '!!js/function x',
      '<<: x',
      '- a\n- b',
      'a: b # c',
      '{ a: b }',
    ]) {
      const { data } = offerOf(made({ ...FULL, 'Kurz gesagt': text }));
      expect(data).toMatchObject({ title: 'Offener Spielkreis', summary: text.replace(/\s+/g, ' ') });
    }
  });

  test('an address of a program is refused', () => {
    expect(offerFromForm(answered({ ...FULL, Internetseite: 'javascript:alert(1)' }), new Set())).toEqual({
      problems: [expect.stringContaining('Adressen mit „javascript:“ sind nicht erlaubt')],
    });
  });
});
