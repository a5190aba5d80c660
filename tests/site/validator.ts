/** A worker that validates pages of the built site: html-validate takes most of the time of these tests. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The entry's own name stands first and is never shortened; what gets cut off at the end is the portal's name.
    'long-title': 'off',
    // Checkboxes with one name are the several values of one field (HTML 4.10.22.4), as shared links carry them.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
    // A button for a call says who answers and when, too; the number in it is a part of its own that never breaks.
    'tel-non-breaking': ['error', { ignoreClasses: ['call'] }],
  },
});

const found = (workerData as string[]).map((file) =>
  validator
    .validateStringSync(readFileSync(file, 'utf8'), file)
    .results.flatMap((result) => result.messages)
    .map(({ message, ruleId, selector }) => `${ruleId}: ${message}, at ${selector}`),
);

parentPort?.postMessage(found);
