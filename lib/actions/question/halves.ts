import { meant } from '../words.ts';

const opens =
  'what|who|whom|whose|when|where|why|which|how|is|are|did|does|do|has|have|was|wer|was|wann|wo|wie|warum|welche\\p{L}*|hat|ist|qui|quand|où|combien|pourquoi|quel(?:le)?s?|qué|quién|cuándo|dónde|cuánt[oa]s?|cuál';
const between = new RegExp(
  `\\s*(?:[?？]\\s*(?:(?:and|und|et|y)\\s+)?|[,;]?\\s+(?:and|und|et|y)\\s+)(?=(?:${opens})(?!\\p{L}))`,
  'iu',
);

/** "Why was it too expensive, and what did Greg ask for?" are two questions. @returns one or two */
export function halvesOf(question: string): string[] {
  const cut = between.exec(question);
  if (!cut) return [question];
  const halves = [question.slice(0, cut.index).trim(), question.slice(cut.index + cut[0].length).trim()];
  // "Who and when" is one.
  return halves.every((half) => meant(half).length >= 1 && half.split(/\s+/).length >= 3) ? halves : [question];
}
