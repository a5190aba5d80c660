/** A minute in milliseconds. */
export const MINUTE = 60_000;

/**
 * Calls `look` with the present instant (milliseconds since 1970): now, at every full minute while the
 * page can be seen, and whenever it is seen again; until `signal` aborts.
 */
export function everyMinute(look: (now: number) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tick = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    const now = Date.now();
    look(now);
    timer = setTimeout(tick, MINUTE - (now % MINUTE));
  };
  document.addEventListener('visibilitychange', tick, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  tick();
}
