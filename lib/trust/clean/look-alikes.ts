/** Cyrillic and Greek letters, and a few others, that look like a Latin one. Left out is what only half resembles it. */
const latinLook: Record<string, string> = Object.fromEntries(
  (
    'аa сc ԁd еe һh іi јj ӏl ոn оo рp ԛq ѕs ѵv ԝw хx уy ьb гr пn тt кk мm нh вb АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ԜW ԚQ Ӏl ' +
    'αa οo νv ρp τt υu ιi κk χx ωw γy ηn σo εe ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
    'ɑa ɡg ɩi ʏy ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz օo Տs ցg ԍg'
  )
    .split(' ')
    .map((pair) => [[...pair][0] ?? '', [...pair][1] ?? '']),
);
/** The other way round: a Latin letter slipped into a Russian word. */
const cyrillicLook: Record<string, string> = Object.fromEntries(
  'aа cс eе oо pр xх yу iі kк mм tт hн bв AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? '']),
);

const word = /[\p{L}\p{M}]+/gu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const isLatin = /\p{Script=Latin}/u;

/** The Latin letter this one looks like; null when it looks like none, or is one. */
export const looksLike = (letter: string): string | null => latinLook[letter] ?? null;

/**
 * Words that mix scripts within themselves, written in the script most of their letters are of: "Ignоre" with a Cyrillic
 * "о" is "Ignore". "µm", "kΩ" and the Russian "SMSка" mix for a reason and stay.
 */
export function withoutLookAlikes(text: string): string {
  return foreign.test(text)
    ? text.replace(word, (each) => (foreign.test(each) && isLatin.test(each) ? oneScript(each) : each))
    : text;
}

function oneScript(word: string): string {
  const letters = [...word];
  const latin = letters.filter((letter) => isLatin.test(letter)).length;
  const others = letters.filter((letter) => foreign.test(letter)).length;
  if (letters.length < 4 || /^\p{Lu}{2,}[а-яё]{1,4}$/u.test(word)) return word;
  const table = latin >= others ? latinLook : cyrillicLook;
  const isStrange = latin >= others ? foreign : isLatin;
  if (letters.some((letter) => isStrange.test(letter) && !table[letter])) return word;
  return letters.map((letter) => (isStrange.test(letter) ? table[letter] : letter)).join('');
}
