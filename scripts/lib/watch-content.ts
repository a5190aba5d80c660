import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../../src/portal/environment.ts';

/**
 * While authoring: a change in the content or a layer reads everything anew and reloads the page.
 * The content is read by one module; forgetting that module in every environment is enough.
 */
export function watchContent(): Plugin {
  const { contentDir, layersDir } = readEnvironment();
  const folders = [contentDir, layersDir];
  const reader = resolve('src/portal/current.ts').split(sep).join('/');
  return {
    name: 'familienportal:watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folders);
      server.watcher.on('all', (_event, path) => {
        if (!folders.some((folder) => path.startsWith(folder + sep))) return;
        for (const environment of Object.values(server.environments)) {
          for (const module of environment.moduleGraph.getModulesByFile(reader) ?? [])
            environment.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
