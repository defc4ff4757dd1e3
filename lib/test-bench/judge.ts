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
export function judge({ expect, params, checks = {}, forbidden = [] }: Case, ran: Ran): string[] {
  const { turn } = ran;
  const { route, blocks, sources, status } = turn;
  const text = blocks.map(blockText).join('\n');
  const activity = blocks.flatMap((block) =>
    block.type === 'proposal' && block.suggestion.what === 'activity' ? [block.suggestion.activity] : [],
  )[0];
  // A parameter may be in the words' reading or in what was made of them.
  const given: Record<string, unknown> = { ...activity, ...route?.params };
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
    checks.language && languageIn(turn) !== checks.language ? `is not in ${checks.language}` : '',
    /\b(?:Person|Company|Email|Phone)_\d/.test(text) ? 'shows a placeholder' : '',
    blocks.flatMap(citesOf).some((at) => !sources[at]) ? 'cites what is not there' : '',
    ...propertiesMissed(turn, ran),
  ].filter((why) => why !== '');
}

/** What is quoted, and the names in a subject, stay in their own language; too few words say nothing, then the draft does. */
function languageIn({ blocks }: Ran['turn']): string | undefined {
  const drafts = blocks.filter((block) => block.type === 'draft');
  const text = drafts.length > 0 ? drafts.map(({ body }) => body).join('\n') : blocks.map(blockText).join('\n');
  const own = text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/g, ' ');
  return (languageOf(null, own) ?? drafts[0]?.language)?.slice(0, 2);
}
