import type { editingWords as german } from '../de/editing.ts';

/** Words for those who keep the portal true. */
export const editingWords: typeof german = {
  title: 'Take part',
  description: 'Correct a detail or tell us about an offer: how to help, with and without an account.',
  lead: 'You cannot break anything. Every change is checked before families see it.',
  improve: 'Improve this page (public)',
  writeUs: 'Write an email',
  mailSubject: 'An offer for the family portal',
  mailBody:
    'I would like to tell you about:\n\nName of the offer:\nFor whom (age):\nWhen:\nWhere:\nCost:\nRegistration:\nPhone or email for questions:\n',
  withoutAccount: {
    title: 'Without an account',
    text: 'For everyone who knows something and would like to drop us a line.',
    steps: [
      'Open the page on which something is wrong.',
      'At the very bottom choose “Report a mistake”. Your mail program opens; the page and its details are already there.',
      'Add what is right and send the email.',
    ],
  },
  withAccount: {
    title: 'With an account for the repository',
    text: 'Correcting a phone number takes two minutes.',
    steps: [
      'At the bottom of the page choose “Improve this page”. The file opens in your browser.',
      'Change the detail. Phone numbers, times and postcodes stand in quotation marks.',
      'Save the change as a proposal and say in one sentence what you changed.',
    ],
    picture: 'At the bottom of a page, in German: the links “improve this page” and “report a mistake”.',
  },
  withForms: {
    title: 'With forms',
    text: 'For everyone who enters something more often (in German): every detail has its field, and you choose instead of typing.',
    steps: [
      'Open the forms and sign in with your account for the repository.',
      'On the left choose what you want to change, or start a new entry with “Neu”.',
      'Save. This makes a proposal, which somebody from the editorial team looks at.',
    ],
    direct: 'Save. The change counts at once; if something is wrong, the portal stays as it was.',
    link: 'Open the forms',
    picture:
      'A form in German with the fields who answers, phone and email, each with a sentence about what belongs there.',
  },
  newDate: {
    title: 'Add a date',
    text: 'A party, a course, an evening for parents: a title, one sentence and the day are enough.',
    steps: [
      'In the forms choose “Termine” on the left, then “Neu”.',
      'Write the title, and in one sentence what it is and for whom.',
      'Choose the first day, then beginning and end. If it happens more often, add how it repeats.',
      'Choose the venue. If it is missing, add it under “Treffpunkte”.',
      'Save. What nobody knows stays empty: the portal then says that it is not known.',
    ],
  },
  next: {
    title: 'What happens next',
    text: 'A proposal is checked at once. If something is wrong, you read (in German) what to write instead.',
    steps: [
      'The check reads your change and builds the pages as a trial.',
      'Somebody from the editorial team looks at it and accepts it.',
      'Then it appears on the page, mostly on the same day.',
    ],
  },
  style: {
    title: 'How we write',
    steps: [
      'Friendly and short. One thought per sentence.',
      'Only what is true. What nobody knows is left out.',
      'Everyday words rather than official ones. No abbreviations.',
      'A title fits into two lines on a phone. The summary is one or two sentences, 300 characters at most.',
      'A sentence rarely has more than 15 words. A text has headings once it is longer than the screen.',
      'The number of an office rather than that of a person.',
      'Pictures only with description, author and licence. Whoever can be recognised must have agreed.',
    ],
  },
  files: {
    title: 'All fields',
    text: 'What may stand in which file, with examples (in German).',
    link: 'Open the list of all fields',
  },
  answers: {
    title: 'What the check says',
    text: 'The 40 most frequent mistakes and what is answered, in files and in forms (in German).',
    link: 'Open the list of answers',
  },
  review: {
    title: 'For editors: before you accept a proposal',
    text: 'The check finds slips of the pen. Whether something is true, only people can see.',
    steps: [
      'Is the check green? Look at the page in the preview, also on a phone.',
      'Is it true? Number, address and times are on the provider’s page, or somebody has asked.',
      'For series: are the next dates right, and do they end one day?',
      'No names, numbers or photos of private persons without a dated consent.',
      'Is it plain? Read the text aloud once.',
      'Enter the day and your office under “Geprüft”.',
      'Has a page been renamed or removed? Then the old address belongs to the redirects.',
    ],
  },
  forms: {
    title: 'Forms for editors',
    description: 'Change entries in forms and add new ones, with an account for the repository.',
    back: 'To the guide',
    stored: 'To keep you signed in, this page stores data on your device. No other page of the portal does.',
    needsScript: 'The forms need JavaScript. There are ways without it: the guide shows how.',
  },
  known: 'It says there now:',
  changes: {
    title: 'Title',
    summary: 'In short',
    note: 'Note',
    text: 'Text',
  },
  moved: 'This page has moved',
  movedTo: 'To the new page',
  report: {
    title: 'Editors’ report',
    forOffice: 'For the editorial team',
    description: 'What needs attention now, by provider, with a ready email to ask (in German).',
    count: (count, date) =>
      count === 0
        ? `On ${date} everything is fine.`
        : count === 1
          ? `On ${date} one entry needs attention.`
          : `On ${date} ${count} entries need attention.`,
    ask: 'Ask: is this still right?',
    edit: 'Edit',
  },
};
