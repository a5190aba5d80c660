import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadContent } from '../../../src/portal/load.ts';
import { collections } from '../../../src/schemas/index.ts';
import { fromRow, inSchemaOrder, toRow } from '../../../src/schemas/table.ts';

const kita = collections.kitas.schema;

describe('an entry as a line of a spreadsheet', () => {
  const written = {
    title: 'Kita Regenbogen',
    summary: 'Am Park.',
    keywords: ['Garten', 'Wald | Wiese'],
    address: { street: 'Lindenweg 12', postcode: '01067', city: 'Amselfurt' },
    openingHours: [
      { days: ['Mo', 'Di'], opens: '07:00', closes: '16:30' },
      { days: ['Fr'], opens: '07:00', closes: '14:00' },
    ],
    inclusion: true,
    meals: { lunch: true, monthly: 62.5 },
    contact: { phone: '+49 221 4710100' },
  };

  test('has a column for each field', () => {
    expect(toRow(written)).toMatchObject({
      'address.postcode': '01067',
      'openingHours.2.days': 'Fr',
      'openingHours.1.days': 'Mo | Di',
      keywords: 'Garten | Wald \\| Wiese',
      inclusion: 'true',
      'contact.phone': "'+49 221 4710100",
    });
  });

  test('becomes the same entry again', () => expect(fromRow(kita, toRow(written))).toEqual(written));

  test('survives what spreadsheets do to values', () => {
    const row = {
      ...toRow({ ...written, contact: { phone: '0221 4710100' }, checked: { on: '2026-12-07' } }),
      'address.postcode': '1067',
      'openingHours.1.opens': '7:00',
      'meals.monthly': '62,5',
      inclusion: 'WAHR',
      'contact.phone': '2214710100',
      'checked.on': '7.12.2026',
      'closures.1.reason': '',
    };
    expect(fromRow(kita, row)).toEqual({
      ...written,
      contact: { phone: '02214710100' },
      checked: { on: '2026-12-07' },
    });
  });

  test.each([
    ['2214710100', '02214710100'],
    ['1721234567', '01721234567'],
    ['15111234567', '015111234567'],
  ])('%s gets back the zero that nothing else can have stood for', (cell, phone) => {
    expect(fromRow(kita, { 'contact.phone': cell })).toEqual({ contact: { phone } });
  });

  test.each([
    '50548992',
    '4710100',
    '230412345',
    '492214710100',
    '49221471010',
    '9999912345',
    '221 4710100',
    '120471010012',
  ])('%s stays as it is: no area code is made up', (cell) => {
    const entry = fromRow(kita, { 'contact.phone': cell });
    expect(entry).toEqual({ contact: { phone: cell } });
    expect(kita.safeParse({ title: 'A', ...entry }).error?.issues.map(({ path }) => path.join('.'))).toContain(
      'contact.phone',
    );
  });

  test('keeps what fits nowhere, for the check to complain about', () => {
    expect(fromRow(kita, { title: 'A', 'meals.lunch': 'vielleicht', Bemerkung: 'x' })).toEqual({
      title: 'A',
      meals: { lunch: 'vielleicht' },
      Bemerkung: 'x',
    });
  });

  test.each(['=1+1', '+49', '-2', '@x', "'=1", '\t', 'a | b', '\\ | ', ' | '])(
    '%j does no harm and comes back',
    (text) => {
      const row = toRow({ title: text, keywords: [text, 'b'] });
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      if (text.trim() !== '') expect(fromRow(kita, row)).toEqual({ title: text, keywords: [text, 'b'] });
    },
  );

  test('any words come back', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.record({ title: word, concept: fc.array(word, { minLength: 1 }) }), (entry) => {
        expect(fromRow(kita, toRow(entry))).toEqual(entry);
      }),
      { numRuns: 500 },
    );
  });
});

test('columns stand in the order of the fields', () => {
  const columns = ['contact.phone', 'openingHours.10.days', 'title', 'openingHours.2.days', 'address.city', 'summary'];
  expect(inSchemaOrder(kita, columns).slice(0, 2)).toEqual(['title', 'summary']);
  const sorted = inSchemaOrder(kita, columns);
  expect(sorted.indexOf('openingHours.2.days')).toBeLessThan(sorted.indexOf('openingHours.10.days'));
});

test('every entry of sample and layers survives a spreadsheet', () => {
  const { content } = loadContent({ contentDir: 'content', layersDir: 'layers', today: '2026-11-24' });
  const lost: string[] = [];
  for (const [collection, entries] of content.entries) {
    const schema = collections[collection].schema as z.ZodType;
    for (const { id, data } of entries.values()) {
      const again = schema.safeParse(fromRow(schema, toRow(z.encode(schema, data))));
      if (JSON.stringify(again.data) !== JSON.stringify(data)) lost.push(`${collection}/${id}`);
    }
  }
  expect(content.entries.size).toBeGreaterThan(15);
  expect(lost).toEqual([]);
});
