/** Leaves out of a page's sprite what no `<use>` of the page refers to. */
export function onlyUsedSymbols(html: string): string {
  const used = new Set(html.matchAll(/href="#(icon-[\w-]+)"/g).map(([, id]) => id));
  return html.replaceAll(/<symbol id="(icon-[\w-]+)".*?<\/symbol>/gs, (symbol, id: string) =>
    used.has(id) ? symbol : '',
  );
}
