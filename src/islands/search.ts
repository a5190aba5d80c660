/**
 * `<fp-search data-base data-failed>` on the search page: lists what answers the form's query, by
 * kind. The query and the kind are in the address. Without script the page offers the register from
 * A to Z.
 */
class SearchPage extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    const life = new AbortController();
    this.#life = life;
    const form = this.querySelector<HTMLFormElement>('form');
    const start = () =>
      void import('./search/page.ts').then(({ startPage }) => {
        if (!life.signal.aborted) startPage(this, life.signal);
      });
    if (new URLSearchParams(location.search).get('q')?.trim()) start();
    else form?.addEventListener('focusin', start, { once: true, signal: life.signal });
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }
}

customElements.define('fp-search', SearchPage);
