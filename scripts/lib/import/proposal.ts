import type { IsoDate } from '../../../src/domain/time/date.ts';

/** What a source says about one entry, in the words of the schema. */
export interface Proposal {
  /** What the source calls it; an entry that has one of these is the same. */
  readonly ids: readonly string[];
  /** The id it would like to have as an entry. */
  readonly wished: string;
  /** Where it stands in the source: "termine.ics:12". */
  readonly where: string;
  /** Fields that the source knows; the others belong to the editor. */
  readonly data: Readonly<Record<string, unknown>> & { readonly title: string };
  /** The text below the fields, where the source has it. */
  readonly body?: string | undefined;
  /** The id of our entry, when the source is a table of this portal. */
  readonly entry?: string | undefined;
  /** Day of the latest change, when the source says it. */
  readonly modified?: IsoDate | undefined;
}

/** What cannot be taken over, and why, in German. */
export interface Refusal {
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** A source after reading. */
export interface Parsed {
  /** What the source calls itself; entries keep it, so that what disappears from it can be found. None: this portal. */
  readonly source: string | undefined;
  readonly proposals: readonly Proposal[];
  readonly refused: readonly Refusal[];
  /** What the source calls the entries that it names, but that could not be taken over: they are not gone. */
  readonly named?: readonly string[];
  /** Why the source may not be all there (German): nothing is ended because it lacks it. */
  readonly doubt?: string | undefined;
  /** Remarks for the editor, in German. */
  readonly notes: readonly string[];
}

/** Why sources may not be all there. */
export const doubtsOf = (parsed: readonly Parsed[]): string[] => parsed.flatMap(({ doubt }) => doubt ?? []);
