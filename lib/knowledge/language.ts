const common: Record<string, string> = {
  en: 'the and of to is are for with not by that this be a an in on it or who what how',
  de: 'der die das und ist sind für mit nicht von zu den dem ein eine auf wird werden wie wer was bei',
  fr: 'le la les et est sont pour avec pas par que des du une un dans sur il ou qui quoi comment',
  es: 'el la los las y es son para con no por que de del una un en se o quién qué cómo',
  it: 'il lo la gli e è sono per con non che di del una un nel si o chi cosa come',
};
const lists = Object.entries(common).map(([language, words]) => ({ language, words: new Set(words.split(' ')) }));

/** @returns BCP 47; null where too little is said to tell */
export function languageOfText(text: string): string | null {
  const sample = text.slice(0, 3_000);
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]{3}/u.test(sample)) return 'ja';
  if (/\p{sc=Hangul}{3}/u.test(sample)) return 'ko';
  if (/\p{sc=Han}{6}/u.test(sample)) return 'zh';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = lists
    .map(({ language, words: own }) => ({ language, count: words.filter((word) => own.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first && first.count >= 3 && first.count > (second?.count ?? 0) ? first.language : null;
}
