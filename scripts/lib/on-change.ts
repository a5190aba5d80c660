import { watch } from 'node:fs';

/** Saving all files of an editor, or fetching a branch, is one change. */
const PAUSE_MS = 50;

/** Runs an action after every change below a folder, one run at a time, until the process ends. */
export function onChange(folder: string, action: () => Promise<void>): void {
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(action);
    }, PAUSE_MS);
  });
  console.log('\nIch prüfe nach jeder Änderung noch einmal. Beenden mit Strg + C.\n');
}
