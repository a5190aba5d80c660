/** Open data as it is published: what a program gets is what the pages say. */
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { collections, type CollectionName } from '../../src/schemas/index.ts';
import { fromCell, fromRow } from '../../src/schemas/table.ts';
import { basePath } from '../../scripts/lib/settings.ts';
import { archived, files, origin, pages, read } from './dist.ts';

interface Published {
  readonly collection: CollectionName;
  readonly total: number;
  readonly entries: readonly { id: string; url: string; data: Record<string, unknown>; text?: string }[];
}

const published = files.filter((file) => /^daten\/[a-z-]+\.json$/.test(file));
const json = <T>(file: string) => JSON.parse(read(file).toString('utf8')) as T;
const all = published.map((file) => json<Published>(file));
const paths = new Set(pages.map(({ path }) => path));
const pathOf = (url: string) => `/${new URL(url).pathname.slice(basePath.length)}`;

test('there is open data, except in an archive, and the page says so', () => {
  expect(paths.has('/daten/')).toBe(published.length > 0);
  if (archived) expect(published).toEqual([]);
});

if (published.length > 0)
  describe('open data', () => {
    test('every entry leads to its page, and every page has its entry', () => {
      for (const { collection, total, entries } of all) {
        expect(entries.length, collection).toBe(total);
        expect(entries.filter(({ url }) => !paths.has(pathOf(url))).map(({ url }) => url)).toEqual([]);
        expect(entries.filter(({ url }) => !url.startsWith(`${origin}${basePath}`))).toEqual([]);
        const { segment } = collections[collection];
        const details = [...paths].filter((path) => new RegExp(`^/${segment}/[^/]+/$`).test(path));
        const own = entries.map(({ url }) => pathOf(url)).filter((path) => path !== `/${segment}/`);
        expect(own.filter((path) => !details.includes(path))).toEqual([]);
        expect(own.length).toBe(new Set(own).size);
      }
    });

    test('an entry can be written down and passes the check', () => {
      for (const { collection, entries } of all) {
        const refused = entries.filter(({ data }) => !collections[collection].schema.safeParse(data).success);
        expect(refused.map(({ id }) => `${collection}/${id}`)).toEqual([]);
      }
    });

    test('a table holds the same entries, as a spreadsheet reads it', () => {
      for (const { collection, entries } of all) {
        const text = read(`daten/${collection}.csv`).toString('utf8');
        expect(text.startsWith('\uFEFF')).toBe(true);
        const schema = collections[collection].schema as z.ZodType;
        const rows = parse<Record<string, string>>(text, { bom: true, columns: true, delimiter: ';' });
        expect(rows.flatMap(Object.values).filter((cell: string) => /^[=+@\t\r]|^-\D/.test(cell))).toEqual([]);
        const again = rows.map(({ id, text: body, url, ...fields }) => ({
          id,
          url,
          data: fromRow(schema, fields),
          ...(body ? { text: fromCell(body) } : {}),
        }));
        const expected = entries.map((entry) => ({ ...entry, ...(entry.text ? { text: entry.text.trim() } : {}) }));
        expect(again, collection).toEqual(expected);
      }
    });

    test('points are valid GeoJSON, belong to entries, and a protected address has none', () => {
      const maps = files.filter((file) => /^daten\/[a-z-]+\.geojson$/.test(file));
      expect(maps.length).toBeGreaterThan(0);
      const isProtected = (id: string | number | undefined) => {
        const [collection, name] = String(id).split('/');
        return all.find((one) => one.collection === collection)?.entries.find((entry) => entry.id === name)?.data[
          'address'
        ];
      };
      for (const file of maps) {
        const collection = check(read(file).toString('utf8'));
        if (collection.type !== 'FeatureCollection') throw new Error(`${file} is no FeatureCollection`);
        const ids = new Set(all.flatMap((one) => one.entries.map(({ id }) => `${one.collection}/${id}`)));
        for (const feature of collection.features) {
          expect(ids.has(String(feature.id)), String(feature.id)).toBe(true);
          expect(isProtected(feature.id)).not.toBe('protected');
          expect(paths.has(pathOf(feature.properties!['url'] as string))).toBe(true);
        }
      }
    });

    test('pictures stay behind, because their licences are their own', () => {
      expect(
        all.flatMap(({ entries }) => entries.filter(({ data }) => 'images' in data || 'documents' in data)),
      ).toEqual([]);
    });

    test('the catalogue names every file once', () => {
      const catalogue = json<{
        'dcat:dataset': { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }[];
      }>('daten/katalog.jsonld');
      const named = catalogue['dcat:dataset'].flatMap((set) =>
        set['dcat:distribution'].map((one) => one['dcat:downloadURL']['@id']),
      );
      const expected = files.filter((file) => /^daten\/[a-z-]+\.(?:json|csv|geojson)$/.test(file));
      expect(named.map((url) => pathOf(url).slice(1)).sort()).toEqual(expected);
    });
  });

