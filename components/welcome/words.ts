/** What Wingside keeps to, in the words of the welcome and of Settings, About. */
export const promises = [
  'Works with no key and no server.',
  'Writes nothing to your CRM, and sends nothing you have not seen.',
  'Every statement shows its source; one press lights it up on the page.',
];

/** Told before they are met. */
export const limits = [
  'Unexpected answers are likely. Check the source before you rely on one.',
  'It knows only what the page shows: a tab you have not opened is not read.',
  'It often misses what was said by phone and never written down.',
];
