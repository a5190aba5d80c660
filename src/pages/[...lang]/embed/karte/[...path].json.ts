import type { APIRoute } from 'astro';
import { localePaths } from '../../../../layouts/site.ts';
import { allEmbeds, type Embed } from '../../../../views/embed/embeds.ts';
import { mapFile, mapFilePath } from '../../../../views/embed/map.ts';
import type { View } from '../../../../views/view.ts';

const ROOT = '/embed/karte/';

export const getStaticPaths = () =>
  localePaths.flatMap(({ lang, view }) =>
    allEmbeds(view)
      .filter(({ shows }) => shows.kind === 'map')
      .map((embed) => ({
        params: { lang, path: mapFilePath(embed).slice(ROOT.length, -'.json'.length) },
        props: { view, embed },
      })),
  );

export const GET: APIRoute<{ view: View; embed: Embed }> = ({ props: { view, embed } }) =>
  Response.json(mapFile(view, embed));
