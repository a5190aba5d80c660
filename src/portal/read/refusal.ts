/** What is wrong with a piece of text, and what to write instead. */
export type Refusal = readonly [wrong: string, instead: string];
