import { listPage } from './page.js';

export const data = {
  pagination: { data: 'collections.pages', size: 1, alias: 'list' },
  permalink: ({ list }) => list.path,
};

/** Every page of every list. */
export const render = ({ list, collections }) => listPage(list, collections.titles);
