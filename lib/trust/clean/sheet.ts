import { type Declarations, declarationsOf } from './style.ts';

/** What a selector can ask of an element. */
export type Named = { tag: string; id: string; classes: string[]; has(attribute: string): string | null };

type Compound = { tag: string; id: string; classes: string[]; attributes: [string, string | null][] };
type Rule = { path: Compound[]; weight: number; style: Declarations };

/** Only what decides whether text is seen is kept of a style sheet. */
const relevant =
  /display|visibility|opacity|filter|position|indent|clip|overflow|font|color|background|transform|translate|margin/i;
const mostRules = 3_000;

export type Sheet = { styleOf(element: Named, around: readonly Named[]): Declarations };

/** The page's own style sheets together. Media queries for print and small screens, and states like `:hover`, do not count. */
export function readSheets(css: string): Sheet {
  const byKey = new Map<string, Rule[]>();
  let count = 0;
  for (const { selectors, body } of blocksOf(css)) {
    if (count > mostRules || !relevant.test(body)) continue;
    for (const selector of selectors.split(',')) {
      const path = pathOf(selector.trim());
      const last = path?.at(-1);
      if (!path || !last) continue;
      const key = last.id ? `#${last.id}` : last.classes[0] ? `.${last.classes[0]}` : last.tag || '*';
      const rules = byKey.get(key) ?? [];
      rules.push({ path, weight: weightOf(path) * 10_000 + count++, style: declarationsOf(body) });
      byKey.set(key, rules);
    }
  }
  return { styleOf: (element, around) => (count === 0 ? none : styleFor(element, around, byKey)) };
}

const none: Declarations = new Map();

function styleFor(element: Named, around: readonly Named[], byKey: Map<string, Rule[]>): Declarations {
  const keys = [`#${element.id}`, ...element.classes.map((name) => `.${name}`), element.tag, '*'];
  const fitting = keys.flatMap((key) => byKey.get(key) ?? []).filter(({ path }) => fits(path, element, around));
  if (fitting.length === 0) return none;
  const all: Declarations = new Map();
  for (const { style } of fitting.toSorted((a, b) => a.weight - b.weight))
    for (const [name, value] of style) all.set(name, value);
  return all;
}

/** From the inside out; "child of" is taken as "somewhere in". */
function fits(path: Compound[], element: Named, around: readonly Named[]): boolean {
  const last = path.at(-1);
  if (!last || !matches(last, element)) return false;
  let open = path.length - 2;
  for (let n = around.length - 1; n >= 0 && n > around.length - 60 && open >= 0; n--) {
    const [compound, other] = [path[open], around[n]];
    if (compound && other && matches(compound, other)) open--;
  }
  return open < 0;
}

const matches = (compound: Compound, element: Named): boolean =>
  (compound.tag === '' || compound.tag === element.tag) &&
  (compound.id === '' || compound.id === element.id) &&
  compound.classes.every((name) => element.classes.includes(name)) &&
  compound.attributes.every(([name, value]) => {
    const own = element.has(name);
    return own !== null && (value === null || own === value);
  });

const weightOf = (path: Compound[]): number =>
  path.reduce(
    (sum, { tag, id, classes, attributes }) =>
      sum + (id ? 100 : 0) + (classes.length + attributes.length) * 10 + (tag ? 1 : 0),
    0,
  );

/** null where it asks for what cannot be told here: a state, a place among others, generated text. */
function pathOf(selector: string): Compound[] | null {
  if (selector === '' || selector.length > 200 || /:(?!root|link)|\|/.test(selector)) return null;
  const compounds = selector
    .split(/[\s>+~]+/)
    .filter(Boolean)
    .map(compoundOf);
  return compounds.every((one) => one !== null) ? compounds : null;
}

function compoundOf(text: string): Compound | null {
  if (!/^(?:[\w*.#-]|\[[^\]]{1,60}\]|:\w)+$/.test(text)) return null;
  const tag = /^[\w-]+/.exec(text)?.[0] ?? '';
  const plain = text.replace(/\[[^\]]*\]/g, '');
  return {
    tag: tag.toLowerCase(),
    id: /#([\w-]+)/.exec(plain)?.[1] ?? '',
    classes: [...plain.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    attributes: [...text.matchAll(/\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g)].map(([, name = '', value]) => [
      name.toLowerCase(),
      value ?? null,
    ]),
  };
}

/** `selectors { body }` of a sheet, those inside `@media screen` and `@supports` as well. */
function blocksOf(css: string): { selectors: string; body: string }[] {
  const text = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '').replace(/<!--|-->/g, '');
  const all: { selectors: string; body: string }[] = [];
  let from = 0;
  /** What is open: a rule, a block whose rules count, one whose rules do not. */
  const open: ('rule' | 'counts' | 'not')[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    const before = text.slice(from, index);
    from = index + 1;
    const inner = open.at(-1);
    if (brace === '}') {
      const last = all.at(-1);
      if (open.pop() === 'rule' && last) last.body = before;
      continue;
    }
    const head = before.slice(before.lastIndexOf(';') + 1).trim();
    if (inner === 'not' || inner === 'rule') open.push('not');
    else if (!head.startsWith('@')) {
      all.push({ selectors: head, body: '' });
      open.push('rule');
    } else open.push(/^@(?:supports|layer|media\s+(?:all|screen)\s*$)/i.test(head) ? 'counts' : 'not');
  }
  return all;
}
