import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { canEmbed } from '../../views/embed/embeds.ts';
import { accentsCss, themeCss } from '../../views/frame/theme.ts';

/** An archive has no pages for other sites, and no colours for them. */
export const getStaticPaths = () => (canEmbed({ portal }) ? [{ params: { colours: 'farben' } }] : []);

/** The municipality's colours, and the accents partners can choose from. */
export const GET: APIRoute = () =>
  new Response(themeCss(portal.site) + accentsCss(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
