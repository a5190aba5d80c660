/** What a host says about the files of the built site. The configurations in `deploy/` say the same in their own words. */

/** Headers for files whose path, below the subfolder of the site, begins with one of these. */
interface HeaderRule {
  readonly prefixes: readonly string[];
  /** Null: the header is not sent. */
  readonly headers: Readonly<Record<string, string | null>>;
}

const DAY = 'public, max-age=86400';

/** For every file. Pages carry the rest of their Content Security Policy themselves; only this part must be a header. */
export const EVERYWHERE = {
  'Cache-Control': 'public, max-age=300',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(self)',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Later rules replace what earlier ones say. */
const RULES: readonly HeaderRule[] = [
  // Their names change with their content.
  { prefixes: ['_astro/'], headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { prefixes: ['karte/', 'media/', 'bilder/'], headers: { 'Cache-Control': DAY } },
  // Anybody may show and read these.
  { prefixes: ['daten/', 'feeds/', 'oembed/', 'schema/'], headers: { 'Access-Control-Allow-Origin': '*' } },
  { prefixes: ['embed.v1.js'], headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': DAY } },
  // Any page may frame these, also one that lies on a disk, which "*" would leave out.
  { prefixes: ['embed/', 'en/embed/'], headers: { 'Content-Security-Policy': null } },
];

/** Headers of a file, by its path below the subfolder of the site ("daten/kitas.csv"). */
export function headersOf(path: string): Record<string, string> {
  const matching = RULES.filter(({ prefixes }) => prefixes.some((prefix) => path.startsWith(prefix)));
  const headers = Object.assign({}, EVERYWHERE, ...matching.map((rule) => rule.headers)) as HeaderRule['headers'];
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/** What a host says where it cannot leave a header out: Netlify knows no way to take back what an earlier rule said. */
const INSTEAD_OF_NONE: Readonly<Record<string, string>> = { 'Content-Security-Policy': 'frame-ancestors *' };

const lines = (headers: HeaderRule['headers']) =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value ?? INSTEAD_OF_NONE[name]}`);

/**
 * The rules as `_headers`. On Netlify a later rule replaces what an earlier one says about a header; on Cloudflare Pages
 * both are joined, so a rule there first takes away (`! Name`, a line Netlify skips) what came before it.
 * `base`: the subfolder, with slashes.
 */
export function headersFile(base: string): string {
  const replaced = RULES.flatMap(({ prefixes, headers }) =>
    prefixes.map((prefix) => {
      const path = `${base}${prefix}${prefix.endsWith('/') ? '*' : ''}`;
      const detached = Object.keys(headers).filter((name) => name in EVERYWHERE);
      return [path, ...detached.map((name) => `  ! ${name}`), ...lines(headers)].join('\n');
    }),
  );
  return `${[[`${base}*`, ...lines(EVERYWHERE)].join('\n'), ...replaced].join('\n\n')}\n`;
}
