import { describe, expect, test } from 'vitest';
import { detailOf } from '../../../../src/views/entry/detail.ts';
import { createView } from '../../../../src/views/view.ts';
import { entry, page, portalOf } from '../../portal/content-folder.ts';

const SITE = `
name: Familienportal
municipality: Musterstadt
description: Ein Portal zum Testen.
land: nw
languages: [de]
childcareRegistration: { name: Little Bird, url: https://www.example.org/vormerkung }
contact: { email: familienbuero@example.org }
`;

const STATES: [string, string, boolean][] = [
  ['runs', '', true],
  ['runs until today', 'validUntil: 2026-11-24', true],
  ['pauses', 'status: paused', false],
  ['has ended', 'status: ended', false],
  ['ended yesterday', 'validUntil: 2026-11-23', false],
  ['is planned', 'planned: true', false],
];

const linksOn = (files: Record<string, string>, collection: 'kitas' | 'offers' | 'events') => {
  const portal = portalOf({ 'content/site.yaml': SITE, ...files });
  const { facts, sessions } = detailOf(createView(portal, 'de', '/'), portal.all(collection)[0]!);
  return [...facts, ...sessions.flatMap((part) => part.facts)].flatMap(({ lines }) => lines);
};

const offersRegistration = (lines: readonly { readonly href?: string | undefined }[]) =>
  lines.some(({ href }) => href?.startsWith('https://www.example.org/vormerkung'));

describe.each(STATES)('what %s', (_, state, takes) => {
  test('a Kita offers the town’s registration only while it takes children', () => {
    const kita = entry('Kita', `${state}\nregister: { how: Merken Sie Ihr Kind vor., until: 2027-01-31 }`);
    const lines = linksOn({ 'content/kitas/kita.yaml': kita }, 'kitas');
    expect(offersRegistration(lines)).toBe(takes);
    expect(lines.some(({ text }) => text.includes('31. Januar 2027'))).toBe(takes);
    // What a plan says about registering is the editor's own sentence.
    expect(lines.some(({ text }) => text === 'Merken Sie Ihr Kind vor.')).toBe(takes || state === 'planned: true');
  });

  test('a Kita with a page of its own in that system', () => {
    const kita = entry('Kita', `${state}\nregister: { how: Online., link: https://www.example.org/vormerkung/7 }`);
    expect(offersRegistration(linksOn({ 'content/kitas/kita.yaml': kita }, 'kitas'))).toBe(takes);
  });

  test('an offer, and each of its sessions', () => {
    const registration = 'registration: { kind: needed, link: https://www.example.org/vormerkung/7 }';
    const whole = page('Kurs', `${state}\n${registration}`);
    expect(offersRegistration(linksOn({ 'content/offers/kurs.md': whole }, 'offers'))).toBe(takes);
    const session = page('Kurs', `${state}\nsessions:\n  - ${registration}`);
    expect(offersRegistration(linksOn({ 'content/offers/kurs.md': session }, 'offers'))).toBe(takes);
  });
});

test('a cancelled event takes no registrations', () => {
  const registration = 'registration: { kind: needed, link: https://www.example.org/vormerkung/7 }';
  const event = entry('Fest', `schedule: { start: 2026-12-01 }\n${registration}`);
  expect(offersRegistration(linksOn({ 'content/events/fest.yaml': event }, 'events'))).toBe(true);
  const cancelled = `${event}\ncancelled: true`;
  expect(offersRegistration(linksOn({ 'content/events/fest.yaml': cancelled }, 'events'))).toBe(false);
});
