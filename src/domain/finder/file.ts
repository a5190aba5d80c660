import { groupNames, needNames, type Group, type Need } from './groups.ts';

/** How many days of opening times a finder file holds, counted from the build day. */
export const OPEN_DAYS = 14;

/** Coordinates are stored as integers: degrees × 100,000 (about 1 m). */
const DEGREE = 100_000;

/** A house on the map that may be shown to everybody. */
export interface House {
  readonly lat: number;
  readonly lon: number;
  /** What the house is called; empty when it has no name. */
  readonly name: string;
}

/**
 * One way an entry takes place, with everything that must hold of the same way: who looks for
 * "Tuesday, step-free" is not helped by steps on Tuesday. Undefined means unknown, an empty list means none.
 */
export interface Way {
  readonly choices: Readonly<Record<Group, readonly string[] | undefined>>;
  /** Months; null: no limit. */
  readonly ages: readonly [from: number | null, to: number | null] | undefined;
  /** Weekday and part of the day, see `slotOf`. */
  readonly slots: readonly number[] | undefined;
  readonly needs: Readonly<Partial<Record<Need, boolean>>>;
  readonly house: House | undefined;
  /** Postcode of the house: what distances can be measured from, not part of the file. */
  readonly postcode: string | undefined;
  /** The coming dates as days after the day of the build. */
  readonly dates: readonly number[];
  /** When the first of them begins, in minutes after midnight. */
  readonly startsAt: number;
  /**
   * When it is open without appointment in the coming `OPEN_DAYS`: pairs of the first minute, counted from
   * the day of the build, and how many minutes. Undefined when nothing is known, or only a plan.
   */
  readonly open: readonly number[] | undefined;
  /** Free places, and on which day that was so, counted from the day of the build. */
  readonly vacancy: readonly [places: number, day: number] | undefined;
  /** When all of it is over, in minutes from the beginning of the day of the build; undefined when nobody knows. */
  readonly ends?: number | undefined;
}

/** An entry as the finder's file is made from. */
export interface Findable {
  readonly collection: string;
  readonly id: string;
  readonly title: string;
  readonly ways: readonly Way[];
}

/** Where distances can be measured from: a place or a postcode. */
export interface Centre {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** The distinct values of a column, and which of them each way has. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly of: readonly number[];
}

/** The file, column by column: what repeats is written once, and the rest compresses well. */
export interface FinderFile {
  readonly version: 1;
  /** When the day of the build began, in minutes since 1970. Dates are counted from it. */
  readonly midnight: number;
  /** Cards on each page of a list, and what stands before the page's number in its address. */
  readonly pages: readonly [cards: number, word: string];
  /**
   * Runs of entries of one collection: its name, the address its pages lie below, how many, the first page with
   * cards.
   */
  readonly runs: readonly (readonly [collection: string, root: string, count: number, cardsFrom: number])[];
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** Place in the order of names, as the difference to the entry before. */
  readonly names: readonly number[];
  /** Ways of each entry. */
  readonly ways: readonly number[];
  readonly options: Readonly<Record<Group, readonly string[]>>;
  readonly choices: Readonly<Record<Group, Column<readonly number[] | null>>>;
  readonly ages: Column<Way['ages'] | null>;
  readonly slots: Column<readonly number[] | null>;
  /** Bits of `needNames`: what is there, and what is known. */
  readonly needs: Column<readonly [there: number, known: number]>;
  readonly houses: Column<readonly [lat: number, lon: number, name: string] | null>;
  readonly dates: Column<readonly number[]>;
  readonly startsAt: Column<number>;
  readonly open: Column<readonly number[] | null>;
  readonly vacancy: Column<Way['vacancy'] | null>;
  readonly ends: Column<number | null>;
  readonly centres: readonly (readonly [id: string, name: string, lat: number, lon: number])[];
}

function columnOf<T>(items: readonly T[]): Column<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  const of = items.map((item) => {
    const key = JSON.stringify(item);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    return values.push(item) - 1;
  });
  return { values, of };
}

const whole = (degrees: number) => Math.round(degrees * DEGREE);
const bits = (names: readonly Need[]) => names.reduce((sum, name) => sum | (1 << needNames.indexOf(name)), 0);
const record = <T>(make: (group: Group) => T) =>
  Object.fromEntries(groupNames.map((group) => [group, make(group)])) as Record<Group, T>;

/** What the file is made from, besides the entries. */
interface Frame {
  readonly midnight: number;
  readonly pages: FinderFile['pages'];
  /** Address below which the pages of a collection lie. */
  readonly rootOf: (collection: string) => string;
  /** The first page of its list that shows cards. */
  readonly cardsFrom: (collection: string) => number;
  /** The choices of each group in the order they are offered; those no entry has are left out. */
  readonly options: Readonly<Record<Group, readonly string[]>>;
  readonly centres: readonly Centre[];
  readonly compare: (a: string, b: string) => number;
}

