import { join } from 'node:path';
import { advise, adviseStyle } from '../../../src/portal/advice/index.ts';
import { formatProblem, type Problem } from '../../../src/portal/problem.ts';
import { shownPath } from '../../../src/portal/read/files.ts';
import { read, town, type Files } from '../check/town.ts';

/** What wakes no advice about itself: the base town has a house and a provider that nothing names yet. */
const QUIET: Files = {
  'events/fest.yaml':
    'title: Fest\nsummary: Ein Fest.\nprovider: familienverein\nvenue: haus-am-markt\nschedule: { start: 2026-11-28 }\ntopics: [gesundheit]\n',
};

const lines = (folder: string, problems: readonly Problem[]) =>
  problems.map((problem) => formatProblem(problem).replace(`${shownPath(folder)}/`, ''));

/** The advice on the base town with files laid over it, one line per finding. The day is 22 November 2026. */
export async function advice(files: Files): Promise<string[]> {
  const folder = town({ ...QUIET, ...files });
  const { content, problems } = read(folder, join(folder, 'no-layers'));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(formatProblem).join('\n'));
  return lines(folder, await advise(content));
}

/** The tips on style. */
export function tips(files: Files): string[] {
  const folder = town({ ...QUIET, ...files });
  return lines(folder, adviseStyle(read(folder, join(folder, 'no-layers')).content));
}
