import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { newEntry, type NewFile } from '../../../scripts/lib/new-entry.ts';
import type { Content } from '../../../src/portal/content.ts';
import { PLACEHOLDER } from '../../../src/portal/rules/placeholders.ts';
import { collectionNames, collections } from '../../../src/schemas/index.ts';
import { topFields } from '../../../src/schemas/walk.ts';
import { lay, read, town } from '../check/town.ts';

const LAYERS = resolve('layers');

/** The town with all that comes with the project for the Bund. */
const WITH_LAYER = {
  'site.yaml': readFileSync('tests/fixtures/base/site.yaml', 'utf8').replace('land: nw', 'land: nw\nextends: [bund]'),
};

/** The file a new entry would be; what is refused fails the test. */
function made(content: Content, collection: string, title: string): NewFile {
  const entry = newEntry(content, collection, title);
  if ('refusal' in entry) throw new Error(entry.refusal.join(' → '));
  return entry;
}

/** Only the fields of a file. */
const fieldsOf = (text: string) => (text.startsWith('---\n') ? text.split('\n---\n')[0]!.slice(4) : text);

describe('a new entry of every collection', () => {
  test('passes the check as it is, and what is left to write is said', () => {
    const folder = town(WITH_LAYER);
    const { content } = read(folder, LAYERS);
    const files = collectionNames.map((collection) => made(content, collection, 'Frühstück für Größere'));
    expect(files.map(({ path }) => relative(folder, path))).toEqual(
      collectionNames.map((name) => `${name}/fruehstueck-fuer-groessere.${collections[name].file}`),
    );
    lay(folder, Object.fromEntries(files.map(({ path, text }) => [relative(folder, path), text])));
    const { problems } = read(folder, LAYERS);
    const [missing, others] = Object.values(
      Object.groupBy(problems, ({ wrong }) => (wrong === 'Hier fehlt noch Ihr Text' ? 'missing' : 'others')),
    );
    // The new holidays are an example that ends on its first day.
    expect(others?.map(({ wrong }) => wrong)).toEqual([expect.stringContaining('Die Schulferien')]);
    expect(missing).toHaveLength(
      files
        .map(({ text }) => text)
        .join('')
        .split(PLACEHOLDER).length - 1,
    );
  });

  test('has every field with a comment, right as soon as its # is taken away', () => {
    const { content } = read(town(WITH_LAYER), LAYERS);
    for (const collection of collectionNames) {
      const yaml = fieldsOf(made(content, collection, 'Frühstück').text);
      const all = load(yaml.replace(/^#(?! \S)/gm, ''), { schema: CORE_SCHEMA }) as Record<string, unknown>;
      const fields = topFields(collections[collection].schema);
      expect(Object.keys(all).sort(), collection).toEqual(fields.map(({ key }) => key).sort());
      const refused = fields.filter(({ key, schema }) => !schema.safeParse(all[key]).success);
      expect(
        refused.map(({ key }) => key),
        collection,
      ).toEqual([]);
      for (const { meta } of fields) expect(yaml, collection).toContain(`# ${meta.title}: ${meta.description}\n`);
    }
  });
});

test('a title may be anything a file can hold', () => {
  const { content } = read(town());
  for (const title of ['Café: „Größe“ # 1', '"Ja" & nein', '2027', '- Liste', 'yes'])
    expect(load(fieldsOf(made(content, 'offers', title).text))).toMatchObject({ title });
});

test('fields name entries that exist', () => {
  const organisations = {
    'organisations/familienverein.yaml': null,
    'organisations/verein.yaml': 'title: V\nsummary: S.\nkind: association\n',
  };
  const { content } = read(town(organisations));
  expect(made(content, 'offers', 'Tanzen').text).toContain('\n#provider: verein\n');
});

test('nobody is published by a new entry about a person', () => {
  const { text } = made(read(town()).content, 'people', 'Alex Beispiel');
  expect(load(text, { schema: CORE_SCHEMA })).toMatchObject({ consent: { until: '2026-11-21' } });
});

describe('refused, with a way out', () => {
  function refusal(content: Content, collection: string, title: string): string {
    const entry = newEntry(content, collection, title);
    return 'refusal' in entry ? entry.refusal.join(' → ') : entry.path;
  }

  test.each([
    ['no collection', '', '', /^Es fehlt, was angelegt werden soll → npm run new -- <Ordner> "Titel".* offers, events/],
    ['the German name', 'angebote', 'X', /„angebote“ kennt das Portal nicht → Meinten Sie „offers“\?/],
    ['no title', 'offers', '', /^Der Titel fehlt → npm run new -- offers "Offene Krabbelgruppe"/],
    ['nothing to make a name of', 'offers', '!?', /kein Buchstabe und keine Zahl/],
    ['a title that is too long', 'offers', 'lang '.repeat(30), /zu lang/],
    ['the name of a page of the portal', 'offers', 'Seite', /„seite“ gehört einer Seite des Portals/],
    ['a name that Windows cannot open', 'offers', 'Con', /Windows/],
    [
      'what has to name an entry that is not there',
      'familienzentren',
      'Mitte',
      /zuerst .*„kitas“ → npm run new -- kitas/,
    ],
  ])('%s', (_, collection, title, message) => {
    expect(refusal(read(town({ 'kitas/regenbogen.yaml': null })).content, collection, title)).toMatch(message);
  });

  test('an entry that comes with the project', () => {
    expect(refusal(read(town(WITH_LAYER), LAYERS).content, 'benefits', 'Elterngeld')).toMatch(
      /gibt es schon: layers\/bund\/benefits\/elterngeld\.md/,
    );
  });

  test('an entry of that name, also in a folder of its own, also a broken one', () => {
    const taken = /^Den Eintrag gibt es schon: .*offers/;
    const good = '---\ntitle: T\nsummary: S.\n---\n';
    const tried = (name: string, text: string) => refusal(read(town({ [name]: text })).content, 'offers', 'Tänzen');
    expect(tried('offers/mitte/tanzen.md', good)).toMatch(/offers\/taenzen\.md$/);
    expect(tried('offers/mitte/taenzen.md', good)).toMatch(taken);
    expect(tried('offers/taenzen.md', 'kaputt')).toMatch(taken);
  });
});

test('npm run new writes once and never again', () => {
  const folder = town();
  const run = () =>
    spawnSync(process.execPath, ['scripts/new.ts', 'offers', 'Offene', 'Krabbelgruppe'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder, TODAY: '2026-11-22' },
    });
  const first = run();
  expect(first.stderr).toBe('');
  expect(first.stdout).toMatch(
    /^Angelegt: .*offers\/offene-krabbelgruppe\.md\n.*:6:10 {2}Hinweis: Hier fehlt noch Ihr Text/,
  );
  const file = join(folder, 'offers/offene-krabbelgruppe.md');
  lay(folder, {
    'offers/offene-krabbelgruppe.md': readFileSync(file, 'utf8').replace(PLACEHOLDER, 'Singen und spielen.'),
  });
  const before = readFileSync(file, 'utf8');
  const second = run();
  expect(second).toMatchObject({ status: 1, stdout: '' });
  expect(second.stderr).toMatch(/^Den Eintrag gibt es schon: /);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('the starter folder has no errors, and says in all its files what is left to write', () => {
  const { problems } = read('starter', LAYERS);
  expect(problems.filter(({ wrong }) => wrong !== 'Hier fehlt noch Ihr Text')).toEqual([]);
  const files = (readdirSync('starter', { recursive: true }) as string[]).filter((name) => /\.(?:md|yaml)$/.test(name));
  const told = new Set(problems.map(({ file }) => file));
  expect(files.map((name) => `starter/${name}`).filter((name) => !told.has(name))).toEqual(['starter/README.md']);
  for (const { file, line, column } of problems)
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        [line - 1]!.slice(column - 1),
    ).toMatch(/^"?Bitte ausfüllen/);
});
