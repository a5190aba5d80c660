import type { Site } from '../../schemas/index.ts';

/**
 * The Content Security Policy of a page: everything from the portal's own address. Only where a map may stand, and
 * only if the town chose a service for it, pictures may come from that one host, too; only where embedded pages are
 * previewed may frames hold pages of ours.
 */
export function policyOf(site: Pick<Site, 'map'>, hasMap: boolean, hasFrames = false): string {
  const service = hasMap ? site.map?.service : undefined;
  const pictures = service ? `'self' ${new URL(service.tiles).origin}` : "'self'";
  return (
    `default-src 'none'; img-src ${pictures}; connect-src 'self'; font-src 'self'; base-uri 'none'; ` +
    `form-action 'self'; manifest-src 'self'; script-src 'self'; style-src 'self'${hasFrames ? "; frame-src 'self'" : ''}`
  );
}

/**
 * The policy of the page with the forms, and of no other: Sveltia CMS writes styles into the page and shows pictures it
 * has just read. It talks to this portal and to the forge's API alone; whatever else it would ask is refused.
 */
export const formsPolicy = (apiOrigin: string): string =>
  `default-src 'none'; img-src 'self' blob: data:; media-src blob:; connect-src 'self' blob: data: ${apiOrigin}; ` +
  "font-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; " +
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";
