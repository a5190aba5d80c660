import type { IsoDate } from '../../domain/time/date.ts';

/** What an entry says about its own age. */
export interface Revised {
  readonly asOf?: IsoDate | undefined;
  readonly checked?: { readonly on: IsoDate } | undefined;
  readonly registration?: { readonly asOf?: IsoDate | undefined } | undefined;
  readonly sources?: readonly { readonly on: IsoDate }[] | undefined;
}

/**
 * The latest day the content names as checked, as its state or as its source; nothing when it names none.
 * A day that lies ahead does not count.
 */
export function latestRevision(entries: readonly Revised[], today: IsoDate): IsoDate | undefined {
  const days = entries.flatMap(({ asOf, checked, registration, sources }) => [
    asOf,
    checked?.on,
    registration?.asOf,
    ...(sources ?? []).map(({ on }) => on),
  ]);
  return days
    .filter((day) => day !== undefined && day <= today)
    .sort()
    .at(-1);
}
