import { frame } from '../domain/embed/code.ts';
import { embedOfPage, pagesWithEmbed, type Embed } from '../views/embed/embeds.ts';
import { placementOf } from '../views/embed/place.ts';
import { urlOf, type View } from '../views/view.ts';

/** How wide the frame is at least planned to be, in pixels; it takes the width it gets. */
const WIDTH = 600;
/** Programs may keep the answer for a day, in seconds. */
const CACHE = 86_400;

const pathOfPage = (page: string) => `/oembed${page.slice(0, -1)}.json`;

/** Path of the oEmbed answer about a page, without language and folder; nothing when it cannot be embedded. */
export const oembedPath = (view: View, page: string): string | undefined => embedOfPage(view, page) && pathOfPage(page);

/** Every page that can be embedded, with the path of its answer. */
export const oembedFiles = (view: View): { readonly path: string; readonly embed: Embed }[] =>
  pagesWithEmbed(view).map(([page, embed]) => ({ path: pathOfPage(page), embed }));

/** The oEmbed answer (oembed.com, 1.0, type "rich") about what an embed shows. */
export function oembedOf(view: View, embed: Embed, origin: URL): object {
  const { site } = view.portal;
  const placement = placementOf(view, embed, origin);
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: `${site.name} ${site.municipality}`,
    provider_url: new URL(urlOf(view, '/'), origin).href,
    cache_age: CACHE,
    width: WIDTH,
    height: placement.height,
    html: frame(placement),
  };
}
