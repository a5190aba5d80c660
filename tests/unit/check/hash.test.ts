import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/portal/read/yaml.ts';
import { lay, read, town } from './town.ts';

const problemsOf = (text: string) => {
  const result = readYaml({ file: 'a.yaml', text, linesBefore: 0 });
  return 'problems' in result ? result.problems : [];
};

describe('text after a # that YAML takes for a comment is never lost without a word', () => {
  test.each([
    ['summary: Unser Kurs Nr. #2 startet …', '1:25', '#2 startet …', 'Unser Kurs Nr. #2 startet …'],
    ['title: Babycafé #3', '1:17', '#3', 'Babycafé #3'],
    ['title: kurs # 2', '1:13', '# 2', 'kurs # 2'],
    ['title: Kurs\t#2', '1:13', '#2', 'Kurs #2'],
    ['title: 2026 #2', '1:13', '#2', '2026 #2'],
    ['title: "Kurs" #3', '1:15', '#3', 'Kurs #3'],
    ['title: Kurs #2 "neu"', '1:13', '#2 "neu"', 'Kurs #2 \\"neu\\"'],
    ['title: Kurs # ein \\ Strich', '1:13', '# ein \\ Strich', 'Kurs # ein \\\\ Strich'],
    ['note: #12 im Erdgeschoss', '1:7', '#12 im Erdgeschoss', '#12 im Erdgeschoss'],
    ['keywords:\n  - a\n  - Kurs #2', '3:10', '#2', 'Kurs #2'],
    ['keywords:\n- Kurs\n  #2\n', '3:3', '#2', 'Kurs #2'],
    ['keywords: [a, b #c]', '1:17', '#c', 'b #c'],
    ['cost: { note: Kurs #2 }', '1:20', '#2', 'Kurs #2'],
    ['summary: Unser Kurs\n  #2 startet\ntitle: A', '2:3', '#2 startet', 'Unser Kurs #2 startet'],
    ['summary: Unser Kurs\n  #2 startet\n  morgen', '2:3', '#2 startet', 'Unser Kurs #2 startet'],
    ['summary: Unser\n\n    #2\n', '3:5', '#2', 'Unser #2'],
    ['summary: Unser Kurs\n  ist in Raum #2\ntitle: A', '2:15', '#2', 'Unser Kurs ist in Raum #2'],
    ['address:\n  note: Raum #12\n  city: A', '2:14', '#12', 'Raum #12'],
    ['phone: 0221 4710100 #12', '1:21', '#12', '0221 4710100 #12'],
    ['website: https://x.example/ #anfahrt', '1:29', '#anfahrt', 'https://x.example/ #anfahrt'],
  ])('%j', (text, at, lost, whole) => {
    const found = problemsOf(text);
    expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual([at]);
    expect(found[0]).toMatchObject({
      severity: 'error',
      wrong: `„${lost}“ wird nicht gelesen: Nach einem Leerzeichen beginnt mit # ein Kommentar`,
      instead: `den ganzen Text in Anführungszeichen setzen: "${whole}"; ein Kommentar steht in einer eigenen Zeile, ganz vorn mit #`,
    });
    expect(problemsOf(`title: "${whole}"`)).toEqual([]);
  });

  test('whatever is written before and after it', () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüß0-9 ,.…–]{0,20}$/);
    const end = fc.stringMatching(/^[ \t]{1,2}#[A-Za-zäöü0-9 #"'\\:-]{0,12}$/);
    fc.assert(
      fc.property(fc.constantFrom('title: ', 'note: ', 'keywords:\n- b\n- '), word, end, (key, text, rest) => {
        const [first] = problemsOf(`${key}A${text}${rest}`);
        expect(first?.wrong).toContain('wird nicht gelesen');
        const whole = /setzen: ("(?:[^"\\]|\\.)*");/.exec(first!.instead)![1]!;
        const followed = readYaml({ file: 'a.yaml', text: `title: ${whole}`, linesBefore: 0 });
        const { title } = ('data' in followed ? followed.data : {}) as { title?: string };
        expect(title?.replace(/\s+/g, ' ')).toBe(`A${text}${rest}`.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });
});

describe('comments stay possible', () => {
  test.each([
    '# ein Kommentar\ntitle: A\n# noch einer\nsummary: B',
    'title: A\n#summary: B',
    'title: "Kurs #2"',
    "title: 'Kurs #3' # mit Kommentar",
    'title: A#3',
    'title: C# für Kinder',
    'title: A\u00a0#3',
    'summary: |\n  Kurs #2\n  #3',
    'summary: > # so\n  Kurs #2',
    'website: https://x.example/#anfahrt',
    'status: active # bis Mai',
    'provider: verein # der alte Name',
    'closingDays: 20 # Tage',
    'free: true #x',
    'checked: { on: 2026-11-24, by: amselfurt } # wann',
    'checked:\n  on: 2026-11-24 # wann\n  by: amselfurt # wer',
    'topics: [a, b] # Themen',
    'topics: # Themen\n  - a # eins\n  - b',
    'address:\n  street: Lindenweg 12\n  # postcode: "59991"\n  city: A',
    'keywords:\n  - Kurs\n  # - Treff\n',
    'sessions:\n  - title: A\n    # venue: haus\n    note: B',
  ])('%j', (text) => expect(problemsOf(text)).toEqual([]));
});

test('in every kind of file, with file, line and column', () => {
  const folder = town();
  lay(folder, {
    'offers/kurs.md': '---\ntitle: Kurs #2\nsummary: Ein Kurs.\n---\n\nText #3 bleibt.\n',
    'guides/rat.mdx': '---\ntitle: Rat\nsummary: Ein Rat #4\n---\n\nText #3 bleibt.\n',
    'venues/halle.yaml': 'title: Halle\nsummary: Eine Halle.\naddress: { city: Amselfurt #5 }\n',
  });
  const found = read(folder).problems.filter(({ wrong }) => wrong.includes('beginnt mit # ein Kommentar'));
  expect(
    found.map(({ file, line, column }) => `${file.replace(/^.*\/(?=\w+\/)/, '')}:${line}:${column}`).sort(),
  ).toEqual(['guides/rat.mdx:3:18', 'offers/kurs.md:2:13', 'venues/halle.yaml:3:28']);
});
