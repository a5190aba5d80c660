import { sep } from 'node:path';
import type { Checked, Content } from '../content.ts';
import { allEntries } from '../rules/rule.ts';

/** Entries that the town wrote itself, at least in part. */
export function* ownEntries(content: Content): Generator<Checked> {
  const folder = content.options.contentDir + sep;
  for (const entry of allEntries(content)) {
    if (entry.draft.sources.at(-1)!.found.path.startsWith(folder)) yield entry;
  }
}

/** Fields that many kinds of entries have; the schemas say which. */
export interface Common {
  readonly title: string;
  readonly summary?: string;
  readonly status?: 'active' | 'paused' | 'ended';
  readonly planned?: boolean;
  readonly validUntil?: string;
  readonly asOf?: string;
  readonly checked?: { readonly on: string };
  readonly provider?: string;
  readonly venue?: string;
  readonly address?: 'protected' | { readonly street?: string; readonly postcode?: string; readonly city: string };
  readonly contact?: { readonly phone?: { readonly href: string } };
}

/** The common fields of an entry. */
export const common = ({ data }: Checked): Common => data as unknown as Common;
