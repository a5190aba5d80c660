import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';
import { accentsCss, themeCss } from '../../views/theme.ts';

/** The municipality's colours, and the accents partners can choose from. */
export const GET: APIRoute = () =>
  new Response(themeCss(portal.site) + accentsCss(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
