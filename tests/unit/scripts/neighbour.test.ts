import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchNeighbour, homeOf, knownNeighbours, writeNeighbour } from '../../../scripts/lib/neighbour.ts';
import { lay, temporary } from '../check/town.ts';

/** A portal in a folder of a server on a free port, by what it answers below `/daten/`. */
async function serve(answer: (home: string) => Record<string, string | RequestListener>): Promise<URL> {
  const server = createServer((request, response) => {
    const found = answer(home.href)[request.url!.replace(/^.*\/daten\//, '')];
    if (found === undefined) response.writeHead(404).end('<h1>Nicht gefunden</h1>');
    else if (typeof found === 'string') response.end(found);
    else found(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const home = homeOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/portal`);
  return home;
}

const file = (home: string, collection: string, ids: readonly string[]) =>
  JSON.stringify({
    portal: { name: 'Familienportal', municipality: 'Stadt Hollerbrück', url: home },
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: 'Familienbüro Hollerbrück',
    date: '2026-11-20',
    collection,
    entries: ids.map((id) => ({ id, url: `${home}x/${id}/`, data: { title: id, summary: 'S.' } })),
  });

test('what a portal publishes is written file by file, and what it has no longer goes', async () => {
  const home = await serve((url) => ({
    'offers.json': file(url, 'offers', ['a', 'b']),
    'kitas.json': file(url, 'kitas', ['c']),
    'guides.json': file(url, 'guides', []),
  }));
  const folder = temporary();
  lay(folder, { 'hollerbrueck/events.json': file(home.href, 'events', []) });
  expect(writeNeighbour(join(folder, 'hollerbrueck'), await fetchNeighbour(home))).toEqual([
    'offers: 2',
    'events: gibt es dort nicht mehr',
    'kitas: 1',
  ]);
  expect(readdirSync(join(folder, 'hollerbrueck'))).toEqual(['kitas.json', 'offers.json']);
  const text = readFileSync(join(folder, 'hollerbrueck/offers.json'), 'utf8');
  expect(JSON.parse(text)).toEqual(JSON.parse(file(home.href, 'offers', ['a', 'b'])));
  expect(text.split('\n').length).toBeGreaterThan(20);
  expect(knownNeighbours(folder)).toEqual([{ id: 'hollerbrueck', home: home.href }]);
  expect(knownNeighbours(join(folder, 'nowhere'))).toEqual([]);
});

const bad: Record<string, [kitas: (home: string) => string | RequestListener, wrong: RegExp]> = {
  'half a file': [(home) => file(home, 'kitas', []).slice(0, -5), /kitas\.json: Die Datei ist kein JSON\.$/],
  'a page instead of a file': [() => '<!doctype html>', /kitas\.json: Die Datei ist kein JSON\.$/],
  'another portal': [() => file('https://www.example.org/', 'kitas', []), /gehört zu https:\/\/www\.example\.org\//],
  'an error of the server': [() => (_, response) => response.writeHead(500).end(), /antwortet mit 500\.$/],
  'a redirect': [
    () => (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    /antwortet mit 302\.$/,
  ],
  'a file without end': [
    () => (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(1e6)));
      };
      response.on('drain', more);
      more();
    },
    /ist größer als 10 MB\.$/,
  ],
  'no end of an answer': [() => () => undefined, /ist nicht zu erreichen \(TimeoutError\)\.$/],
};

test.each(Object.entries(bad))('%s is no reason to change anything', async (_, [kitas, wrong]) => {
  const home = await serve((url) => ({ 'offers.json': file(url, 'offers', ['a']), 'kitas.json': kitas(url) }));
  await expect(fetchNeighbour(home, 2000)).rejects.toThrow(wrong);
});

test('a portal without open data, and addresses that are none', async () => {
  const home = await serve(() => ({}));
  await expect(fetchNeighbour(home)).rejects.toThrow(/veröffentlicht keine offenen Daten\.$/);
  for (const text of ['http://example.org/', 'file:///etc/', 'example.org', 'javascript:alert(1)'])
    expect(() => homeOf(text)).toThrow(`„${text}“ ist keine Adresse, die mit https:// beginnt.`);
  expect(homeOf('https://example.org/familie').href).toBe('https://example.org/familie/');
});
