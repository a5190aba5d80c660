import type { TestProject } from 'vitest/node';
import { basePath, distDir } from '../../scripts/lib/settings.ts';
import { serve } from '../../scripts/preview.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
  }
}

/** One preview of the built site for all browser tests. */
export default async function setup(project: TestProject) {
  const { url, close } = await serve(distDir, { base: basePath });
  project.provide('siteUrl', url);
  return close;
}
