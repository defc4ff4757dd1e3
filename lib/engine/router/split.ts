/**
 * Where a second wish starts. Only words that put one thing after another, never a bare "and": "deals over 50k and
 * closing in May" is one wish. A bare "and" counts when what follows starts like an order (`orders`).
 */
const thens = [
  /[,;.]?\s+(?:and|&|plus)\s+(?:then|also|after(?:wards)?|after that|while you're at it)\b,?/i,
  /[,;.?!]\s*(?:then|also|after that|afterwards|next|plus)\b,?/i,
  /\s+then\s+(?=(?:draft|write|log|set|tell|show|give|remind|create|update|list|move|change|mark|add|prepare|email|send|reply|answer|find|suggest|recap|summari[sz]e)\b)/i,
  /[,;.]?\s+und\s+(?:dann|danach|anschließend|außerdem|auch)\b,?/i,
  /[,;.?!]\s*(?:und )?(?:dann|danach|anschließend|außerdem)\b,?/i,
  /[,;.]?\s+et\s+(?:puis|ensuite|aussi|après)\b,?/i,
  /[,;.]?\s+puis\b,?/i,
  /[,;.]\s*(?:et )?(?:ensuite|après)\b,?/i,
  /[,;.]?\s+y\s+(?:luego|después|también|además)\b,?/i,
  /[,;.]\s*(?:luego|después|además)\b,?/i,
  /(?<=(?:要約し|まとめ|書い|作っ|教え|出し|入れ|変え|記録し|更新し|調べ|作成し|返信し)て)、(?=.{4})/,
  /(?:してから|、その後|、それから|。それから|、あと|。あと|、ついでに|。ついでに)、?/,
];

/** Orders that start a wish of their own after a bare "and" or a comma. */
const orders =
  /(?:[,;]\s*|[,;]?\s+(?:and|und|et|y)\s+)(?=(?:draft|write|log|remind|create|email|mail|update|list|add (?:a|an|the|it)|put (?:a|an|it|the|my)|lower the|raise the|show all|show my|summari[sz]e|recap|prepare|reply|answer|translate|qualify|suggest|schedule|move|mark|set (?:the|it|a|stage|status|prob)|change the|tell me|show me|give me|find (?:me|the)|schreib|entwirf|erinner\w*|notier\w*|setz|erstell\w*|antworte|zeig|leg|verschieb|sag mir|rédige|écris|rappelle|note|crée|mets|réponds|montre|passe|dis-moi|redacta|escribe|recuérda\w*|anota|crea|pon|responde|contesta|muestra|pasa|dime)\b)/i;

/** A question of its own behind a whole wish: "what changed since last week and what should I do next". */
const questions =
  /(?:[,;]\s*|[,;]?\s+)(?:and|und|et|y)\s+(?=(?:what|who|whom|when|where|which|how|was|wer|wen|wann|wie|qui|quand|combien|quel(?:le)?s?|qué|quién|cuándo|cuánto)(?!\p{L}))/iu;

/** @returns the first wish and, where the sentence holds two, the second; each at least two words (or four characters of Japanese) */
export function splitWishes(query: string): { first: string; second: string | null } {
  const read = query.slice(0, 1000);
  const found = [...thens, orders, questions]
    .map((cut) => ({ cut, match: cut.exec(read) }))
    .flatMap(({ cut, match }) => {
      if (match === null) return [];
      const first = read.slice(0, match.index).trim();
      const second = read.slice(match.index + match[0].length).trim();
      const isFirst =
        cut === questions
          ? first.split(/\s+/).length >= 3
          : isWish(first) || (cut !== orders && isShortWish.test(first));
      return isFirst && isWish(second) ? [{ first, second }] : [];
    })
    .sort((a, b) => a.first.length - b.first.length);
  return found[0] ?? { first: query, second: null };
}

/** What stands behind the cut asks again, and orders nothing. */
export const asksTwice = (query: string): boolean => questions.test(query);

const isWish = (text: string) =>
  text.split(/\s+/).length >= 2 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4,}/u.test(text);

/** "Lagebericht, dann Mail an die Technik": before a "then" one long word is a wish. */
const isShortWish = /^\p{L}{5,}$|^[\p{sc=Han}\p{sc=Katakana}ー]{2,}$/u;

/** Of two wishes the first counts most, but the whole sentence decides where the first alone says little. */
const firstCounts = 0.7;

/** Raw scores of a sentence that may hold two wishes. @param score raw scores of one text, a number per class */
export function scoreFirst(query: string, score: (text: string) => ArrayLike<number>): number[] {
  const whole = Array.from(score(query));
  const { first, second } = splitWishes(query);
  if (second === null) return whole;
  const alone = score(first);
  return whole.map((amount, c) => (1 - firstCounts) * amount + firstCounts * (alone[c] ?? 0));
}
