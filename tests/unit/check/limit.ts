import { Script } from 'node:vm';

/** Longer than this nobody waits for an answer about a file; it takes milliseconds. */
const LIMIT_MS = 5000;

const RUN = 'portalTestRun';
const script = new Script(`${RUN}()`);

/**
 * Runs something that must not hang: after five seconds it is ended from outside, also in the middle of a loop.
 * @throws when it was ended
 */
export function withinLimit<T>(run: () => T): T {
  Reflect.set(globalThis, RUN, run);
  try {
    return script.runInThisContext({ timeout: LIMIT_MS }) as T;
  } finally {
    Reflect.deleteProperty(globalThis, RUN);
  }
}

/** What an editor must never read: values that went missing, and the way through the program. */
export const FOR_PROGRAMMERS = /undefined|\[object|^\s+at |\w+Error:|node:internal|\.ts:\d/m;
