import type { APIRoute } from 'astro';
import { oembedFiles, oembedOf } from '../../../feeds/oembed.ts';
import { localePaths } from '../../../layouts/site.ts';
import type { Embed } from '../../../views/embed/embeds.ts';
import type { View } from '../../../views/view.ts';

export const getStaticPaths = () =>
  localePaths.flatMap(({ lang, view }) =>
    oembedFiles(view).map(({ path, embed }) => ({
      params: { lang, path: path.slice('/oembed/'.length, -'.json'.length) },
      props: { view, embed },
    })),
  );

export const GET: APIRoute<{ view: View; embed: Embed }> = ({ props: { view, embed }, site }) =>
  Response.json(oembedOf(view, embed, site!));
