/**
 * Where a second wish starts. Only words that put one thing after another, never a bare "and": "deals over 50k and
 * closing in May" is one wish. A bare "and" counts when what follows starts like an order (`orders`).
 */
const thens = [
  /[,;.]?\s+(?:and|&|plus)\s+(?:then|also|after(?:wards)?|after that|while you're at it)\b,?/i,
  /[,;.]\s*(?:then|also|after that|afterwards|next|plus)\b,?/i,
  /\s+then\s+(?=(?:draft|write|log|set|tell|show|give|remind|create|update|list|move|change|mark|add|prepare|email|send)\b)/i,
  /[,;.]?\s+und\s+(?:dann|danach|anschließend|außerdem|auch)\b,?/i,
  /[,;.]\s*(?:dann|danach|anschließend|außerdem)\b,?/i,
  /[,;.]?\s+et\s+(?:puis|ensuite|aussi|après)\b,?/i,
  /[,;.]?\s+puis\b,?/i,
  /[,;.]\s*ensuite\b,?/i,
  /[,;.]?\s+y\s+(?:luego|después|también|además)\b,?/i,
  /[,;.]\s*(?:luego|después|además)\b,?/i,
  /(?:してから|、その後|、それから|。それから|、あと|。あと|、ついでに|。ついでに)、?/,
];

/** Orders that start a wish of their own after a bare "and" or a comma. */
const orders =
  /(?:[,;]\s*|[,;]?\s+(?:and|und|et|y)\s+)(?=(?:draft|write|log|remind|create|email|update|list|summari[sz]e|prepare|schreib|entwirf|erinner\w*|notier\w*|setz|erstell\w*|rédige|écris|rappelle|note|crée|mets|redacta|escribe|recuérda\w*|anota|crea|pon)\b)/i;

/** @returns the first wish and, where the sentence holds two, the second; each at least two words (or four characters of Japanese) */
export function splitWishes(query: string): { first: string; second: string | null } {
  const read = query.slice(0, 1000);
  const found = [...thens, orders]
    .map((cut) => cut.exec(read))
    .filter((match): match is RegExpExecArray => match !== null)
    .map((match) => ({
      first: read.slice(0, match.index).trim(),
      second: read.slice(match.index + match[0].length).trim(),
    }))
    .filter(({ first, second }) => isWish(first) && isWish(second))
    .sort((a, b) => a.first.length - b.first.length);
  return found[0] ?? { first: query, second: null };
}

const isWish = (text: string) =>
  text.split(/\s+/).length >= 2 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4,}/u.test(text);
