interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

const MOST = 20;

/** The words of the page's language, written into the element by the server. */
type Words = Record<'searching' | 'failed' | 'none' | 'one' | 'many', string>;

/**
 * `<fp-search data-base data-words>`: lists the results for the form's query on the search page.
 * The index is loaded on the first query. Without script the form leads here and the page offers
 * the register from A to Z.
 */
class SearchResults extends HTMLElement {
  #life: AbortController | undefined;
  #pagefind: Promise<Pagefind> | undefined;
  #asked = 0;

  connectedCallback(): void {
    this.#life = new AbortController();
    const form = document.querySelector<HTMLFormElement>('main search form');
    const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!form || !input) return;
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        history.replaceState(null, '', `?${new URLSearchParams({ q: input.value })}`);
        void this.#show(input.value);
      },
      { signal: this.#life.signal },
    );
    if (input.value.trim()) void this.#show(input.value);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }

  #load(): Promise<Pagefind> {
    const base = this.dataset['base'] ?? '/';
    this.#pagefind ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
      await pagefind.options({ baseUrl: base });
      return pagefind;
    });
    return this.#pagefind;
  }

  async #show(query: string): Promise<void> {
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const asked = ++this.#asked;
    const status = document.createElement('p');
    status.role = 'status';
    this.replaceChildren(status);
    if (!query.trim()) return;
    status.textContent = words.searching;
    try {
      const pagefind = await this.#load();
      const { results } = await pagefind.search(query);
      const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
      if (asked !== this.#asked) return;
      status.textContent = countIn(words, results.length).replace('{query}', query);
      this.append(...found.map(resultOf));
    } catch {
      if (asked === this.#asked) status.textContent = words.failed;
      this.#pagefind = undefined;
    }
  }
}

function countIn(words: Words, count: number): string {
  if (count === 0) return words.none;
  return count === 1 ? words.one : words.many.replace('{count}', String(count));
}

function resultOf({ url, meta }: { url: string; meta: Record<string, string> }): HTMLElement {
  const article = document.createElement('article');
  article.className = 'card';
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  heading.append(link);
  const summary = document.createElement('p');
  summary.textContent = meta['summary'] ?? '';
  article.append(heading, summary);
  return article;
}

customElements.define('fp-search', SearchResults);
