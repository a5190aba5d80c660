import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Puts a complete site where the old one lies. The old one stays until the new one lies beside it; visitors of the
 * folder then miss it for the time of two renames.
 */
export function publish(complete: string, folder: string): void {
  const [next, old] = [`${resolve(folder)}.next`, `${resolve(folder)}.old`];
  for (const left of [next, old]) rmSync(left, { recursive: true, force: true });
  mkdirSync(dirname(next), { recursive: true });
  moveFolder(complete, next);
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Moves a folder, also to another disk, where a rename is refused (EXDEV). */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
