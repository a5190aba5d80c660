import type { Portal } from './portal.ts';

const PLACE = Symbol.for('familienportal.portal');
const shared = globalThis as { [PLACE]?: Portal };

/** Leaves the portal that a build has read and checked to its pages: they are bundled apart, in the same process. */
export function handOver(portal: Portal): void {
  shared[PLACE] = portal;
}

/** The portal that was handed over; nothing when the pages run on their own, as in dev. */
export const handedOver = (): Portal | undefined => shared[PLACE];
