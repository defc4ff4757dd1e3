/** Languages as bits, so that a word may belong to several. `rest`: the northern and eastern ones in Latin letters. */
export const languages = {
  en: 1,
  de: 2,
  fr: 4,
  es: 8,
  it: 16,
  pt: 32,
  nl: 64,
  ru: 128,
  rest: 256,
  other: 512,
} as const;
export type Language = keyof typeof languages;
export const anyLanguage = 1023;

/** Words that every few sentences of a language have and that seldom mean an order in another. */
const commonWords: Partial<Record<Language, string>> = {
  en: 'the and of to is that with for you are this not have be it on at we our from your will or as by an was has',
  de: 'der die das und ist nicht mit fur von ein eine den dem zu auf wir sie ich im am bei werden wird sind sich bitte aus nach uber als zur zum ihr ihre oder ab bis noch kein keine',
  fr: 'le la les des et est une un pour dans que qui vous nous pas du au sur ce cette avec par votre ne en aux vos sont il elle de',
  es: 'el la los las y es una un para que con por en del no se su al como lo mas sin sus este esta usted de',
  it: 'il la gli di che e una un per con non del della sono si lo al nel ai dei delle da questo questa come i',
  pt: 'o os as e uma um para que com nao do da em ao dos das por seu sua no na se mais esta este de a',
  nl: 'de het een en van is niet met voor op dat die wij u te in zijn aan door om bij naar onze uw als ook nog',
  rest: 'och att det som ar pa en av till inte for den er ikke og af til i na ze sie nie jest do z o w ve bir bu icin ile de da a se pro jsou v ja on ei ez az es hogy nem si cu la va khong cua dan yang untuk',
};
const known = new Map<string, number>();
for (const [language, words] of Object.entries(commonWords) as [Language, string][])
  for (const word of words.split(' ')) known.set(word, (known.get(word) ?? 0) | languages[language]);

/** So many words are judged together, with as many before and after: an order may be in another language than the page. */
const together = 24;

/**
 * @param words folded
 * @returns of each stretch of `together` words the languages it may be in; all of them where it does not tell
 */
export function languagesOf(words: readonly { text: string }[]): (n: number) => number {
  const tallies = Array.from({ length: Math.ceil(words.length / together) }, () => new Array<number>(9).fill(0));
  for (let n = 0; n < words.length; n++) {
    const bits = known.get(words[n]?.text ?? '');
    const tally = tallies[Math.floor(n / together)];
    if (bits === undefined || !tally) continue;
    for (let bit = 0; bit < 9; bit++) if (bits & (1 << bit)) tally[bit] = (tally[bit] ?? 0) + 1;
  }
  const found = tallies.map((tally, n) => {
    const sums = tally.map((count, bit) => count + ((tallies[n - 1]?.[bit] ?? 0) + (tallies[n + 1]?.[bit] ?? 0)) / 2);
    const most = Math.max(...sums);
    if (most < 3) return anyLanguage;
    // English is everywhere: product names, and orders for machines.
    return sums.reduce(
      (bits, sum, bit) => (sum >= Math.max(1.5, most * 0.55) ? bits | (1 << bit) : bits),
      1 | 128 | 512,
    );
  });
  return (n) => found[Math.floor(n / together)] ?? anyLanguage;
}
