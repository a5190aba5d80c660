import type { TestProject } from 'vitest/node';
import { basePath, distDir } from '../../scripts/lib/settings.ts';
import { serve } from '../../scripts/preview.ts';
import { embedded, visited } from './pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    /** Paths of the pages to visit. */
    visited: readonly string[];
    /** Paths of the embeds whose looks to try. */
    embedded: readonly string[];
  }
}

/** One preview of the built site for all browser tests, and one choice of pages. */
export default async function setup(project: TestProject) {
  const { url, close } = await serve(distDir, { base: basePath });
  project.provide('siteUrl', url);
  project.provide('visited', visited);
  project.provide('embedded', embedded);
  return close;
}
