import { patternOf, take, type Wish } from './wish.ts';

const meeting =
  'meetings?|calls?|reviews?|stand-?ups?|syncs?|one-on-ones?|1:1s?|qbrs?|sessions?|besprechung|termin|runde|gesprach|reunion|point|appel|rendez-vous|reunion|llamada|cita';
const gap = "(?:[a-z0-9ß-ɏ'-]+ ){0,4}";

/** Why the seller asks is no condition: "for the Monday meeting I need", "forecast call in ten minutes,", "so that we can …". */
const asides = [
  // "for the Monday meeting", "before my call with the board on Friday"
  `^(?:for|before|ahead of|fur|vor|pour|avant|para|antes de) ${gap}(?:${meeting})(?: (?:on|at|in|am|um|de|du|del|el|le|this|next|with|mit|avec|con) ${gap}?[a-z0-9ß-ɏ:]+)?(?=[,:;]? (?:i|we|ich|wir|brauch|il me|j'|necesito|show|list|give|zeig))`,
  // "forecast call in ten minutes, …"
  `^[^,;:.]*(?<![a-zß-ɏ])(?:${meeting})(?: (?:in|at|on|um|am|dans|a|en|tomorrow|today|later|with|starts?|begins?|gleich|morgen))[^,;:.]*[,;:.] `,
  // "my boss wants to know", "I wonder"
  '^(?:i (?:was |am )?wonder(?:ing)?(?: if)?|(?:just )?curious|my (?:boss|manager|director|ceo)[^,]{0,30}(?:wants?|asks?|asked|needs?)(?: me)?(?: to know| for)?|ich frage mich|je me demande|me pregunto)(?:,| )',
  // "so that we can go through them"
  ',? (?:so that|so (?:i|we) can|damit (?:ich|wir)|afin de|pour que|para que|para poder) .*$',
].map((source) => patternOf(source));

/** Marks them as understood, so that no day, name or word in them becomes one. */
export function takeAsides(wish: Wish): void {
  for (const aside of asides) take(wish, aside);
}
