/** Writes the pages of the portal as it ships into a folder: node bench/stage.ts <folder>. The rest of a build is moving folders. */
import { build } from 'astro';
import { readEnvironment } from '../src/portal/environment.ts';
import { handOver } from '../src/portal/handover.ts';
import { loadPortal } from '../src/portal/portal.ts';

const [folder = ''] = process.argv.slice(2);
handOver(loadPortal(readEnvironment()));
await build({ outDir: folder, logLevel: 'warn' });
