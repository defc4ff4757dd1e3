type Colour = { red: number; green: number; blue: number; alpha: number };

/** What an element's text looks like, as far as styles written in the page tell. */
export type Look = {
  /** Why neither this element nor anything in it is seen: `display: none`, off the screen, no size. */
  gone: string | null;
  invisible: boolean;
  /** Pixels. */
  font: number;
  colour: Colour | null;
  /** null: a picture, or set where it cannot be read. */
  ground: Colour | null;
};

const white: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
export const usualLook: Look = { gone: null, invisible: false, font: 16, colour: null, ground: white };

/** Letters of this size or less are no text for people. */
const smallestFont = 2;
/** Of 255, by which two colours must differ in one part to be told apart. */
const leastContrast = 22;

/** Why a person does not see such text; null when they do. */
export function unseenBy(look: Look): string | null {
  if (look.gone) return look.gone;
  if (look.invisible) return 'visibility';
  if (look.font <= smallestFont) return 'tiny letters';
  if (look.colour && look.colour.alpha <= 0.1) return 'transparent';
  return look.colour && look.ground && isSame(look.colour, look.ground) ? 'same colour' : null;
}

/** White letters on who knows what: a picture, or a colour set in a style sheet that is not in the page. */
export const isDoubtful = (look: Look): boolean =>
  look.colour !== null && look.ground === null && isSame(look.colour, white);

export type Declarations = Map<string, string>;
/** Of one element's style. */
const longest = 4_000;
const known = new Map<string, Declarations>();

/** `a: b; c: d !important` as names and values, lower case. */
export function declarationsOf(style: string): Declarations {
  const before = known.get(style);
  if (before) return before;
  const all: Declarations = new Map();
  for (const part of style
    .slice(0, longest)
    .toLowerCase()
    .replace(/\/\*[^*]*\*\//g, '')
    .split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0)
      all.set(
        part.slice(0, colon).trim(),
        part
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  if (known.size > 2_000) known.clear();
  known.set(style, all);
  return all;
}

/** The look inside an element with these styles, in one with that look. */
export function within(around: Look, style: Declarations): Look {
  if (style.size === 0) return around;
  const visibility = style.get('visibility');
  const font = fontOf(style, around.font);
  const colour = style.has('color') ? colourOf(style.get('color') ?? '') : undefined;
  return {
    gone: around.gone ?? goneBy(style),
    invisible: visibility ? /hidden|collapse/.test(visibility) : around.invisible,
    font: font ?? around.font,
    // "inherit", "currentcolor", a variable: what it was before
    colour:
      (style.has('-webkit-text-fill-color') ? colourOf(style.get('-webkit-text-fill-color') ?? '') : colour) ??
      around.colour,
    ground: groundOf(style, around.ground),
  };
}

function goneBy(style: Declarations): string | null {
  const value = (name: string) => style.get(name) ?? '';
  if (value('display') === 'none') return 'display: none';
  if (style.has('opacity') && numberOf(value('opacity')) <= (value('opacity').endsWith('%') ? 10 : 0.1))
    return 'opacity';
  if (/opacity\(0(?:\.0\d*|%)?\)/.test(value('filter'))) return 'opacity';
  if (/hidden/.test(value('content-visibility'))) return 'content-visibility';
  const isOut = /absolute|fixed|relative|sticky/.test(value('position'));
  if (isOut && ['left', 'right', 'top', 'bottom', 'inset'].some((side) => isFar(value(side)))) return 'off screen';
  if (['text-indent', 'margin-left', 'margin-top', 'margin'].some((side) => isFar(value(side)))) return 'off screen';
  if (/translate[^)]*-\d{3,}|scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]/.test(`${value('transform')} ${value('translate')}`))
    return 'off screen';
  if (/rect\(\s*(?:0|1px)[^)]*\)/.test(value('clip')) || /inset\(\s*(?:50|100)%|circle\(\s*0/.test(value('clip-path')))
    return 'clipped';
  const isClosed = /hidden|clip/.test(`${value('overflow')} ${value('overflow-x')} ${value('overflow-y')}`);
  const isFlat = ['width', 'height', 'max-height', 'max-width'].some(
    (side) => style.has(side) && isNothing(value(side)),
  );
  return isClosed && isFlat ? 'no size' : null;
}

const isFar = (length: string): boolean => {
  const [, sign, digits = '', unit] = /(-?)(\d{1,7})(?:\.\d+)?(px|em|rem|vw|vh|%|cm|in)/.exec(length) ?? [];
  const enough = unit === 'px' ? 400 : unit === 'em' || unit === 'rem' || unit === 'cm' || unit === 'in' ? 30 : 100;
  return (sign === '-' && Number(digits) >= enough) || (sign === '' && Number(digits) >= enough * 8);
};

const isNothing = (length: string): boolean => /^(?:0|0?\.\d+|[01](?:\.\d+)?px|0[a-z%]+)$/.test(length);
const numberOf = (text: string): number => Number.parseFloat(text);

function fontOf(style: Declarations, around: number): number | null {
  const said =
    style.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|rem|%)?)(?:\/|\s)/.exec(style.get('font') ?? '')?.[1];
  if (said === undefined) return null;
  const size = numberOf(said);
  if (Number.isNaN(size)) return /small|medium|large|calc|var|clamp|min|max/.test(said) ? 16 : null;
  if (/rem$/.test(said)) return size * 16;
  if (/em$/.test(said)) return size * around;
  if (/%$/.test(said)) return (size / 100) * around;
  if (/v[wh]$/.test(said)) return size * 10;
  return /pt$/.test(said) ? size * 1.33 : size;
}

