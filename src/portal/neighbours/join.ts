import { addDays } from '../../domain/time/date.ts';
import { LICENCES } from '../../domain/licences.ts';
import { collections, type CollectionName, type Data } from '../../schemas/index.ts';
import type { PublishedEntry, PublishedFile, SharedName } from '../../schemas/published.ts';
import { pathOf } from '../../schemas/routes.ts';
import type { Checked, Content, Origin, Taken } from '../content.ts';
import { atMost } from '../messages/limit.ts';
import { error, START, type Problem } from '../problem.ts';
import { mergeLayers, validate } from '../read/entry.ts';
import type { Found } from '../read/files.ts';
import { resolver, twinsOf, type Neighbour } from './names.ts';
import { readPublished, type Published } from './published.ts';
import { isReserved } from '../read/reserved.ts';
import { placeOf, readTaken, writeTaken, type Arrival } from './as-file.ts';
import { checkRules, ON_TAKEN } from '../rules/index.ts';

/** After so many days the file of another portal is likely to say what is no longer true. */
const STALE_DAYS = 30;

/**
 * Takes in what other portals publish. An entry that does not fit is left out with a warning: the editors of this
 * portal cannot mend it, so it stops no build. It may need others that are left out themselves; all are then read
 * again without those, until nothing more falls.
 */
export function takeIn(content: Content, found: readonly Found[]): { taken: Taken[]; problems: Problem[] } {
  const { neighbours, problems } = readAll(found, content.options.today);
  const left = new Map<string, Problem>();
  const reader = makeReader();
  for (;;) {
    const { taken, fallen } = arrive(content, neighbours, new Set(left.keys()), reader);
    for (const [place, wrong] of fallen) left.set(place, inEntry(neighbours, place, wrong));
    if (fallen.size > 0) continue;
    const byFile = Map.groupBy(left.values(), ({ file }) => file);
    return { taken, problems: [...problems, ...[...byFile.values()].flatMap((of) => atMost(of).map(asWarning))] };
  }
}

const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

