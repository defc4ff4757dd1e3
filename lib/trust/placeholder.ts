/** What a masked value is. The name is part of the placeholder, so that a model writes "Person_1 called" and not "it called". */
export const maskTypes = [
  'Person',
  'Company',
  'Email',
  'Phone',
  'Address',
  'Url',
  'Card',
  'Iban',
  'Id',
  'Ip',
  'Birthdate',
  'Secret',
  'Other',
] as const;
export type MaskType = (typeof maskTypes)[number];

/** Leave this machine under no setting, and stand in no saved book. */
export const neverSent: readonly MaskType[] = ['Secret', 'Card', 'Iban', 'Id'];

/** Parts of a name a model may need alone: "Hi Person_1_first". */
const parts = ['first', 'last', 'short'] as const;
export type Part = (typeof parts)[number];

/** What a model that answers in another language makes of the words it was given: "Firma_2", "Personne_1". */
const translated: Partial<Record<MaskType, string>> = {
  Person: 'persona personne persoon pessoa osoba',
  Company:
    'firma unternehmen empresa entreprise société societe azienda società societa compañía compania compagnie compagnia bedrijf',
  Email: 'e-mail correo courriel',
  Phone: 'telefon téléphone telephone teléfono telefono telefone telefoon',
  Address: 'adresse anschrift dirección direccion indirizzo endereço adres',
  Card: 'karte carte tarjeta carta kaart',
  Id: 'ausweis kennung',
  Birthdate: 'geburtsdatum naissance nacimiento nascita',
  Secret: 'geheimnis secreto segreto',
  Other: 'andere anderes autre otro altro',
};
const translatedParts: Record<Part, string> = {
  first: 'vorname prénom prenom nombre nome',
  last: 'nachname nom apellido cognome',
  short: 'kurz court corto breve',
};

const typeOf = new Map<string, MaskType>();
for (const type of maskTypes)
  for (const word of [type.toLowerCase(), ...(translated[type]?.split(' ') ?? [])]) typeOf.set(word, type);
const partOf = new Map<string, Part>();
for (const part of parts) for (const word of [part, ...translatedParts[part].split(' ')]) partOf.set(word, part);

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length);
const typeWords = longestFirst(typeOf.keys());
/** People and companies also come back as "Person 1"; "Phone 1" is too often a label of somebody's own. */
const spacedWords = typeWords.filter((word) => ['Person', 'Company'].includes(typeOf.get(word) ?? ''));

/** The underscore as models and Markdown, HTML and links write it. */
const joints = ['\\\\_', '\\_', '_', '&#95;', '&#x5f;', '%5f'];
const joint = `(?:\\\\{0,2}_|&#95;|&#x5f;|%5f)`;
const partWord = longestFirst(partOf.keys()).join('|');
const pattern = new RegExp(
  `(${typeWords.join('|')})(?:${joint}\\s{0,2}(\\d{1,6})(?:${joint}(${partWord}))?(?:${joint}v(\\d{1,6}))?|(\\s)(\\d{1,6})(?![.,]?\\d))`,
  'giu',
);

/** As `nameOf` writes them, in any case, also with Markdown's `\_`: type, number, part, variant. */
export const placeholderPattern = () =>
  new RegExp(
    `((?:Person|Company|Email|Phone|Address|Iban|Birthdate|Secret)|(?<![\\p{L}\\p{N}_])(?:Url|Card|Id|Ip|Other))\\\\?_(\\d{1,6})(?:\\\\?_(${parts.join('|')}))?(?:\\\\?_v(\\d{1,6}))?`,
    'giu',
  );

export type Placeholder = {
  start: number;
  end: number;
  type: MaskType;
  number: number;
  part: Part | undefined;
  variant: number;
};

const partOfWord = /[\p{L}\p{N}_]/u;

/**
 * Placeholders in any case and language, with a line break or an escape in them. Glued to a word only as we write them:
 * the "grid_1" of some script is no `Id_1`.
 */
export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(pattern)) {
    const [all, word = '', number, part, variant, space, spacedNumber] = match;
    const type = typeOf.get(word.toLowerCase());
    if (!type) continue;
    const glued = match.index > 0 && partOfWord.test(text[match.index - 1] ?? '');
    if (glued && (word !== type || space !== undefined)) continue;
    if (space !== undefined && (!spacedWords.includes(word.toLowerCase()) || !/^\p{Lu}/u.test(word))) continue;
    found.push({
      start: match.index,
      end: match.index + all.length,
      type,
      number: Number(number ?? spacedNumber),
      part: part === undefined ? undefined : partOf.get(part.toLowerCase()),
      variant: Number(variant ?? 0),
    });
  }
  return found;
}

const own = new RegExp(`^(${maskTypes.join('|')})_(\\d+)(?:_(${parts.join('|')}))?(?:_v(\\d+))?$`);

/** @returns what an entry's placeholder says; undefined for a text that `nameOf` did not write */
export function read(placeholder: string): Omit<Placeholder, 'start' | 'end'> | undefined {
  const [, type, number, part, variant] = own.exec(placeholder) ?? [];
  if (!type) return undefined;
  return {
    type: type as MaskType,
    number: Number(number),
    part: part as Part | undefined,
    variant: Number(variant ?? 0),
  };
}

/** Would this text, right behind a placeholder, be read as part of it? */
export const continuesPlaceholder = new RegExp(`^(?:\\d|${joint}(?:${partWord}|v\\d))`, 'i');

export const nameOf = (type: MaskType, number: number, part?: string, variant?: number): string =>
  `${type}_${number}${part ? `_${part}` : ''}${variant ? `_v${variant}` : ''}`;

const beginnings = (words: string[]) =>
  longestFirst(new Set(words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)))))
    .map((word) => word.replace(/[\\&#%]/g, '\\$&'))
    .join('|');

/** What may stand behind the word while the rest is still coming: "\", "_", "_1", "_1_fi", "_1_first_v". */
const tail = new RegExp(
  `^(?:${beginnings(joints)}|${joint}\\s{0,2}\\d*|${joint}\\s{0,2}\\d+(?:${joint}(?:${partWord}))?(?:${beginnings(joints)}|${joint}v\\d*)|${joint}\\s{0,2}\\d+${joint}(?:${beginnings([...partOf.keys()])}))?$`,
  'i',
);
const spacedTail = /^\s\d*[.,]?$/;

/** The longest text a placeholder can have, escapes included. */
const longest = 64;

/**
 * @param before what stands right before the text
 * @returns where an unfinished placeholder at the end of the text begins, or the text's length
 */
export function unfinishedFrom(text: string, before = ''): number {
  for (let start = Math.max(0, text.length - longest); start < text.length; start += 1) {
    const glued = partOfWord.test(start === 0 ? before : (text[start - 1] ?? ''));
    if (mayGrow(text.slice(start), glued)) return start;
  }
  return text.length;
}

/** @param glued behind a letter: then it is one only as we write it */
function mayGrow(text: string, glued: boolean): boolean {
  const lower = text.toLowerCase();
  if (glued)
    return maskTypes.some(
      (type) => type.startsWith(text) || (text.startsWith(type) && tail.test(lower.slice(type.length))),
    );
  return typeWords.some(
    (word) =>
      word.startsWith(lower) ||
      (lower.startsWith(word) &&
        (tail.test(lower.slice(word.length)) ||
          (spacedWords.includes(word) && spacedTail.test(lower.slice(word.length))))),
  );
}