function groundOf(style: Declarations, around: Colour | null): Colour | null {
  const said = `${style.get('background') ?? ''} ${style.get('background-color') ?? ''}`.trim();
  const picture = `${said} ${style.get('background-image') ?? ''}`;
  if (/url\(|gradient|var\(/.test(picture)) return null;
  if (said === '' || /^(?:none|inherit|initial|unset)$/.test(said)) return around;
  const colour = colourOf(said);
  return colour === null ? null : colour.alpha < 0.1 ? around : colour;
}

const names: Record<string, string> = {
  ...{ white: 'ffffff', black: '000000', snow: 'fffafa', ivory: 'fffff0', ghostwhite: 'f8f8ff', whitesmoke: 'f5f5f5' },
  ...{ floralwhite: 'fffaf0', mintcream: 'f5fffa', azure: 'f0ffff', red: 'ff0000', green: '008000', blue: '0000ff' },
  ...{ gray: '808080', grey: '808080', lightgray: 'd3d3d3', lightgrey: 'd3d3d3', yellow: 'ffff00', navy: '000080' },
  ...{ orange: 'ffa500', darkblue: '00008b', silver: 'c0c0c0', teal: '008080', purple: '800080', beige: 'f5f5dc' },
};

/** The first colour said; null where it is none known here. */
function colourOf(said: string): Colour | null {
  if (/\btransparent\b/.test(said)) return { ...white, alpha: 0 };
  const name = /(?:^|\s)([a-z]{3,12})(?:\s|$)/.exec(said)?.[1];
  const hex = /#([0-9a-f]{3,8})\b/.exec(said)?.[1] ?? (name && names[name]);
  if (hex) return fromHex(hex);
  const [, kind = '', list = ''] = /(rgb|hsl)a?\(([^)]{3,60})\)/.exec(said) ?? [];
  const parts = list.split(/[\s,/]+/).filter(Boolean);
  const [first = 0, second = 0, third = 0] = parts.map(numberOf);
  if (parts.length < 3) return null;
  const last = parts[3] ?? '1';
  const alpha = last.endsWith('%') ? numberOf(last) / 100 : numberOf(last);
  if (kind === 'rgb') return { red: first, green: second, blue: third, alpha };
  // Of a hue only black, white and grey matter here.
  const grey = Math.round(third * 2.55);
  return second < 10 || third > 97 || third < 3 ? { red: grey, green: grey, blue: grey, alpha } : null;
}

function fromHex(hex: string): Colour | null {
  const long = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
  if (long.length !== 6 && long.length !== 8) return null;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((two) => Number.parseInt(two, 16));
  return { red, green, blue, alpha: alpha / 255 };
}

const isSame = (one: Colour, other: Colour): boolean =>
  Math.max(Math.abs(one.red - other.red), Math.abs(one.green - other.green), Math.abs(one.blue - other.blue)) <
  leastContrast;
