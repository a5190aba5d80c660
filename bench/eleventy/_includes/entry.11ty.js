import { entryPage } from '../page.js';

/** The layout of every entry. */
export const render = (data) => entryPage(data, data.content, data.collections.titles);
