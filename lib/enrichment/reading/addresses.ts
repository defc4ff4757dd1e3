import type { SiteContext } from '../fact.ts';
import type { ReadPage } from '../read-page.ts';
import { countryNamed } from '../words/countries.ts';
import { legalNamesIn } from '../words/legal-forms.ts';
import { addressLabel } from '../words/places.ts';
import { nameAndNumber, streetIn } from '../words/streets.ts';
import { countryAfter, countryNamedBelow, countryOfPlace } from './address-country.ts';
import { type Line, linesOf } from './lines.ts';
import { beforeItsCode, type DensePlace, densePlacesIn, type PostalPlace, postalPlacesIn } from './postal.ts';
import { remembered } from './remembered.ts';

/** An address as it stands in the text. */
export type SeenAddress = {
  street: string | null;
  postalCode: string | null;
  city: string;
  region: string | null;
  /** ISO 3166 alpha-2; null when unsure. */
  country: string | null;
  quote: string;
  /** Its place among the page's lines. */
  at: number;
  line: Line;
  /** A street by its very words, not only a name with a number. */
  clear: boolean;
};

const seenByPage = new WeakMap<ReadPage, { country: string | null; seen: SeenAddress[] }>();

/** Every address a visitor sees on the page but those of strangers: its host's, its designer's, its customers'. */
export function addressesOn(page: ReadPage, site: SiteContext): SeenAddress[] {
  const known = seenByPage.get(page);
  if (known && known.country === site.country) return known.seen;
  const lines = linesOf(page);
  const seen = lines.flatMap((line, at) => (line.stranger ? [] : inLine(lines, at, page, site)));
  seenByPage.set(page, { country: site.country, seen });
  return seen;
}

function inLine(lines: Line[], at: number, page: ReadPage, site: SiteContext): SeenAddress[] {
  const line = lines[at] as Line;
  const dense = densePlacesIn(line.text);
  if (dense.length > 0) return dense.map((place) => denseAddress(place, line, lines[at - 1], at));
  const below = codeBelow(lines, at);
  if (below) return inLine(below, at - 1, page, site);
  const seen: SeenAddress[] = [];
  let from = 0;
  for (const place of postalPlacesIn(line.text, countryNamedBelow(lines, at) ?? site.country)) {
    const address = westernAddress(place, from, lines, at, page, site);
    if (address) seen.push(address);
    from = place.end;
  }
  return seen;
}

/** "Florianópolis, SC" and below it "CEP 88032-999": read as one line, where no line alone is an address's end. */
function codeBelow(lines: Line[], at: number): Line[] | null {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || line.text.length > 20 || above.text.length > 70 || above.stranger) return null;
  if (!/^(?:(?:CEP|ZIP(?: code)?)[:\s]*)?(?:\d{5}-\d{3}|\d{5}(?:-\d{4})?)$/i.test(line.text)) return null;
  if (!/\p{L}\s?[,/–-]\s?[A-Z]{2}$/u.test(above.text)) return null;
  return [...lines.slice(0, at - 1), { ...above, text: `${above.text} ${line.text}` }, ...lines.slice(at + 1)];
}

function denseAddress(place: DensePlace, line: Line, previous: Line | undefined, at: number): SeenAddress {
  const above = place.postalCode === null ? previous?.text.match(/^〒?\s?(\d{3}-\d{4})$/) : null;
  return {
    ...{
      street: place.street,
      postalCode: place.postalCode ?? above?.[1] ?? null,
      city: place.city,
      region: place.region,
    },
    ...{ country: place.countries[0] ?? null, at, line, clear: place.street !== null },
    quote: `${above && previous ? `${previous.text} ` : ''}${line.text.slice(place.start, place.end)}`,
  };
}

/** A part of an address: where it stands, and its text. */
type Piece = { at: number; start: number; end: number; text: string };

function westernAddress(
  place: PostalPlace,
  from: number,
  lines: Line[],
  at: number,
  page: ReadPage,
  site: SiteContext,
): SeenAddress | null {
  const line = lines[at] as Line;
  const pieces = [...piecesAbove(lines, at, place.countries), ...piecesOf(line.text, at, from, place.start)];
  const british = beforeItsCode.has(place.countries[0] ?? '');
  const { street, city, region } = british
    ? beforeCode(pieces)
    : largeToSmall.has(place.countries[0] ?? '')
      ? wholeLine(place, pieces, at)
      : withStreet(place, pieces, line, at);
  if (city === '' || (british && !street)) return null;
  // "2019 We move, 2020 Acme joins us": years begin the lines of a history
  if (/^(?:19|20)\d\d$/.test(place.postalCode ?? '') && street.some(({ text }) => /^(?:19|20)\d\d\s/.test(text)))
    return null;
  const named = countryAfter(line.text.slice(place.end), lines[at + 1]);
  const first = street[0] ?? (british ? undefined : { at, start: place.start, end: place.end, text: '' });
  if (!first) return null;
  const said = street.map(({ text }) => text).join(', ');
  return {
    ...{
      street: said || null,
      postalCode: place.postalCode,
      city,
      region: largeToSmall.has(place.countries[0] ?? '') ? region : (region ?? place.region),
    },
    country: named ?? countryOfPlace(place, said, lines, at, page, site),
    quote: quoteFrom(lines, first, at, place.end),
    ...{ at, line, clear: said !== '' && streetIn(said) !== null },
  };
}

