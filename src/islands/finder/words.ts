/** The words of the page's language, written into the element by the server; `{…}` is filled in. */
export type Words = Record<
  | 'one'
  | 'many'
  | 'show'
  | 'remove'
  | 'without'
  | 'more'
  | 'failed'
  | 'kilometres'
  | 'metres'
  | 'aged'
  | 'within'
  | 'copied'
  | 'copy',
  string
>;
