import { resolve } from 'node:path';
import { loadPortal } from '../../src/portal/portal.ts';
import { buildInto, TODAY } from './build.ts';
import { everythingIsNear } from './reach.ts';

const KAMEN = 'examples/kamen';

everythingIsNear('the example of Kamen', async () => ({
  portal: loadPortal({ contentDir: resolve(KAMEN), layersDir: resolve('layers'), today: TODAY }),
  folder: await buildInto('reach-kamen', { CONTENT_DIR: KAMEN }),
}));
