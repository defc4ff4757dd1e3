import type { Shadow } from './serve.ts';

/** A value and the kind of component that shows it. Texts are what the CRM stores; the components format them. */
type Shown =
  | { kind: 'text' | 'email' | 'phone' | 'url' | 'rich'; value: string }
  /** ISO 8601 */
  | { kind: 'date' | 'datetime'; value: string }
  /** A percentage counts in hundreds: 60 is "60%". */
  | { kind: 'number' | 'percent'; value: number }
  /** The amount and its ISO 4217 code. */
  | { kind: 'currency'; value: [number, string] }
  | { kind: 'checkbox'; value: boolean }
  | { kind: 'name'; value: { salutation?: string; firstName: string; lastName: string } }
  | { kind: 'address'; value: { street: string; city: string; province?: string; postalCode: string; country: string } }
  /** The other record's name and address. */
  | { kind: 'lookup'; value: [string, string] };

export type RecordField = Shown & {
  /** Salesforce's own API name. */
  name: string;
  label: string;
  /** Cannot be edited. */
  locked?: true;
  /** Behind the little "i" beside the label. */
  help?: string;
};

export type RecordSection = { title: string; folded?: true; fields: RecordField[] };

/** A table of Lightning's own if it has columns, else cards. */
export type RecordList = {
  label: string;
  /** As the header shows it: "(3+)". */
  count: string;
  href: string;
  columns?: {
    label: string;
    fieldName: string;
    type: string;
    typeAttributes?: object;
    sortable?: true;
    hideDefaultActions?: true;
  }[];
  rows?: Record<string, string | number>[];
  cards?: { name: string; href: string; facts: { label: string; value: string }[] }[];
};

/** What Salesforce itself says around a record, in the seller's language. */
export type Words = Record<
  | 'object'
  | 'details'
  | 'related'
  | 'edit'
  | 'more'
  | 'clone'
  | 'owner'
  | 'cancel'
  | 'save'
  | 'all'
  | 'actions'
  | 'new',
  string
>;

/** One record as its page shows it. All people and companies are invented. */
export type RecordPage = {
  url: string;
  /** Of the browser's tab. */
  title: string;
  /** API name: "Opportunity". */
  object: string;
  icon: string;
  name: string;
  words: Words;
  /** `page`: a page layout; `dynamic`: Dynamic Forms in an accordion. */
  layout: 'page' | 'dynamic';
  highlights: (Shown & { label: string })[];
  path?: { steps: string[]; current: string };
  sections: RecordSection[];
  openTab?: 'detailTab' | 'relatedListsTab';
  /** Under the tab of related lists. */
  related?: RecordList[];
  /** In the side bar, in sight at once. */
  beside?: RecordList;
  /** A card of the company's own in the side bar. */
  hint?: { title: string; badge: string; help: string; text: string };
};

export type Language = 'en-US' | 'de';

const frameStyle = `.windowViewMode-normal:not(.active){display:none}`;

// Real shadow trees keep the page's style sheet out, and the frame around Lightning's components has none of its own.
// The components take hold of attachShadow as they are loaded, so this comes first.
const styleShadows = `<script>
const sheet = new CSSStyleSheet();
fetch('/slds.css').then((response) => response.text()).then((text) => sheet.replace(text));
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  if (!this.localName.startsWith('lightning-')) root.adoptedStyleSheets.push(sheet);
  return root;
};
</script>`;

/**
 * The frame around records: header, navigation, and where the pages go.
 *
 * @param pages in the order they are opened; the last stays in sight, the others stay mounted
 */
export function recordPageHtml(pages: RecordPage[], language: Language, shadow: Shadow): string {
  const data = JSON.stringify(pages).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Salesforce</title>
<link rel="stylesheet" href="/slds.css"><style>${frameStyle}</style>${shadow === 'native' ? styleShadows : ''}
<body class="desktop"><div class="desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost"><div class="viewport">
<header class="slds-global-header_container oneHeader"><span class="userProfileCardTriggerRoot"><button class="slds-button">View profile</button></span></header>
<div class="slds-context-bar"><div class="appName"><span class="slds-truncate" title="Sales">Sales</span></div></div>
<div class="slds-template__container"><div class="maincontent" id="brandBand_2"></div></div></div></div>
<script type="application/json">${data}</script><script type="module" src="/page.js"></script></body></html>`;
}
