import { readFinder, type Finder, type FinderFile } from '../../domain/finder/file.ts';

/** The page is of another build than the finder's file: what one offers is not what the other knows. */
export class OutdatedError extends Error {}

/**
 * Loads the finder's file that was built with the page.
 * @throws {OutdatedError} when another one lies there, or none any more; any other error when nothing can be reached
 */
export async function loadFinder(url: string, integrity: string, signal: AbortSignal): Promise<Finder> {
  const load = async (cache: RequestCache) => {
    const response = await fetch(url, { signal, cache, integrity });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return readFinder((await response.json()) as FinderFile);
  };
  try {
    return await load('default');
  } catch {
    signal.throwIfAborted();
  }
  try {
    // The browser may have kept a file of another build.
    return await load('reload');
  } catch (cause) {
    signal.throwIfAborted();
    const { ok, status } = await fetch(url, { signal, method: 'HEAD' });
    throw ok || status === 404 ? new OutdatedError(url) : cause;
  }
}
