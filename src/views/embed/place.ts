import { heightOf, type Placement } from '../../domain/embed/code.ts';
import { urlOf, type View } from '../view.ts';
import type { Embed } from './embeds.ts';

/** Name of the script for partners' pages; it stays, and so do its bytes. */
export const SCRIPT = 'embed.v1.js';

/** What the code for a partner's page says of an embed. */
export function placementOf(view: View, { path, page, title, choice }: Embed, origin: URL): Placement {
  const { site } = view.portal;
  const absolute = (url: string) => new URL(url, origin).href;
  return {
    address: absolute(urlOf(view, path)),
    page: absolute(urlOf(view, page)),
    title,
    linkText: view.t.embed.generator.linkText(title, `${site.name} ${site.municipality}`),
    height: heightOf(new URLSearchParams(choice).get('was')!),
    script: absolute(`${view.base}${SCRIPT}`),
  };
}
