import { jsonrepair } from 'jsonrepair';
import type { DataItem, DataValue } from '../read-page.ts';
import { type JsonNode, readJson } from './json-source.ts';
import { plainText } from './plain-text.ts';
import { type VisibleText, visibleQuote } from './visible-quote.ts';
import { localName } from './vocabulary.ts';

/**
 * Items of all JSON-LD on the page, those of `@graph` among them. A reference by `@id` is replaced by the item it means, so
 * items may hold each other. A script that is beyond repair costs itself only.
 */
export function jsonLdOf(document: Document, visible: VisibleText): DataItem[] {
  const byId = new Map<string, DataItem>();
  const top: DataItem[] = [];
  for (const script of document.querySelectorAll('script[type]')) {
    if (!/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const read = nodesOf(script.textContent ?? '');
    if (!read) continue;
    const reader = { ...read, visible, byId };
    for (const node of read.nodes) top.push(...topItems(node, reader));
  }
  for (const item of new Set([...top, ...byId.values()])) resolve(item, byId, new Set());
  return top;
}

type Reader = {
  source: string;
  /** The source was mended before it could be read: places in it are not those of the page. */
  mended: string | null;
  visible: VisibleText;
  byId: Map<string, DataItem>;
};

function nodesOf(source: string): { nodes: JsonNode[]; source: string; mended: string | null } | null {
  try {
    return { nodes: readJson(source), source, mended: null };
  } catch {
    try {
      const mended = jsonrepair(source.slice(0, 200_000));
      return { nodes: readJson(mended), source: mended, mended: source };
    } catch {
      return null;
    }
  }
}

function topItems(node: JsonNode, reader: Reader): DataItem[] {
  if (node.kind === 'text') return [];
  if (node.kind === 'array') return node.items.flatMap((item) => topItems(item, reader));
  const graph = node.entries.filter(({ key }) => key === '@graph').flatMap((entry) => topItems(entry.node, reader));
  const own = node.entries.some(({ key }) => key !== '@graph' && key !== '@context' && key !== '@id');
  return own ? [itemOf(node, reader), ...graph] : graph;
}

function itemOf(node: JsonNode & { kind: 'object' }, reader: Reader): DataItem {
  const item: DataItem = { syntax: 'json-ld', types: [], props: Object.create(null) as DataItem['props'] };
  for (const { key, keyStart, node: child } of node.entries) {
    if (key === '@context' || key === '@graph') continue;
    const values = valuesOf(child, keyStart, reader);
    if (key === '@type' || key === 'type')
      item.types.push(...values.flatMap(({ value }) => (typeof value === 'string' ? [localName(value)] : [])));
    if (key === '@type' || values.length === 0) continue;
    const name = key === 'id' ? '@id' : localName(key);
    item.props[name] = [...(item.props[name] ?? []), ...values];
  }
  const id = item.props['@id']?.[0]?.value;
  if (typeof id === 'string' && !isReference(item)) {
    const known = reader.byId.get(id);
    if (!known || Object.keys(known.props).length < Object.keys(item.props).length) reader.byId.set(id, item);
  }
  return item;
}

function valuesOf(node: JsonNode, keyStart: number, reader: Reader): DataValue[] {
  if (node.kind === 'array')
    return node.items.flatMap((item, index) => valuesOf(item, index === 0 ? keyStart : item.start, reader));
  if (node.kind === 'object') {
    const held = node.entries.find(({ key }) => key === '@value' || key === '@list' || key === '@set');
    if (held) return valuesOf(held.node, keyStart, reader);
    return [{ value: itemOf(node, reader), quote: sourceQuote(node, keyStart, reader, '') }];
  }
  const value = plainText(node.text);
  if (value === '') return [];
  return [{ value, quote: visibleQuote(value, reader.visible) ?? sourceQuote(node, keyStart, reader, value) }];
}

/** The piece of source from the property's name to its value: `"foundingDate": "1987"`. '' where it was mended away. */
function sourceQuote(node: JsonNode, keyStart: number, { source, mended }: Reader, value: string): string {
  const piece = source.slice(keyStart, Math.min(node.end, keyStart + 600));
  if (mended === null || mended.includes(piece)) return piece;
  const bare = source.slice(node.start, node.end);
  return mended.includes(bare) ? bare : mended.includes(value) ? value : '';
}

const isReference = (item: DataItem) =>
  Object.keys(item.props).every((name) => name === '@id') && item.types.length === 0;

/** Puts the items meant in place of references. */
function resolve(item: DataItem, byId: Map<string, DataItem>, done: Set<DataItem>): void {
  if (done.has(item)) return;
  done.add(item);
  for (const values of Object.values(item.props))
    for (const each of values) {
      if (typeof each.value === 'string') continue;
      const id = isReference(each.value) ? each.value.props['@id']?.[0]?.value : undefined;
      const meant = typeof id === 'string' ? byId.get(id) : undefined;
      if (meant) each.value = meant;
      else resolve(each.value, byId, done);
    }
}
