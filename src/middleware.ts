import { defineMiddleware } from 'astro:middleware';
import { onlyUsedSymbols } from './components/symbols.ts';

/** Every page carries the icons it shows, and no others. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(onlyUsedSymbols(await response.text()), response);
});
