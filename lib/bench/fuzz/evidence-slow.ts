import { checkEvidence } from '../../trust/evidence.ts';

/** Beginnings of everything the check looks for, again and again: what makes a careless pattern slow. */
const patterns = [
  '1',
  '1,',
  '1.',
  '1 ',
  '1 234 ',
  '-1',
  '12/',
  '12.12.',
  '12.12.26 ',
  '2026-',
  '2026-12-',
  '12:',
  '12:30',
  '+',
  '+49 ',
  '(',
  '(030) ',
  '030-',
  '$',
  '€1',
  '1€',
  '1k',
  '1 m',
  'Q4 ',
  'FY',
  'KW 4',
  'SO-',
  'SO-1',
  'a1',
  'a1-',
  'v1.',
  'twenty',
  'twenty ',
  'twenty-',
  'one and ',
  'zwei',
  'zweiund',
  'hunderttausend',
  'venti',
  'tre',
  'mille ',
  'quatre-vingt-',
  'vingt et ',
  'half a ',
  'a@',
  'a.',
  'www.',
  'https://',
  '[1',
  '[1, ',
  '](',
  '![',
  '~',
  '~~',
  'Anna ',
  'Anna von ',
  'Mr. ',
  'A. ',
  'GmbH ',
  "O'",
  'X-',
  'about ',
  'could we ',
  'vor ',
  '1 day ',
  '20% ',
  '10–20 ',
  '1\n',
  ' ',
  '\u00a0',
  'Person_',
  'Person_1',
  '年',
  '1年',
  '12月',
  '万',
  'é',
  '\ud83d\ude00',
];
const ground = { data: ['Amount: €125,000.00', '12/12/2026', 'Zoë Lindström', '48 days'], ownWords: ['2026-11-22'] };

/** @returns what grows faster than its length */
export function slowTexts(): string[] {
  const slow: string[] = [];
  for (const pattern of patterns) {
    // Somebody else may have had the processor just then: what seems slow is looked at again.
    const seems = growth(pattern);
    const { short, long, slowly } = seems.slowly ? growth(pattern) : seems;
    if (slowly)
      slow.push(`slow: ${JSON.stringify(pattern)} ${short.toFixed(1)} ms, four times as long ${long.toFixed(1)} ms`);
    const given = pattern.repeat(Math.ceil(40_000 / pattern.length));
    const asGround = timeOf(() => checkEvidence('worth €125,000', { data: [given], ownWords: [] }));
    if (asGround > 1_500) slow.push(`slow as ground: ${JSON.stringify(pattern)} ${asGround.toFixed(0)} ms`);
  }
  return slow;
}

function growth(pattern: string): { short: number; long: number; slowly: boolean } {
  const short = fastest(pattern.repeat(Math.ceil(10_000 / pattern.length)));
  const long = fastest(pattern.repeat(Math.ceil(40_000 / pattern.length)));
  return { short, long, slowly: long > 150 && long > short * 10 };
}

const fastest = (text: string): number => Math.min(...[1, 2, 3].map(() => timeOf(() => checkEvidence(text, ground))));

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
