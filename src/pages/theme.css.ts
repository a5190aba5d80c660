import type { APIRoute } from 'astro';
import { portal } from '../portal/current.ts';
import { themeCss } from '../views/frame/theme.ts';

/** The municipality's colours. */
export const GET: APIRoute = () =>
  new Response(themeCss(portal.site), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
