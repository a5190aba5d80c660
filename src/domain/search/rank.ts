import type { Posting } from './files.ts';
import type { Alternative, Concept } from './understand.ts';

/** An entry that answers, and the keys it was found by. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  readonly keys: ReadonlySet<string>;
}

/** What was found, and how mistyped words were read. */
export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Typed word → the word taken instead. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Typed words of which the portal knows nothing. */
  readonly unknown: readonly string[];
}

/** Where a key occurs, in the order of the entries; nothing when it does not. */
export type FindPostings = (key: string) => readonly Posting[];

/** An entry that is found by less than this share of the best one's score is noise. */
const NOISE = 0.2;

/** Orders the entries by how well they answer all that was asked; equal ones stay in the portal's order. */
export function rank(concepts: readonly Concept[], find: FindPostings, total: number): Ranking {
  const found = concepts.map((concept) => answersTo(concept, find, total));
  const answered = found.filter(({ entries }) => entries.size > 0);
  const all = answered.reduce((sum, { rarity }) => sum + rarity, 0);
  const scores = new Map<number, { score: number; share: number; keys: Set<string> }>();
  for (const { entries, rarity } of answered) {
    for (const [entry, { weight, keys }] of entries) {
      const known = scores.get(entry) ?? { score: 0, share: 0, keys: new Set() };
      known.score += rarity * weight;
      known.share += rarity;
      for (const key of keys) known.keys.add(key);
      scores.set(entry, known);
    }
  }
  const ranked = [...scores]
    .map(([entry, { score, share, keys }]) => ({ entry, score: score * (share / all) ** 1.5, keys }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
  const least = (ranked[0]?.score ?? 0) * NOISE;
  return {
    ranked: ranked.filter(({ score }) => score >= least),
    corrections: new Map(
      found.flatMap(({ concept, instead }) => (instead === undefined ? [] : [[concept.typed, instead] as const])),
    ),
    unknown: found.filter(({ entries }) => entries.size === 0).map(({ concept }) => concept.typed),
  };
}

interface Answers {
  readonly concept: Concept;
  /** How much the concept tells: rare words more than frequent ones. */
  readonly rarity: number;
  readonly entries: ReadonlyMap<number, { weight: number; keys: Set<string> }>;
  readonly instead: string | undefined;
}

function answersTo(concept: Concept, find: FindPostings, total: number): Answers {
  const isThere = concept.key !== undefined && find(concept.key).length > 0;
  // A word that is there was not mistyped.
  const ways = concept.alternatives.filter(({ instead }) => instead === undefined || !isThere);
  const entries = new Map<number, { weight: number; keys: Set<string> }>();
  let first: { frequency: number; way: Alternative } | undefined;
  for (const way of ways) {
    const postings = together(way.keys.map(find));
    if (postings.length === 0) continue;
    first ??= { frequency: postings.length, way };
    for (const { entry, weight } of postings) {
      const known = entries.get(entry) ?? { weight: 0, keys: new Set<string>() };
      known.weight = Math.max(known.weight, weight * way.quality);
      for (const key of way.keys) known.keys.add(key);
      entries.set(entry, known);
    }
  }
  const frequency = first?.frequency ?? 0;
  return {
    concept,
    rarity: Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)),
    entries,
    instead: first?.way.instead,
  };
}

/** The entries all lists have in common, with the mean of their weights. */
function together([first = [], ...others]: readonly (readonly Posting[])[]): readonly Posting[] {
  return others.reduce<readonly Posting[]>((common, list, index) => {
    const weights = new Map(list.map(({ entry, weight }) => [entry, weight]));
    return common.flatMap(({ entry, weight }) => {
      const other = weights.get(entry);
      return other === undefined ? [] : [{ entry, weight: (weight * (index + 1) + other) / (index + 2) }];
    });
  }, first);
}
