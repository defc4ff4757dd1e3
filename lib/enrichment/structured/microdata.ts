import type { DataItem } from '../read-page.ts';
import { itemsInAttributes } from './attributes.ts';
import type { VisibleText } from './visible-quote.ts';

/** `<div itemscope itemtype="https://schema.org/Organization"><span itemprop="name">`. */
export const microdataOf = (document: Document, html: string, visible: VisibleText): DataItem[] =>
  html.includes('itemscope')
    ? itemsInAttributes(
        document,
        { syntax: 'microdata', item: 'itemscope', type: 'itemtype', property: 'itemprop' },
        html,
        visible,
      )
    : [];
