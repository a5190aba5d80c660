import type { Site } from '../schemas/index.ts';

/** True when others may use the entries: the portal names a licence, and is no archive. */
export function hasOpenData({ openData, archive }: Pick<Site, 'openData' | 'archive'>): boolean {
  return openData !== undefined && archive === undefined;
}