function readAll(found: readonly Found[], today: string): { neighbours: Neighbour[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const warn = ({ file }: Found, wrong: string, instead: string) =>
    problems.push(asWarning(error(file, START, wrong, instead)));
  const neighbours = [...Map.groupBy(found, ({ inner }) => inner[0]!)].map(([id, of]) => {
    const again = `neu holen mit npm run neighbour -- ${id}`;
    const files = new Map<SharedName, Published>();
    for (const one of of) {
      const read = readPublished(one);
      if ('wrong' in read) warn(one, read.wrong, `${again}; bis dahin fehlen diese Einträge`);
      else {
        files.set(read.file.collection, read);
        if (read.file.date < addDays(today, -STALE_DAYS)) warn(one, `Die Angaben sind vom ${read.file.date}`, again);
      }
    }
    return { id, files };
  });
  return { neighbours, problems };
}

/** Says that an entry is left out, and why; `place` as {@link placeOf} names it. */
function inEntry(neighbours: readonly Neighbour[], place: string, wrong: string): Problem {
  const [file, id] = [place.slice(0, place.lastIndexOf('#')), place.slice(place.lastIndexOf('#') + 1)];
  const { portal } = neighbours
    .flatMap(({ files }) => [...files.values()])
    .find(({ found }) => found.file === file)!.file;
  return error(
    file,
    START,
    `Der Eintrag „${id}“ fehlt hier: ${wrong}`,
    `${nameOf(portal)} Bescheid sagen; dort lässt es sich berichtigen`,
  );
}

const nameOf = ({ name, municipality }: PublishedFile['portal']) => `${name} ${municipality}`;

/** One attempt: what arrives when all in `left` is left out, and what falls in it, with the reason. */
function arrive(content: Content, neighbours: readonly Neighbour[], left: ReadonlySet<string>, reader: Reader) {
  const fallen = new Map<string, string>();
  const taken = new Map<string, Taken>();
  const gone = (place: string, wrong: string) => {
    if (!left.has(place)) fallen.set(place, wrong);
  };
  for (const neighbour of neighbours) {
    const twins = twinsOf(content, neighbour);
    const resolve = resolver(content, neighbour, twins, left);
    for (const [collection, { found, file, entries, refused }] of neighbour.files) {
      for (const { id, wrong } of refused) gone(placeOf(found, id), wrong);
      for (const entry of entries.values()) {
        const place = placeOf(found, entry.id);
        if (left.has(place) || (collection === 'places' && twins.has(entry.id))) continue;
        const id = `${neighbour.id}-${entry.id}`;
        const occupied = occupiedBy(content, taken, collection, id);
        const read = occupied
          ? { wrong: occupied }
          : reader({ collection, entry, id, home: file.portal.url, from: found, resolve });
        if ('wrong' in read) gone(place, read.wrong);
        else taken.set(`${collection}/${id}`, { ...read.checked, origin: originOf(file, entry) });
      }
    }
  }
  if (fallen.size === 0) {
    const places = new Set([...taken.values()].map(({ draft }) => draft.sources[0]!.found.file));
    for (const { file, wrong } of checkRules(joined(content, taken.values()), ON_TAKEN))
      if (places.has(file) && !fallen.has(file)) fallen.set(file, wrong);
  }
  return { taken: [...taken.values()], fallen };
}

/** Why an id is not free: the page belongs to the portal, or to another entry, or has moved. */
function occupiedBy(
  { ids, redirects = [] }: Content,
  taken: ReadonlyMap<string, unknown>,
  collection: SharedName,
  id: string,
): string | undefined {
  if (isReserved(collection, id)) return `Der Name „${id}“ gehört einer Seite des Portals`;
  if (ids.get(collection)?.has(id) || taken.has(`${collection}/${id}`)) return `Den Eintrag „${id}“ gibt es schon`;
  return redirects.some(({ from }) => from.split('/').includes(id))
    ? `Die Seite „${pathOf({ collection, id })}“ zieht um`
    : undefined;
}

type Outcome = { readonly checked: Checked } | { readonly wrong: string };
type Reader = (arrival: Arrival) => Outcome;

/** Reads entries, and reads them again only when what is left out has changed them. */
function makeReader(): Reader {
  const known = new Map<string, { readonly text: string; readonly outcome: Outcome }>();
  return (arrival) => {
    const place = placeOf(arrival.from, arrival.entry.id);
    const text = writeTaken(arrival);
    const before = known.get(place);
    if (before?.text === text) return before.outcome;
    const outcome = checkOne(arrival, text);
    known.set(place, { text, outcome });
    return outcome;
  };
}

function checkOne(arrival: Arrival, text: string): Outcome {
  const { collection, id } = arrival;
  const read = readTaken(arrival, text);
  if ('problems' in read) return { wrong: read.problems[0]!.wrong };
  const draft = mergeLayers([read.source]);
  const result = validate(collections[collection].schema, draft);
  return 'problems' in result
    ? { wrong: result.problems[0]!.wrong }
    : { checked: { collection, id, data: result.data as Data<CollectionName>, draft } };
}

function originOf({ portal, licence, date, attribution }: PublishedFile, { url }: PublishedEntry): Origin {
  const { name } = Object.values(LICENCES).find((one) => one.url === licence)!;
  const page = new URL(url).href;
  return { portal: nameOf(portal), home: portal.url, page, date, licence: { name, url: licence }, attribution };
}

/** The content with entries of others among its own, as the rules between entries want it. */
function joined(content: Content, taken: Iterable<Taken>): Content {
  const entries = new Map([...content.entries].map(([name, of]) => [name, new Map(of)]));
  for (const one of taken) entries.get(one.collection)?.set(one.id, one);
  const ids = new Map(
    [...entries].map(([name, of]) => [name, new Set([...(content.ids.get(name) ?? []), ...of.keys()])]),
  );
  return { ...content, entries, ids };
}