/** The fields that HSDS 3.0 requires of the objects published here, and their kinds. */
const uuid = z.uuid();
const link = { id: uuid };
const schedule = z.looseObject({
  ...link,
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  wkst: z.literal('MO').optional(),
  interval: z.int().min(1).optional(),
  byday: z
    .string()
    .regex(/^(?:-?\d?(?:MO|TU|WE|TH|FR|SA|SU),?)+$/)
    .optional(),
  dtstart: z.iso.date().optional(),
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
});
const location = z.looseObject({
  ...link,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  addresses: z
    .array(
      z.looseObject({
        ...link,
        address_1: z.string().min(1),
        city: z.string().min(1),
        state_province: z.string().min(1),
        postal_code: z.string().min(1),
        country: z.literal('DE'),
        address_type: z.literal('physical'),
      }),
    )
    .optional(),
  schedules: z.array(schedule).optional(),
});
const atLocation = z.looseObject({ ...link, service_id: uuid, location_id: uuid, location });
const HSDS = {
  services: z.looseObject({
    ...link,
    name: z.string().min(1),
    status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
    organization_id: uuid.optional(),
    minimum_age: z.number().optional(),
    maximum_age: z.number().optional(),
    url: z.url(),
    phones: z.array(z.looseObject({ ...link, number: z.string().min(3) })).optional(),
    schedules: z.array(schedule).optional(),
    languages: z.array(z.looseObject({ ...link, code: z.string(), name: z.string() })).optional(),
    service_at_locations: z.array(atLocation).optional(),
    attributes: z
      .array(
        z.looseObject({
          ...link,
          taxonomy_term: z.looseObject({ ...link, name: z.string(), description: z.string() }),
        }),
      )
      .optional(),
  }),
  organizations: z.looseObject({ ...link, name: z.string().min(1), description: z.string().min(1) }),
  locations: location,
  service_at_locations: atLocation,
};

interface HsdsPage {
  total_items: number;
  total_pages: number;
  size: number;
  contents: { id: string; organization_id?: string; location_id?: string; service_id?: string }[];
}

if (published.length > 0)
  describe('HSDS', () => {
    const pagesOf = (name: string) =>
      files
        .filter((file) => new RegExp(`^daten/hsds/${name}(?:-\\d+)?\\.json$`).test(file))
        .map((file) => json<HsdsPage>(file));
    const contents = (name: string) => pagesOf(name).flatMap((page) => page.contents);

    test.each(Object.entries(HSDS))('%s hold what the specification asks for', (name, schema) => {
      const chunks = pagesOf(name);
      const objects = chunks.flatMap((page) => page.contents);
      expect(objects.length).toBeGreaterThan(0);
      expect(new Set(chunks.map(({ total_items: total }) => total))).toEqual(new Set([objects.length]));
      expect(chunks.map((page) => page.size)).toEqual(chunks.map((page) => page.contents.length));
      expect(chunks[0]!.total_pages).toBe(chunks.length);
      expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
      const wrong = objects.flatMap((object) => schema.safeParse(object).error?.issues ?? []);
      expect(wrong).toEqual([]);
    });

    test('what one object names, another one is', () => {
      const ids = (name: string) => new Set(contents(name).map(({ id }) => id));
      const [services, organizations, locations] = [ids('services'), ids('organizations'), ids('locations')];
      expect(
        contents('services').filter((one) => one.organization_id && !organizations.has(one.organization_id)),
      ).toEqual([]);
      const links = contents('service_at_locations');
      expect(links.filter((one) => !services.has(one.service_id!) || !locations.has(one.location_id!))).toEqual([]);
    });

    test('there are as many services and organisations as entries', () => {
      const total = (names: readonly CollectionName[]) =>
        all.filter(({ collection }) => names.includes(collection)).reduce((sum, one) => sum + one.total, 0);
      expect(contents('organizations').length).toBe(total(['organisations']));
      expect(contents('services').length).toBe(
        total(['offers', 'events', 'kitas', 'familienzentren', 'institutions', 'offices', 'authorities', 'benefits']),
      );
    });
  });
