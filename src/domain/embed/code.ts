/** What an embed may do in a partner's page: run, send its search field, open links; never lead the page away. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** What browsers compare `embed.v1.js` with before they run it; its bytes never change. */
const EMBED_INTEGRITY = 'sha384-y2ZYKDEDiiFFvbbnFsfnESZJ1CstszQsQ6k1XnvyKMqEcoaJp9sf64kLmEs12aaC';

/** Heights in pixels that hold most of an embed where nothing fits them, by kind. */
const HEIGHTS: Readonly<Record<string, number>> = {
  eintrag: 380,
  zeiten: 460,
  suche: 320,
  kalender: 620,
  monitor: 720,
  karte: 900,
};

/** The fixed height of a kind of embed; lists scroll inside. */
export const heightOf = (what: string): number => HEIGHTS[what.split('/')[0]!] ?? 640;

/** Everything the code for a partner's page says. */
export interface Placement {
  /** Full address of the embedded page, options included. */
  readonly address: string;
  /** Full address of the portal's page that says it in full. */
  readonly page: string;
  readonly title: string;
  /** Words of the link beneath. */
  readonly linkText: string;
  readonly height: number;
  /** Full address of `embed.v1.js`. */
  readonly script: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML says it, between tags and in quotes. */
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const link = ({ page, linkText }: Placement) => `<a href="${escaped(page)}">${escaped(linkText)}</a>`;

/** A frame of a fixed height. It is all that oEmbed gives, and all that a page without scripts needs. */
export function frame({ address, title, height }: Placement): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy" sandbox="${SANDBOX}"></iframe>`;
}

const scriptTag = ({ script }: Placement) =>
  `<script src="${escaped(script)}" integrity="${EMBED_INTEGRITY}" crossorigin="anonymous" defer></script>`;

/** The three ways to place an embed: alone, fitted, and as an element. Each has the link where nothing else shows. */
export function codesOf(placement: Placement): {
  readonly frame: string;
  readonly script: string;
  readonly element: string;
} {
  const { address, title, height } = placement;
  const alone = `${frame(placement)}\n<p>${link(placement)}</p>`;
  return {
    frame: alone,
    script: `${alone}\n${scriptTag(placement)}`,
    element: `<familienportal-embed src="${escaped(address)}" title="${escaped(title)}" height="${height}">\n  ${link(placement)}\n</familienportal-embed>\n${scriptTag(placement)}`,
  };
}
