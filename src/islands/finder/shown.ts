/** Resolves when the browser has shown what was changed: what can wait begins then. */
export const shown = (): Promise<void> =>
  new Promise((done) => void requestAnimationFrame(() => void setTimeout(done)));
