/** Small words every text of a language is full of. */
const small: Record<string, string> = {
  en: 'the and of to in for with our we is are your you from that this by on as at',
  de: 'der die das und ist wir für mit von den ein eine sie auf nicht im sind unser unsere zu bei als auch werden',
  fr: 'le la les et des est nous pour avec une dans vous votre nos sur notre du plus par en qui au aux ce',
  es: 'el la los las y de que en para con una nuestro nuestra somos por es su se del más como sus al',
  it: 'il la gli e di che per con una nostra nostro siamo della sono dei nel alla da del delle più anche',
  nl: 'de het een en van voor met wij is onze uw op zijn in ons bij ook te dat die aan door naar',
  pt: 'o a os as e de que em para com uma nossa nosso somos da do dos das não é mais seu sua por ao',
};
const bySmallWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(small))
  for (const word of words.split(' ')) bySmallWord.set(word, [...(bySmallWord.get(word) ?? []), language]);

/**
 * The language of a page: as it says itself, unless its words clearly speak another. Templates leave `lang="en"` on pages
 * in any language.
 *
 * @returns BCP 47; null when neither is sure
 */
export function languageOf(declared: string | null, text: string): string | null {
  const said = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(declared?.trim() ?? '')
    ? (declared ?? '').trim().replace(/_/g, '-')
    : null;
  const guess = guessed(text);
  if (!said) return guess?.language ?? null;
  const differs = guess !== null && guess.clear && guess.language !== said.slice(0, 2).toLowerCase();
  return differs ? guess.language : said;
}

function guessed(text: string): { language: string; clear: boolean } | null {
  const start = text.slice(0, 6_000);
  const kana = start.match(/[\u3041-\u30fa]/g)?.length ?? 0;
  const han = start.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters > 0 && kana + han > letters * 0.4)
    return { language: kana > letters * 0.05 ? 'ja' : 'zh', clear: letters >= 80 };
  const counts = new Map<string, number>();
  let words = 0;
  for (const word of start.toLowerCase().match(/\p{L}+/gu) ?? []) {
    words++;
    for (const language of bySmallWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (!best || best[1] < 5 || best[1] < words * 0.08 || best[1] < (second?.[1] ?? 0) * 1.2) return null;
  return { language: best[0], clear: best[1] >= 25 && best[1] > (second?.[1] ?? 0) * 1.6 };
}