/** An address of the same country ends above it; "2917 Garfield Spur" above an American one is a street, no Austrian town. */
const placesIn = remembered((text) => postalPlacesIn(text));
const isPlaceIn = (text: string, countries: string[]) =>
  placesIn(text).some((place) => place.countries.some((country) => countries.includes(country)));

/** Pieces of the lines above: the street may stand there. Long lines are sentences, none of an address. */
function piecesAbove(lines: Line[], at: number, countries: string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let above = at - 1; above >= 0 && above >= at - 6; above--) {
    const line = lines[above] as Line;
    if (line.text.length > 90 || line.stranger || line.block.region !== lines[at]?.block.region) break;
    if (/[@]|^(?:tel|fax|phone|telefon|e-?mail)\b/i.test(line.text) || isPlaceIn(line.text, countries)) break;
    pieces.unshift(...piecesOf(line.text, above, 0, line.text.length));
  }
  return pieces;
}

function piecesOf(text: string, at: number, start: number, end: number): Piece[] {
  const label = text.slice(start, end).match(addressLabel)?.[0].length ?? 0;
  const pieces: Piece[] = [];
  for (const match of text
    .slice(start + label, end)
    .matchAll(/(?:(?<=km\.?\s?[\d.]{1,6}),(?=\d)|(?!\s[-–—]\s)[^,;|·•])+/giu)) {
    const bare = match[0].replace(/^[\s–—-]+|[\s–—-]+$/g, '');
    const begin = start + label + match.index + match[0].indexOf(bare);
    // "Lakewatch: 1300 Lakewatch Drive", "con domicilio en Calle B": what a place is called is no part of its street
    const called =
      bare.match(
        /^(?:[^:：]{0,40}[:：]\s*|(?:.{0,40}\s)?(?:domicilio(?: social)?|domiciliada|sede legale|sede|sito|siège(?: social)?|situé|located|based|office|ansässig|started|opened|moved|sits?|address)(?:\s(?:en|in|at|au|à|is|to|now|.{0,30}\sat))?\s+(?=\p{L}|\d)|.{12,}\s(?:at|is|to)\s(?=\p{Lu}|\d))/u,
      )?.[0].length ?? 0;
    const text = bare.slice(called);
    if (text.length > 70) continue;
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ at, start: begin + called, end: begin + bare.length, text });
  }
  return pieces;
}

const isStreet = (text: string) =>
  text.length <= 80 && (streetIn(text) !== null ? /\d|^(?:\p{Lu}|the )/iu.test(text) : nameAndNumber(text));
