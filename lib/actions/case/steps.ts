import type { ActionRun } from '../../core/action.ts';
import { asDate } from '../../core/concepts.ts';
import type { Hit } from '../../core/knowledge.ts';
import type { CrmRecord } from '../../core/record.ts';
import type { Source } from '../../core/source.ts';
import { asUntrusted } from '../../core/untrusted.ts';
import type { Language } from '../letter/parts.ts';
import { languageOf, languageSpoken } from '../letter/wish.ts';
import { sentencesOf } from '../say.ts';
import { meant, plain, wholeWords } from '../words.ts';

/** What an article says to do, each step verbatim with its place in the article. */
export type Steps = { title: string; language: Language | null; steps: { words: string; source: Source }[] };

/** Below this the search itself is not sure; see `Hit.score`. */
const sure = 0.5;
/** One word in common ("sensor") is no match. */
const leastShared = 2;
const mostSteps = 5;

/** Words of articles that are meant for colleagues; they go to no customer. */
const inHouse = wholeWords(
  'internal(?: only)?|confidential|do not (?:share|forward)|discount approval|approval matrix|margin|escalate to|account manager|sales team|intern|vertraulich|interne|confidentiel|interno|confidencial',
);

/** @returns the steps of the one article that fits the case best; null where none fits for certain */
export async function stepsFor(run: ActionRun<unknown>, record: CrmRecord, lastWords: string): Promise<Steps | null> {
  const words = `${record.name} ${lastWords.slice(0, 300)}`.trim();
  if (words === '' || (await run.knowledge.count()) === 0) return null;
  const hits = await run.knowledge.search(words, 6);
  const wanted = new Set(meant(words));
  const fitting = hits.filter((hit) => hit.score >= sure && holds(hit, run.now) && shared(hit, wanted) >= leastShared);
  for (const hit of fitting) {
    const steps = stepsOf(hit, wanted);
    if (steps.length > 0) return { title: hit.article.title, language: languageOfArticle(hit), steps };
  }
  return null;
}

const shared = ({ passage }: Hit, wanted: ReadonlySet<string>): number =>
  new Set(meant(`${passage.headings.join(' ')} ${passage.text}`).filter((word) => wanted.has(word))).size;

/** Neither expired, nor withdrawn, nor for colleagues. */
function holds({ article, passage }: Hit, now: Date): boolean {
  const until = asDate(article.validUntil);
  const withdrawn = /superseded|withdrawn|obsolete|draft|entwurf|veraltet/i.test(article.version ?? '');
  return !(until && until < now) && !withdrawn && !inHouse.test(plain(`${article.title} ${passage.text}`));
}

const marker = /^\s*(?:\d{1,2}[.)]|[-*•–])\s+/u;

/** Lines of a list as they stand; where there is none, the sentences that speak of the case. */
function stepsOf(hit: Hit, wanted: ReadonlySet<string>): Steps['steps'] {
  const lines = hit.passage.text.split('\n').filter((line) => marker.test(line));
  const found =
    lines.length >= 2
      ? lines.map((line) => line.replace(marker, '').trim())
      : sentencesOf(hit.passage.text).filter((sentence) => meant(sentence).some((word) => wanted.has(word)));
  return found
    .filter((words) => words.length >= 8 && words.length <= 220)
    .slice(0, mostSteps)
    .map((words) => ({ words, source: passageSource(hit, words) }));
}

const languageOfArticle = ({ article, passage }: Hit): Language | null =>
  article.language ? languageOf(article.language) : languageSpoken(passage.text);

const passageSource = ({ article, passage }: Hit, words: string): Source => ({
  kind: 'article',
  label: asUntrusted([article.title, passage.headings.at(-1) ?? ''].filter((part) => part !== '').join(' › ')),
  quote: asUntrusted(words),
  recordKey: null,
  anchor: `article:${article.id}#${passage.n}`,
  url: article.url ?? '',
  readAt: article.addedAt,
});

/** The steps a reply of this conversation was given, from its own sources; the article is not searched again. */
export function stepsOfDraft({ earlier }: ActionRun<unknown>): Steps | null {
  const turn = earlier.findLast(({ blocks }) =>
    blocks.some((block) => block.type === 'draft' && block.purpose === 'case-reply'),
  );
  const sources = turn?.sources.filter(({ kind }) => kind === 'article') ?? [];
  const [first] = sources;
  if (!first) return null;
  const steps = sources.map((source) => ({ words: source.quote as string, source }));
  return {
    title: first.label.split(' › ')[0] ?? '',
    language: languageSpoken(steps.map(({ words }) => words).join(' ')),
    steps,
  };
}