/** Writes entries, in the order of their list, as columns. */
export function packFinder(entries: readonly Findable[], frame: Frame): FinderFile {
  const ways = entries.flatMap((entry) => entry.ways);
  const runs: [string, string, number, number][] = [];
  for (const { collection } of entries) {
    const last = runs.at(-1);
    if (last?.[0] === collection) last[2] += 1;
    else runs.push([collection, frame.rootOf(collection), 1, frame.cardsFrom(collection)]);
  }
  const named = entries.map(({ title }, entry) => ({ title, entry }));
  named.sort((a, b) => frame.compare(a.title, b.title) || a.entry - b.entry);
  const ranks = new Array<number>(entries.length);
  named.forEach(({ entry }, rank) => (ranks[entry] = rank));
  const options = record((group) => {
    const used = new Set(ways.flatMap(({ choices }) => choices[group] ?? []));
    return frame.options[group].filter((option) => used.has(option));
  });
  const number = record((group) => new Map(options[group].map((option, index) => [option, index])));
  return {
    version: 1,
    midnight: frame.midnight,
    pages: frame.pages,
    runs,
    ids: entries.map(({ id }) => id),
    titles: entries.map(({ title }) => title),
    names: ranks.map((rank, index) => rank - (ranks[index - 1] ?? -1)),
    ways: entries.map((entry) => entry.ways.length),
    options,
    choices: record((group) =>
      columnOf(
        ways.map(({ choices }) =>
          choices[group] === undefined
            ? null
            : [...new Set(choices[group])].flatMap((option) => number[group].get(option) ?? []).sort((a, b) => a - b),
        ),
      ),
    ),
    ages: columnOf(ways.map(({ ages }) => ages ?? null)),
    slots: columnOf(ways.map(({ slots }) => slots ?? null)),
    needs: columnOf(
      ways.map(({ needs }) => {
        const known = needNames.filter((need) => needs[need] !== undefined);
        return [bits(known.filter((need) => needs[need])), bits(known)] as const;
      }),
    ),
    houses: columnOf(
      ways.map(({ house }) => (house ? ([whole(house.lat), whole(house.lon), house.name] as const) : null)),
    ),
    dates: columnOf(ways.map(({ dates }) => dates)),
    startsAt: columnOf(ways.map(({ startsAt }) => startsAt)),
    open: columnOf(ways.map(({ open }) => open ?? null)),
    vacancy: columnOf(ways.map(({ vacancy }) => vacancy ?? null)),
    ends: columnOf(ways.map(({ ends }) => ends ?? null)),
    centres: frame.centres.map(({ id, name, lat, lon }) => [id, name, whole(lat), whole(lon)]),
  };
}

/** An entry as lists and maps show it before its card is there. */
export interface FoundEntry {
  /** `offers/krabbelgruppe`, as cards carry it in `data-id`. */
  readonly id: string;
  readonly collection: string;
  readonly title: string;
  /** Address of its page. */
  readonly url: string;
  /** Address of the page of its list on which its card stands. */
  readonly listUrl: string;
  /** The houses it takes place in, each once. Never a protected address. */
  readonly houses: readonly House[];
}

/** The file, ready to be asked. */
export interface Finder {
  readonly file: FinderFile;
  readonly size: number;
  /** The entry each way belongs to. */
  readonly entryOf: Int32Array;
  /** 1 if the entry has just this one way (counting can then skip de-duplication). */
  readonly alone: Uint8Array;
  /** Place of each entry in the order of names. */
  readonly ranks: Int32Array;
  /** The houses of `file.houses`, with degrees. */
  readonly houses: readonly (House | undefined)[];
  readonly centres: ReadonlyMap<string, Centre>;
  /** Collection and id of an entry, by its number in list order. */
  id(number: number): string;
  /** An entry by its number in list order. */
  entry(number: number): FoundEntry;
}

const degrees = (value: number) => value / DEGREE;

/** Reads the file. Nothing is computed for an entry before somebody asks for it. */
export function readFinder(file: FinderFile): Finder {
  const size = file.ids.length;
  const entryOf = new Int32Array(file.ages.of.length);
  const alone = new Uint8Array(file.ages.of.length);
  const firstWay = new Int32Array(size);
  const ranks = new Int32Array(size);
  for (let entry = 0, way = 0, rank = -1; entry < size; entry += 1) {
    rank += file.names[entry]!;
    ranks[entry] = rank;
    firstWay[entry] = way;
    if (file.ways[entry] === 1) alone[way] = 1;
    for (const end = way + file.ways[entry]!; way < end; way += 1) entryOf[way] = entry;
  }
  const collections = file.runs.flatMap(([collection, , count]) => new Array<string>(count).fill(collection));
  const ids = file.ids.map((id, number) => `${collections[number]}/${id}`);
  const houses = file.houses.values.map((house) =>
    house ? { lat: degrees(house[0]), lon: degrees(house[1]), name: house[2] } : undefined,
  );
  return {
    file,
    size,
    entryOf,
    alone,
    ranks,
    houses,
    centres: new Map(
      file.centres.map(([id, name, lat, lon]) => [id, { id, name, lat: degrees(lat), lon: degrees(lon) }]),
    ),
    id: (number) => ids[number]!,
    entry(number) {
      let position = number;
      const run = file.runs.find(([, , count]) => position < count || ((position -= count), false))!;
      const [cards, word] = file.pages;
      const page = Math.floor(position / cards) + run[3];
      const first = firstWay[number]!;
      const visited = new Set(file.houses.of.slice(first, first + file.ways[number]!));
      return {
        id: ids[number]!,
        collection: run[0],
        title: file.titles[number]!,
        url: `${run[1]}${file.ids[number]}/`,
        listUrl: `${run[1]}${page === 1 ? '' : `${word}/${page}/`}`,
        houses: [...visited].flatMap((house) => houses[house] ?? []),
      };
    },
  };
}
