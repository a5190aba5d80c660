import { readEnvironment } from './environment.ts';
import { loadPortal } from './portal.ts';

/** The portal of this run: read once when the first page asks, then shared by all. */
export const portal = loadPortal(readEnvironment());
