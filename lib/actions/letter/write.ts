import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { type Facts, type Language, type LetterPlan, lengths, type Tongue } from './parts.ts';
import { spanish } from './spanish.ts';

export const tongues: Record<Language, Tongue> = { en: english, de: german, fr: french, es: spanish };

export type Letter = { subject: string; body: string };

/** German goes on in lower case behind the greeting's comma, but for nouns. */
const goesOn = /^(?:Ich|Mein|Unser|Wie|Noch|Vielen|Leider|Seit)(?= )/;

/** @param added sentences the seller dictated; they stand before the closing question @param removed pieces the seller took out */
export function writeLetter(plan: LetterPlan, facts: Facts, added: string[] = [], removed: string[] = []): Letter {
  const tongue = tongues[plan.language];
  const { subject, paragraphs } = tongue.purposes[plan.purpose](facts, plan.tone === 'formal');
  const room = lengths.indexOf(plan.length);
  const kept = paragraphs
    .map((lines) =>
      lines.flatMap(([least, text]) =>
        text !== null && lengths.indexOf(least) <= room && !removed.includes(text) ? [text] : [],
      ),
    )
    .filter((lines) => lines.length > 0);
  const pleasantry = plan.length === 'short' ? null : tongue.pleasantry[plan.tone];
  if (pleasantry && !removed.includes(pleasantry)) kept[0]?.unshift(pleasantry);
  if (plan.language === 'de' && kept[0]?.[0]) kept[0][0] = kept[0][0].replace(goesOn, (word) => word.toLowerCase());
  if (added.length > 0) kept.splice(Math.max(1, kept.length - 1), 0, added);
  const body = [tongue.greeting(plan.tone, facts), ...kept.map((lines) => lines.join(' ')), closing(plan, facts)];
  return { subject, body: body.filter((part) => part !== '').join('\n\n') };
}

/** The sign-off and who signs. */
export function closing(plan: Pick<LetterPlan, 'language' | 'tone'>, { seller }: Pick<Facts, 'seller'>): string {
  const role = [seller.role, seller.company].filter((part) => part !== '').join(', ');
  const signature = seller.signature.trim() || [seller.name, role].filter((part) => part !== '').join('\n');
  return [tongues[plan.language].signOff[plan.tone], signature].filter((part) => part !== '').join('\n');
}
