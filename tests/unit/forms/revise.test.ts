import { expect, test } from 'vitest';
import { revise } from '../../../src/domain/forms/revise.ts';

const HOUSE = `# Das Haus am Markt
title: Haus am Markt
address:
  street: Am Markt 1 # hinten
  postcode: '59991'
  city: "Amselfurt"

# Zeiten
openingHours:
- days: [Mo, Mi] # nicht im August
  opens: "09:00"
  closes: "12:00"
- days: [Fr]
  opens: "14:00"
  closes: "16:00"
notice: >
  Bis Januar
  ist Pause.
`;

const house = {
  title: 'Haus am Markt',
  address: { street: 'Am Markt 1', postcode: '59991', city: 'Amselfurt' },
  openingHours: [
    { days: ['Mo', 'Mi'], opens: '09:00', closes: '12:00' },
    { days: ['Fr'], opens: '14:00', closes: '16:00' },
  ],
  notice: 'Bis Januar ist Pause.\n',
};

test('what says the same stays as it is written', () => {
  expect(`${revise(HOUSE, house).trimEnd()}\n`).toBe(HOUSE);
});

test('one value inside a field changes its line, comments stay', () => {
  const text = revise(HOUSE, { ...house, address: { ...house.address, street: 'Am Markt 2' } });
  expect(text.trimEnd()).toBe(HOUSE.replace('Am Markt 1', 'Am Markt 2').trimEnd());
});

test('new fields stand where the form has them, dressed as the others; what was emptied goes', () => {
  const text = revise(HOUSE, {
    title: house.title,
    summary: 'Unser Motto: für alle',
    address: house.address,
    openingHours: [...house.openingHours, { days: ['Sa'], opens: '10:00', closes: '11:00' }],
    contact: { phone: '0221 4710100' },
  });
  const lines = text.split('\n');
  expect(lines[2]).toBe('summary: "Unser Motto: für alle"');
  expect(text).toContain('days: [Mo, Mi] # nicht im August');
  expect(text).toContain('days: [Sa]\n    opens: "10:00"');
  expect(text.trimEnd().endsWith('contact:\n  phone: "0221 4710100"')).toBe(true);
  expect(text).not.toContain('notice');
});

test('an item taken out of a list leaves the others as they are', () => {
  const text = revise(HOUSE, { ...house, openingHours: [house.openingHours[1]] });
  expect(text).not.toContain('[Mo, Mi]');
  expect(text).toContain('days: [Fr]');
});
