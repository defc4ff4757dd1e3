import { createHash } from 'node:crypto';

/**
 * Invents what stands in for a real word, number or id: the same for the same, everywhere, and of the same length and
 * shape, so that a page looks as before. Without the seed nobody gets back.
 */
export type Invent = {
  /** One word of letters, its capitals where they were: Whitfield → Bormanest, whitfield → bormanest. */
  word(word: string): string;
  /** "DW", once Dana Whitfield is called Kelo Bormanest, is "KB". */
  initials(letters: string): string;
  /** Digits with whatever stands between them: 125,000.00 and 125000 stay the same number. */
  number(text: string): string;
  /** The last seven digits decide, so that +1 612 555 0101 and (612) 555-0101 stay the same line. */
  phone(text: string): string;
  /** Letters and digits that name a record. Salesforce's first three say which object it is, and stay. */
  id(text: string): string;
  /** Whole weeks, so that a Monday stays one. */
  dayShift: number;
};

const vowels = 'aeiou';
const consonants = 'bdfgklmnprstvz';
const latin = /\p{Script=Latin}/u;

export function inventFrom(seed: string): Invent {
  const roll = (what: string): Uint8Array => createHash('sha256').update(`${seed}\u0000${what}`).digest();
  const rollAt = (what: string, n: number): number => roll(`${what}\u0000${n >> 5}`)[n & 31] ?? 0;

  const letters = 'abcdefghijklmnopqrstuvwxyz';
  // Each letter stands for another one at the start of words, so that initials go on fitting the names.
  const shift = 1 + ((roll('initials')[0] ?? 0) % 25);
  const initial = (letter: string): string => {
    const at = letters.indexOf(plain(letter));
    return at < 0 ? letter : (letters[(at + shift) % 26] ?? letter);
  };

  const word = (original: string): string => {
    const folded = plain(original);
    const made = [...folded].map((letter, n) => {
      // By what stands before it: "Whitf…", cut short, is still the start of the same name.
      const rolled = rollAt(folded.slice(0, n + 1), n);
      if (!latin.test(letter)) return foreignLetter(letter, rolled);
      if (n === 0) return initial(letter);
      const from = n % 2 === (vowels.includes(initial(folded[0] ?? '')) ? 0 : 1) ? vowels : consonants;
      return from[rolled % from.length] ?? letter;
    });
    return cased(made, [...original]);
  };

  const digits = (key: string, many: number): string[] =>
    Array.from({ length: many }, (_, n) => String(n === 0 ? 1 + (rollAt(key, n) % 9) : rollAt(key, n) % 10));

  const number = (text: string): string => {
    const [, whole = text, fraction = ''] = /^(.*?)([.,]\d{1,2})?$/s.exec(text) ?? [];
    const key = whole.replace(/\D/g, '').replace(/^0+/, '');
    const made = digits(`n${key}`, key.length);
    const skip = whole.replace(/\D/g, '').length - key.length;
    let at = -skip;
    const filled = whole.replace(/\d/g, (digit) => (at++ < 0 ? digit : (made[at - 1] ?? digit)));
    const cents = fraction.replace(/[1-9]/g, (digit) => String(1 + (rollAt(`f${key}${digit}`, 0) % 9)));
    return filled + cents;
  };

  const phone = (text: string): string => {
    const all = text.replace(/\D/g, '');
    const line = all.slice(-7);
    let left = all.length;
    return text.replace(/\d/g, (digit) => {
      left--;
      // A country's number says little; what follows is the person's.
      return left >= 10 ? digit : String(rollAt(`p${line}`, left) % 10);
    });
  };

  const id = (text: string): string => {
    const salesforce = /^[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?$/.test(text) && /^(0|500|701|a0)/.test(text);
    const key = salesforce ? text.slice(0, 15) : text.toLowerCase();
    const isHex = /^[0-9a-f-]+$/i.test(text);
    return [...text]
      .map((letter, n) => {
        if (salesforce && n < 3) return letter;
        if (/\d/.test(letter))
          return String(n === 0 && letter !== '0' ? 1 + (rollAt(key, n) % 9) : rollAt(key, n) % 10);
        if (!/[a-z]/i.test(letter)) return letter;
        const other = (isHex ? 'abcdef'[rollAt(key, n) % 6] : letters[rollAt(key, n) % 26]) ?? letter;
        return /[A-Z]/.test(letter) ? other.toUpperCase() : other;
      })
      .join('');
  };

  return {
    word,
    initials: (text) => text.replace(/[A-Z]/g, (letter) => initial(letter).toUpperCase()),
    number,
    phone,
    id,
    dayShift: -7 * (20 + ((roll('days')[0] ?? 0) % 60)),
  };
}

/** Small, without accents: Müller and MULLER are one. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? '')
    .normalize('NFC')
    .toLowerCase();

/** Another letter of the same script, near enough to be in any font that has the first. */
function foreignLetter(letter: string, roll: number): string {
  const code = letter.codePointAt(0) ?? 0;
  for (let away = 1 + (roll % 13); away < 40; away++) {
    const other = String.fromCodePoint((code & ~31) + ((code + away) & 31));
    if (other !== letter && /\p{L}/u.test(other)) return other;
  }
  return letter;
}

function cased(made: string[], original: string[]): string {
  const isUpper = (letter: string | undefined) => letter !== undefined && letter !== letter.toLowerCase();
  const shouts = original.length > 1 && original.every(isUpper);
  return made.map((letter, n) => (shouts || isUpper(original[n]) ? letter.toUpperCase() : letter)).join('');
}
