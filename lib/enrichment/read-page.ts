import type { PageKind } from '../core/site.ts';

/** A run of text that stands together on the page: a heading, a paragraph, a list item, a cell, an address. */
export type Block = {
  /** Visible text, white space collapsed; inline elements joined as they are read. */
  text: string;
  /** Lower case: h1 … h6, p, li, td, dt, dd, address, a, … */
  tag: string;
  element: Element;
  region: 'header' | 'nav' | 'main' | 'footer' | 'aside';
  /** Text of the nearest heading above it, null before the first. */
  heading: string | null;
};

/** An item of structured data, whatever syntax it was written in: types and properties by schema.org's names. */
export type DataItem = {
  syntax: 'json-ld' | 'microdata' | 'rdfa';
  /** Without the vocabulary: `Organization`, `LocalBusiness`, `Person`. */
  types: string[];
  props: Record<string, DataValue[]>;
};
export type DataValue = {
  /** Text or a nested item. */
  value: string | DataItem;
  /** Where the page says it: a verbatim piece of the visible text, or of the page's source (`"foundingDate": "1987"`). */
  quote: string;
};

/** A page as the fact readers see it. */
export type ReadPage = {
  url: string;
  kind: PageKind;
  readAt: string;
  /** BCP 47 as the page says it, else guessed from its words; null when neither is sure. */
  language: string | null;
  /** As it came. Quotes of structured data are verbatim pieces of it. */
  html: string;
  document: Document;
  title: string;
  /** In reading order. What is hidden (`hidden`, inline `display:none`, templates, scripts, noscript) is not among them. */
  blocks: Block[];
  /** Blocks joined by line breaks. A quote of visible text is a piece of it, white space collapsed. */
  text: string;
  data: DataItem[];
  /** `<meta name|property content>` by lower-case name: description, og:site_name, … */
  meta: Map<string, string>;
  links: { text: string; url: string; element: Element; region: Block['region'] }[];
};
