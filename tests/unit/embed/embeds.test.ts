import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canFilter,
  embedPath,
  entryEmbedPath,
  FILTERS,
  LISTS,
  OPTIONS,
  readLook,
  WHATS,
  writeLook,
  type FilterWord,
  type Look,
  type What,
} from '../../../src/domain/embed/contract.ts';
import { codesOf, frame } from '../../../src/domain/embed/code.ts';
import { loadPortal } from '../../../src/portal/portal.ts';
import { collections } from '../../../src/schemas/index.ts';
import { listPath } from '../../../src/schemas/routes.ts';
import { allEmbeds, embedOfPage, entriesIn } from '../../../src/views/embed/embeds.ts';
import { createView } from '../../../src/views/view.ts';

const options = { layersDir: resolve('layers'), today: '2026-11-24' };
const portal = loadPortal({ ...options, contentDir: resolve('content') });
const view = createView(portal, 'de', '/');
const embeds = allEmbeds(view);

describe('addresses', () => {
  test('use the words of the full pages', () => {
    for (const [word, collection] of Object.entries(LISTS)) expect(collections[collection].segment).toBe(word);
    for (const [word, kind] of Object.entries(FILTERS))
      expect(listPath('events', 1, { kind, id: 'x' })).toBe(`/veranstaltungen/${word}/x/`);
    expect(embedPath('angebote', { thema: 'b', ort: 'a' })).toBe('/embed/angebote/ort/a/thema/b/');
    expect(entryEmbedPath('/angebote/babycafe/')).toBe('/embed/angebote/babycafe/');
    expect(entryEmbedPath('/familienbuero/x/', true)).toBe('/embed/familienbuero/x/oeffnungszeiten/');
  });

  test('are given once, and only to what somebody can choose', () => {
    expect(new Set(embeds.map(({ path }) => path)).size).toBe(embeds.length);
    for (const { path, choice, shows } of embeds) {
      const query = new URLSearchParams(choice);
      const what = query.get('was')!;
      if ('entry' in shows) expect(entryEmbedPath(query.get('seite')!, what === 'zeiten')).toBe(path);
      else {
        const filters = Object.fromEntries([...query].filter(([name]) => name !== 'was'));
        expect(canFilter(what as What, filters), path).toBe(true);
        expect(embedPath(what as What, filters)).toBe(path);
      }
    }
  });

  test('a place with a subject: only lists of offers and events, no other pair', () => {
    const pairs = embeds.filter(({ shows }) => 'filters' in shows && Object.keys(shows.filters).length > 1);
    expect(pairs.length).toBeGreaterThan(20);
    for (const { path } of pairs)
      expect(path).toMatch(/^\/embed\/(?:angebote|veranstaltungen)\/ort\/[^/]+\/(?:thema|lebensphase)\/[^/]+\/$/);
    expect(canFilter('kitas', { thema: 'x' })).toBe(false);
    expect(canFilter('angebote', { ort: 'x', traeger: 'y' })).toBe(false);
    expect(canFilter('angebote', { ort: 'x', thema: 'y', lebensphase: 'z' })).toBe(false);
  });
});

describe('what is fixed', () => {
  test('holds for every entry, and something is there', () => {
    const words: Record<FilterWord, string> = {
      ort: 'place',
      traeger: 'provider',
      thema: 'topics',
      lebensphase: 'phases',
    };
    const empty: string[] = [];
    for (const embed of embeds) {
      if (!('filters' in embed.shows)) continue;
      const entries = entriesIn(view, embed);
      if (entries.length === 0) empty.push(embed.path);
      const { thema, lebensphase, traeger } = embed.shows.filters;
      for (const { data } of entries) {
        const fields = data as unknown as Record<string, string | readonly string[] | undefined>;
        if (thema !== undefined) expect(fields[words.thema]).toContain(thema);
        if (lebensphase !== undefined) expect(fields[words.lebensphase]).toContain(lebensphase);
        if (traeger !== undefined) expect(fields[words.traeger]).toBe(traeger);
      }
    }
    // What partners show keeps its address when all of it is over.
    expect(empty).toEqual(['/embed/angebote/traeger/radwerk-dornwiek/']);
  });

  test('every list and entry leads to its embed', () => {
    expect(embedOfPage(view, '/angebote/')?.path).toBe('/embed/angebote/');
    expect(embedOfPage(view, '/angebote/ort/amselfurt/')?.path).toBe('/embed/angebote/ort/amselfurt/');
    expect(embedOfPage(view, '/orte/amselfurt/')?.path).toBe('/embed/angebote/ort/amselfurt/');
    expect(embedOfPage(view, '/familienbuero/amselfurt/')?.shows.kind).toBe('card');
    expect(embedOfPage(view, '/impressum/')).toBeUndefined();
  });

  test('an archive has none', () => {
    const archive = loadPortal({ ...options, contentDir: resolve('examples/kamen') });
    expect(allEmbeds(createView(archive, 'de', '/'))).toEqual([]);
  });
});

const look = fc.record(
  Object.fromEntries(
    Object.entries(OPTIONS).map(([name, values]) => [name, fc.constantFrom(...(values as readonly string[]))]),
  ),
) as fc.Arbitrary<Look>;

describe('the look', () => {
  test('is the same after it was written and read', () => {
    fc.assert(
      fc.property(look, (one) => {
        expect(readLook(new URLSearchParams(writeLook(one)))).toEqual({ ...one });
      }),
    );
  });

  test('nothing that is not allowed gets through', () => {
    const query = fc.dictionary(fc.constantFrom(...Object.keys(OPTIONS), 'x'), fc.string());
    fc.assert(
      fc.property(query, (fields) => {
        for (const [name, value] of Object.entries(readLook(new URLSearchParams(fields))))
          expect(OPTIONS[name as keyof Look]).toContain(value);
      }),
    );
  });
});

describe('the code', () => {
  test('says hostile words as text, and stays one frame', () => {
    const placement = {
      address: 'https://portal.example/embed/x/?a=1&b="2"',
      page: 'https://portal.example/x/',
      title: '"><script>alert(1)</script>',
      linkText: '<b>x</b>',
      height: 480,
      script: 'https://portal.example/embed.v1.js',
    };
    expect(frame(placement)).not.toContain('<script>');
    expect(frame(placement)).toContain('src="https://portal.example/embed/x/?a=1&amp;b=&quot;2&quot;"');
    for (const code of Object.values(codesOf(placement))) {
      expect(code).toContain('<a href="https://portal.example/x/">&lt;b&gt;x&lt;/b&gt;</a>');
      expect(code.match(/<script/g)?.length ?? 0).toBeLessThan(2);
    }
  });
});

test('every kind has words in the generator', () => {
  for (const { shows, choice } of embeds)
    expect(view.t.embed.generator.whats, shows.kind).toHaveProperty([new URLSearchParams(choice).get('was')!]);
  expect(Object.keys(WHATS).filter((what) => !(what in view.t.embed.generator.whats))).toEqual([]);
});
