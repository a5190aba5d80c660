import { basePath, distDir } from '../../scripts/lib/settings.ts';
import { readEnvironment } from '../../src/portal/environment.ts';
import { loadPortal } from '../../src/portal/portal.ts';
import { everythingIsNear } from './reach.ts';

everythingIsNear('the built site', () => ({
  portal: loadPortal(readEnvironment()),
  folder: distDir,
  base: basePath,
}));
