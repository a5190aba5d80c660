import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../../src/portal/environment.ts';
import { loadContent } from '../../src/portal/load.ts';
import { formatReport } from '../../src/portal/messages/report.ts';
import { isGuideModule } from './guides.ts';

/** Saving all files of an editor, or fetching a branch, is one change. */
const PAUSE_MS = 50;

/**
 * While authoring: a change in the content or a layer reads everything anew and reloads the page, and the
 * terminal shows the report of the check. The content is read by one module, and guides are modules of their own;
 * forgetting those in every environment is enough.
 */
export function watchContent(): Plugin {
  const options = readEnvironment();
  const folders = [options.contentDir, options.layersDir];
  const reader = resolve('src/portal/current.ts').split(sep).join('/');
  let last = '';
  const report = (toldByPage: boolean) => {
    const { problems } = loadContent(options);
    const text = formatReport(problems, 'text');
    const isNews = text !== last && !(toldByPage && problems.some(({ severity }) => severity === 'error'));
    if (isNews) console.log(`\n${text}\n`);
    last = text;
  };
  return {
    name: 'familienportal:watch-content',
    apply: 'serve',
    configureServer(server) {
      let waiting: NodeJS.Timeout | undefined;
      const changed = () => {
        for (const environment of Object.values(server.environments)) {
          for (const module of environment.moduleGraph.getModulesByFile(reader) ?? [])
            environment.moduleGraph.invalidateModule(module);
          for (const [id, module] of environment.moduleGraph.idToModuleMap)
            if (isGuideModule(id)) environment.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
        // An open page asks for itself anew, and its errors are shown in the terminal, too.
        report(server.ws.clients.size > 0);
      };
      server.watcher.add(folders);
      server.watcher.on('all', (_event, path) => {
        if (!folders.some((folder) => path.startsWith(folder + sep))) return;
        clearTimeout(waiting);
        waiting = setTimeout(changed, PAUSE_MS);
      });
      server.httpServer?.once('listening', () => report(false));
    },
  };
}
