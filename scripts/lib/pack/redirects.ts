import type { Portal } from '../../../src/portal/portal.ts';
import { urlOf } from '../../../src/views/view.ts';

/** Old addresses as `_redirects` (Netlify, Cloudflare Pages, GitLab Pages). Other hosts show the page that leads on. */
export function redirectsFile({ site, redirects }: Portal, base: string): string {
  const lines = site.languages.flatMap((locale) =>
    redirects.map(({ from, to }) => `${urlOf({ base, locale }, from)} ${urlOf({ base, locale }, to)} 301`),
  );
  return `${lines.join('\n')}\n`;
}
