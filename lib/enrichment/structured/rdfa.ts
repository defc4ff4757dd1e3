import type { DataItem } from '../read-page.ts';
import { itemsInAttributes } from './attributes.ts';
import type { VisibleText } from './visible-quote.ts';

/** `<div vocab="https://schema.org/" typeof="Organization"><span property="name">`. */
export const rdfaOf = (document: Document, html: string, visible: VisibleText): DataItem[] =>
  html.includes('typeof=')
    ? itemsInAttributes(
        document,
        { syntax: 'rdfa', item: 'typeof', type: 'typeof', property: 'property' },
        html,
        visible,
      )
    : [];
