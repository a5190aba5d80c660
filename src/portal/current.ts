import { readEnvironment } from './environment.ts';
import { handedOver } from './handover.ts';
import { loadPortal } from './portal.ts';

/** The portal of this run: what the build has read, or read once when the first page asks. */
export const portal = handedOver() ?? loadPortal(readEnvironment());