const isRoom = (text: string) =>
  /^(?:\d+(?:st|nd|rd|th)? floor|(?:suite|unit|pmb|floor|level|office|room|bureau|local|porte|unité|kantoor|lokaal|etage|verdieping|stock|building|bldg\.?|block|apt\.?|ste\.?|#|bât\.?|bâtiment|étage|piso|planta|piano|scala|int\.|nave|haus|gebäude|stiege|top|local|shed|shop|lot|hangar|pavilion|oficina|puerta|sala|conj\.?|cj\.?|apto\.?|esc\.?|portal|loja|torre|bte\.?|boîte|andar|bloco|fração)\s?.{0,25}|\d{1,4}(?:\s?[-–]?\s?[a-z]|\s?[-–/]\s?\d{1,4})?|\d{1,2}\s?[.ºª°]{1,2}\s?\p{L}{0,8}\.?|n[.º°]\s?\d+.*|(?:km|p\.?\s?k)\.?\s?\d[\d.,+]*|\d{1,2}\.?\s?(?:tr|trappor|sal|krs|kerros|vån|og|emelet|piętro|p)\.?(?:\s?(?:tv|th|mf)\.?)?|(?:st|kl)\.?\s(?:tv|th|mf)\.?|(?:lok|lote|sector|setor|parcela|módulo|manzana|mza|quadra|armazém|edif(?:[íi]cio)?|bus|box|plot)\.?\s\w.{0,15}|s\/n|bajo|rdc|tv|th|mf|st\.|kl\.)$/iu.test(
    text,
  );

type Split = { street: Piece[]; city: string; region: string | null };

/** "450 W Elm St Portland, OR 97205": no sign parts street and city. */
function cutFromCity({ city, start }: PostalPlace, { text }: Line, at: number): Split | null {
  const cut = text
    .slice(0, start + city.length)
    .match(
      /(?:^|[,;|·•]\s?)(\d{1,6} [\p{L}\d. ]{2,40}? (?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Boulevard|Blvd\.?|Way|Court|Ct\.?|Parkway|Pkwy\.?|Highway|Hwy\.?)(?: [NSEW]{1,2}\b)?(?: (?:Suite|Ste\.?|Unit|#) ?\w+)?) (\p{Lu}[\p{L} .'-]+)$/u,
    );
  if (!cut?.[1] || !cut[2]) return null;
  const begin = (cut.index ?? 0) + cut[0].indexOf(cut[1]);
  return { street: [{ at, start: begin, end: begin + cut[1].length, text: cut[1] }], city: cut[2], region: null };
}

/** The street right before the code and city, with a room or floor that belongs to it. */
function withStreet(place: PostalPlace, pieces: Piece[], line: Line, at: number): Split {
  const uncut = cutFromCity(place, line, at);
  if (uncut) return uncut;
  const near = pieces.filter((piece) => piece.at >= at - 2);
  const street: Piece[] = [];
  let skipped = false;
  for (let index = near.length - 1; index >= 0 && street.length < 5; index--) {
    const piece = near[index] as Piece;
    if (!skipped && street.length === 0 && isQuarter(near, index, place)) {
      skipped = true;
      continue;
    }
    // A box at the post office stands between the street and the town
    if (street.length === 0 && isPostBox.test(piece.text) && near.slice(0, index).some(({ text }) => isStreet(text)))
      continue;
    if (isRoom(piece.text) && !isStreetWithName(piece.text)) street.unshift(piece);
    else if (isStreet(piece.text)) {
      street.unshift(piece);
      street.unshift(...estateBefore(near.slice(0, index), piece, place));
      // "2480, rue des Glacières": French writes a comma after the number
      const number = near[index - 1];
      if (
        number &&
        number.at === piece.at &&
        /^\d{1,5}(?: bis| ter)?$/.test(number.text) &&
        /^\p{Ll}/u.test(piece.text)
      )
        street.unshift(number);
      break;
    } else if (
      street.length > 0 ||
      !/^(?:ZI|ZA|ZAC|BP|CS|Industriegebiet|Gewerbegebiet|Postfach|Case postale|C\.P\.|CP|B\.P\.|Bo[iî]te postale|P\.? ?O\.? ?Box|Postbus|Apartado|Apdo|Casella postale|Caixa postal|Box)\b/i.test(
        piece.text,
      )
    )
      break;
  }
  if (street.every(({ text }) => isRoom(text) && !isStreetWithName(text)))
    return { street: [], city: place.city, region: null };
  return { street, city: place.city, region: null };
}

export const isPostBox =
  /^(?:Postfach|Case postale|C\.? ?P\.?|B\.? ?P\.?|Bo[iî]te postale|P\.? ?O\.? ?Box|Postbus|Apartado(?: de correos)?|Apdo\.?|Casella postale|Caixa postal|Postboks|Box)\s?\d[\d .-]*$/iu;

/** "Rua Direita, 310, Centro, Blumenau": a part of the town between the street and it, where that is how they write. */
function isQuarter(near: Piece[], index: number, { countries }: PostalPlace): boolean {
  const piece = near[index] as Piece;
  if (!countries.some((country) => /^(?:BR|PT|MX|NZ|IN)$/.test(country)) || isRoom(piece.text) || isStreet(piece.text))
    return false;
  if (!/^\p{Lu}[\p{L}.' -]{2,34}$/u.test(piece.text) || legalNamesIn(piece.text).length > 0) return false;
  const before = near.slice(Math.max(0, index - 5), index);
  return (
    before.some(({ text }) => isStreet(text) && streetIn(text) !== null) && before.some(({ text }) => /\d/.test(text))
  );
}

/** "Carrer del Coure, 18, Pol. Ind. Mas Roig": street and number stand before the estate, or on the line above it. */
function estateBefore(before: Piece[], found: Piece, { countries }: PostalPlace): Piece[] {
  const taken: Piece[] = [];
  const fits = ({ text }: Piece) =>
    legalNamesIn(text).length === 0 &&
    (isRoom(text) || (streetIn(text)?.some((country) => countries.includes(country)) && isStreet(text)));
  const hasNumber = (pieces: Piece[]) => pieces.some(({ text }) => /\d/.test(text));
  for (let index = before.length - 1; index >= 0 && taken.length < 3; index--) {
    const piece = before[index] as Piece;
    const sameLine = piece.at === (taken[0] ?? found).at;
    if (!fits(piece) || (!sameLine && hasNumber([found, ...taken]))) break;
    taken.unshift(piece);
  }
  // A number alone, or a floor, belongs to the street it follows
  while (taken[0] && isRoom(taken[0].text) && !/\p{L}{3}/u.test(taken[0].text)) taken.shift();
  // "Level 2, 88 Wharf Street", "Suite 9, 400 Main St": there the floor stands before the street
  const floorFirst = countries.some((country) => /^(?:US|AU|CA|NZ|SG)$/.test(country));
  return taken.some(({ text }) => !isRoom(text)) || floorFirst ? taken : [];
}

/** As exporters in Asia write: all pieces before the city are its street, "Floor 3, Building B, Fuhai Street, Bao'an District". */
const largeToSmall = new Set('CN HK TW TH MY ID KR VN IN SG AE'.split(' '));

function wholeLine(place: PostalPlace, pieces: Piece[], at: number): Split {
  const { city, region } = place;
  const ofIt = (piece: Piece) => legalNamesIn(piece.text).length === 0;
  const beside = pieces.filter((piece) => piece.at === at && ofIt(piece)).slice(-6);
  // India writes town and code on a line of their own
  const above = place.countries[0] === 'IN' && beside.length === 0 ? pieces.filter((piece) => piece.at >= at - 2) : [];
  const street = beside.length > 0 ? beside : above.filter(ofIt).slice(-6);
  // The district is no city: "Bao'an District, Shenzhen 518103"
  const swapped = region !== null && /district$/i.test(city);
  if (swapped) street.push({ at, start: place.start, end: place.start + city.length, text: city });
  return street.some(({ text }) => /\d/.test(text))
    ? { street, city: swapped ? region : city, region: swapped ? null : region }
    : { street: [], city, region };
}

const isStreetWithName = (text: string) =>
  /\p{L}{3}/u.test(text) && /^\d/.test(text) && streetIn(text) !== null && /\s\p{L}+\s\p{L}/u.test(text);

/** Britain writes "Mill Lane, Oakwell, Bradford, West Yorkshire BD0 0AA": village, post town, county follow the street. */
function beforeCode(pieces: Piece[]): Split {
  const none = { street: [], city: '', region: null };
  const last = pieces.findLastIndex(
    ({ text }, index) => index >= pieces.length - 6 && index < pieces.length - 1 && isStreet(text),
  );
  if (last < 0) return none;
  const after = pieces.slice(last + 1).filter(({ text }) => !countryNamed(text));
  const county = after.length > 1 && isCounty.test(after.at(-1)?.text ?? '') ? (after.pop()?.text ?? null) : null;
  const city = after.at(-1)?.text ?? '';
  if (!/^\p{Lu}[\p{L}' .-]{1,35}(?: \d{1,2})?$/u.test(city)) return none;
  let first = last;
  while (first > 0 && last - first < 3 && isBritishPart(pieces[first - 1] as Piece)) first--;
  // "Unit 7, Skelmere Point, Cross Lane": between the unit and the street stands what the estate is called
  const unit = pieces[first - 2];
  if (unit && /^units?\s\w/i.test(unit.text) && unit.at >= (pieces[first]?.at ?? 0) - 2) first -= 2;
  return { street: pieces.slice(first, last + 1), city, region: county };
}

const isCounty =
  /shire$|^(?:Kent|Essex|Surrey|(?:East |West )?Sussex|Norfolk|Suffolk|Devon|Cornwall|Dorset|Somerset|Cumbria|(?:Co\.?|County) .+|Durham|Greater .+|Merseyside|Tyne (?:and|&) Wear|West Midlands|Northumberland|Rutland|Isle of .+|Berks|Bucks|Herts|Hants|Lancs|Middlesex|Powys|Gwynedd|Fife|Highlands?|Clwyd|Dyfed|Gwent|(?:South|North|West|East|Mid) (?:Glamorgan|Lothian|Lanarkshire)|Avon|Cleveland|Humberside)$/i;

const isBritishPart = ({ text }: Piece) =>
  /^(?:unit|units|suite|floor|\d+(?:st|nd|rd|th) floor|level|studio|office|building|block|shop|the|\d+[a-z]?)\b.{0,40}$|^\p{Lu}[\p{L}'’ &-]{2,40} (?:house|mill|mills|works|industrial estate|industrial park|business park|trading estate|business centre|science park|enterprise park|centre|court|wharf|yard|farm|buildings?)$/iu.test(
    text,
  );

/** From the street to the city, as it is read. */
function quoteFrom(lines: Line[], first: { at: number; start: number }, at: number, end: number): string {
  if (first.at === at) return (lines[at] as Line).text.slice(first.start, end);
  const between = lines.slice(first.at + 1, at).map(({ text }) => text);
  return [(lines[first.at] as Line).text.slice(first.start), ...between, (lines[at] as Line).text.slice(0, end)].join(
    ' ',
  );
}
