/**
 * Takes over what another portal publishes below its `/daten/`, so that it can be found in this one, too.
 *
 *   npm run neighbour -- <name> <https address of the portal>   the first time
 *   npm run neighbour [-- <name>]                               all of them again, or one
 *
 * The files are written below `portals/<name>/` only when every one of them is sound. Never part of a build or a test.
 * Exit code 1 when a portal could not be taken over; what was there before stays.
 */
import { join } from 'node:path';
import { ID_PATTERN } from '../src/domain/text.ts';
import { readEnvironment } from '../src/portal/environment.ts';
import { PORTALS_FOLDER, shownPath } from '../src/portal/read/files.ts';
import { fetchNeighbour, homeOf, knownNeighbours, NeighbourError, writeNeighbour } from './lib/neighbour.ts';

const [name, address] = process.argv.slice(2);
const folder = join(readEnvironment().contentDir, PORTALS_FOLDER);
const known = knownNeighbours(folder);
const wanted =
  name !== undefined && address !== undefined
    ? [{ id: name, home: address }]
    : known.filter(({ id }) => name === undefined || id === name);

if (wanted.length === 0 || wanted.some(({ id }) => !ID_PATTERN.test(id))) {
  console.error(
    [
      'So geht es:',
      '  npm run neighbour -- <Name> <https-Adresse des Portals>   beim ersten Mal',
      '  npm run neighbour [-- <Name>]                             alle noch einmal, oder eines',
      'Der Name besteht aus a–z, 0–9 und Bindestrichen, zum Beispiel amselfurt.',
    ].join('\n'),
  );
  process.exitCode = 2;
}
for (const { id, home } of process.exitCode === 2 ? [] : wanted) {
  try {
    const lines = writeNeighbour(join(folder, id), await fetchNeighbour(homeOf(home)));
    console.log([`${shownPath(join(folder, id))}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
  } catch (cause) {
    if (!(cause instanceof NeighbourError)) throw cause;
    console.error(`${id}: ${cause.message} Es bleibt, was da war.`);
    process.exitCode = 1;
  }
}
