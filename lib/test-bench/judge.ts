import { citesOf } from '../core/cites.ts';
import { languageOf } from '../enrichment/language.ts';
import { blockText } from '../history/words.ts';
import type { Case } from './case.ts';
import type { Ran } from './desk.ts';
import { propertiesMissed } from './properties.ts';
import { says } from './says.ts';

/**
 * What a case asks of its answer, checked by code: where it went, with what, what it must and must not say; then what must
 * hold of every answer.
 *
 * @returns why it fails, in words; empty when it passes
 */
export function judge({ expect, params, checks = {}, forbidden = [] }: Case, { turn, draft }: Ran): string[] {
  const { route, blocks, sources, status } = turn;
  const text = blocks.map(blockText).join('\n');
  const given = route?.params ?? {};
  // A wish to read a website waits for the seller's yes: it was understood.
  const ended = status === 'done' || (status === 'waiting' && expect === 'enrich-account');
  return [
    route?.outcome === expect ? '' : `went to ${route?.outcome ?? 'nowhere'}`,
    ended ? '' : `is ${status}`,
    ...Object.entries(params ?? {}).map(([name, value]) =>
      JSON.stringify(given[name]) === JSON.stringify(value) ? '' : `${name} is ${JSON.stringify(given[name])}`,
    ),
    ...(checks.includes ?? []).map((words) => (says(text, words) ? '' : `lacks "${words}"`)),
    ...[...(checks.excludes ?? []), ...forbidden].map((words) => (text.includes(words) ? `says "${words}"` : '')),
    ...(checks.blocks ?? []).map((type) => (blocks.some((block) => block.type === type) ? '' : `has no ${type}`)),
    checks.sources && blocks.flatMap(citesOf).length === 0 ? 'shows no source' : '',
    checks.atMostWords && text.split(/\s+/).length > checks.atMostWords
      ? `is longer than ${checks.atMostWords} words`
      : '',
    checks.language && languageOf(null, ownWords(turn))?.slice(0, 2) !== checks.language
      ? `is not in ${checks.language}`
      : '',
    /\b(?:Person|Company|Email|Phone)_\d/.test(text) ? 'shows a placeholder' : '',
    blocks.flatMap(citesOf).some((at) => !sources[at]) ? 'cites what is not there' : '',
    ...propertiesMissed(turn, draft),
  ].filter((why) => why !== '');
}

/** What is quoted, and the names in a subject, stay in their own language. */
function ownWords({ blocks }: Ran['turn']): string {
  const drafts = blocks.filter((block) => block.type === 'draft').map(({ body }) => body);
  const text = drafts.length > 0 ? drafts.join('\n') : blocks.map(blockText).join('\n');
  return text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/g, ' ');
}
