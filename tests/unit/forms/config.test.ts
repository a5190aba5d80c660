import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { apiOrigin, backendOf } from '../../../src/describe/forms/backend.ts';
import { formsConfig } from '../../../src/describe/forms/config.ts';
import type { CmsField } from '../../../src/describe/forms/field.ts';
import { fields as schemaFields, schemas } from '../schemas/every-field.ts';
import { FORMS, formOf, TOWN } from './town.ts';

/** What Sveltia CMS says about its own configuration. */
const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object;
const ajv = new Ajv({ strict: false, validateFormats: false }).addSchema(schema, 'cms');
const errors = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

/** JSON, as the browser gets it. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const FORGES = [
  { forge: 'github', url: 'https://github.com/finkenlohe/portal', branch: 'main' },
  { forge: 'github', url: 'https://git.kreis.example.org/portal/portal', branch: 'main' },
  { forge: 'gitlab', url: 'https://gitlab.opencode.de/kreis/familie/portal.git', branch: 'main' },
  { forge: 'gitlab', url: 'https://gitlab.opencode.de/kreis/portal', branch: 'main', appId: 'abc' },
  { forge: 'forgejo', url: 'https://codeberg.org/finkenlohe/portal/', branch: 'main' },
  { forge: 'forgejo', url: 'https://codeberg.org/finkenlohe/portal', branch: 'main', appId: 'abc' },
  { forge: 'forgejo', url: 'https://codeberg.org/finkenlohe/portal', branch: 'main', formsBranch: 'redaktion' },
] as const;

describe('the configuration', () => {
  test.each(FORGES)('is valid by Sveltia’s own schema: $forge $url', (repository) => {
    const config = formsConfig({ ...TOWN, site: { name: 'Familienportal', repository } });
    expect(errors(ajv.getSchema('cms')!, asSent(config))).toEqual([]);
  });

  test('knows every field by the rules of its own widget, not as one of an unknown kind', () => {
    const wrong = FORMS.flatMap(({ name, fields }) =>
      [...every(fields, name)].flatMap(([path, field]) => {
        const found = errors(widgetSchema(field), asSent(field));
        return found?.length ? [`${path}: ${JSON.stringify(found[0])}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has a field for every field of every schema', () => {
    const missing = schemas.flatMap(([name, one]) => {
      const form = formOf(name === 'translations' ? 'translations-en-offers' : name);
      const known = new Set([...every(form.fields, name)].map(([path]) => path));
      return [...schemaFields(one, name)].map(({ path }) => path).filter((path) => !known.has(path));
    });
    expect(missing).toEqual([]);
  });

  test('names every field in German, and tells nobody to type quotation marks or ids', () => {
    const texts = FORMS.flatMap(({ fields, name }) =>
      [...every(fields, name)].map(([path, { label, hint }]) => ({ path, label, hint: hint as string | undefined })),
    );
    expect(texts.length).toBeGreaterThan(800);
    expect(texts.filter(({ label }) => !label)).toEqual([]);
    expect(texts.filter(({ hint }) => /Anführungszeichen|\bids?\b|^true|\b[a-z]+[A-Z]\w*\b/.test(hint ?? ''))).toEqual(
      [],
    );
  });

  test('reaches no other address than the forge’s', () => {
    expect(FORGES.map(apiOrigin)).toEqual([
      'https://api.github.com',
      'https://git.kreis.example.org',
      'https://gitlab.opencode.de',
      'https://gitlab.opencode.de',
      'https://codeberg.org',
      'https://codeberg.org',
      'https://codeberg.org',
    ]);
  });

  test('writes to the branch, on Forgejo to one of its own where the town names it', () => {
    const branches = FORGES.map((one) => (backendOf(one) as { branch: string }).branch);
    expect(branches).toEqual(['main', 'main', 'main', 'main', 'main', 'main', 'redaktion']);
  });

  test('signs in with a token, or with PKCE where an application is registered', () => {
    const [, , token, pkce, , forgejo] = FORGES.map(backendOf);
    expect(token).toMatchObject({ repo: 'kreis/familie/portal', auth_methods: ['token'] });
    expect(pkce).toMatchObject({ auth_type: 'pkce', app_id: 'abc', api_root: 'https://gitlab.opencode.de/api/v4' });
    expect(forgejo).toMatchObject({ name: 'gitea', app_id: 'abc', api_root: 'https://codeberg.org/api/v1' });
  });
});

/** The part of Sveltia's schema that is about a field of this kind. */
function widgetSchema({ widget, field, fields, types }: CmsField): ValidateFunction {
  const name = widget === 'datetime' ? 'DateTime' : widget.charAt(0).toUpperCase() + widget.slice(1);
  const kind = types ? 'WithTypes' : fields ? 'WithSubFields' : field ? 'WithSubField' : '';
  return ajv.getSchema(`cms#/definitions/${name}Field${kind}`)!;
}

/** Every field of a form with its path, written as the schemas' ("offers.sessions[].venue"). */
function* every(fields: readonly CmsField[], path: string): Generator<[string, CmsField]> {
  for (const field of fields) {
    const own = `${path}.${field.name}`;
    yield [own, field];
    const inside = field.widget === 'list' ? `${own}[]` : own;
    yield* every((field.fields ?? []) as CmsField[], inside);
    for (const { fields: some } of field.types ?? []) yield* every((some ?? []) as CmsField[], inside);
  }
}
