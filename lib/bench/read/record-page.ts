import type { Expected } from './fixtures.ts';

/** A record page to be timed on: its addresses, what a person sees of it, and how large it is. */
export type RecordPage = { html: string; expected: Expected; nodes: number };

const record = '0015g00000AcMk1AAF';
const earlier = '0015g00000AcZz9AAF';

const style = `.slds-assistive-text{position:absolute!important;margin:-1px!important;padding:0!important;width:1px!important;height:1px!important;overflow:hidden!important;clip:rect(0 0 0 0)!important}
.windowViewMode-normal:not(.active){display:none}.slds-truncate{max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
body{font:13px sans-serif;margin:0}.slds-grid,.slds-media{display:flex}.row-main{display:grid;grid-template-columns:2fr 1fr}h1,h2,h3,dl,dd,ul{margin:0;padding:0;font-size:inherit}
.slds-form-element__label,.slds-text-title,.slds-item_label{color:#444;font-size:12px}.slds-hide{display:none}lightning-tabset,flexipage-component2,lst-related-preview-card{display:block}`;

/**
 * An account as Lightning builds it, of about that many nodes: 20 to 320 fields (or as many as said) in their wrappers, and what makes real
 * pages big: related lists, activities, navigation, icons, an earlier account that stays mounted out of sight (a third
 * of it all), and components in the side bar with shadow trees of their own. One section of fields is rendered that way too.
 */
export function recordPage(nodes: number, fieldCount?: number): RecordPage {
  const [usual, lists] = nodes < 10_000 ? [20, 2] : nodes < 100_000 ? [120, 8] : [320, 16];
  const count = fieldCount ?? usual;
  const fields = Array.from({ length: count }, (_, n) => field(n, ''));
  const stale = Array.from({ length: Math.floor(count / 3) }, (_, n) => field(n, 'Old '));
  const shell = (filling: string, old: string) =>
    `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Harbour Mills | Account | Salesforce</title><style>${style}</style></head>
<body class="desktop">${header}<section class="slds-template__container">${mounted('Quayside Stores', stale, listsOf(earlier, lists / 2) + old, false)}${mounted('Harbour Mills', fields, listsOf(record, lists) + filling, true)}</section></body></html>`;
  const left = nodes - nodesIn(shell('', ''));
  const perBlock = nodesIn(Array.from({ length: 12 }, (_, n) => block(n)).join('')) / 12;
  const blocks = Math.max(0, Math.floor(left / perBlock));
  const old = Math.floor(blocks / 3);
  const html = shell(blocksFrom(0, blocks - old), blocksFrom(blocks, old));
  const expected: Expected = {
    url: `https://harbour.lightning.force.com/lightning/r/Account/${record}/view`,
    kind: 'account',
    name: 'Harbour Mills',
    fields: fields.map(({ label, display }) => ({ label, display })),
    decoys: ['Quayside Stores', ...stale.map(({ display }) => display)],
  };
  return { html, expected, nodes: nodesIn(html) };
}

/** Elements, texts and shadow roots, as a walk meets them. */
const nodesIn = (html: string): number => (html.match(/<[a-z!]/g)?.length ?? 0) + (html.match(/>[^<]+/g)?.length ?? 0);

type Field = { name: string; label: string; display: string; html: string };

function field(n: number, era: string): Field {
  const label = n === 0 ? 'Account Name' : `${topics[n % topics.length]} ${Math.floor(n / topics.length) + 1}`;
  const [display, html] = n === 0 ? named(era) : (values[n % values.length] ?? named)(era, n);
  return { name: n === 0 ? 'Name' : `Field_${n}__c`, label, display, html };
}

const topics = 'Region,Opening balance,Renewal,Parent site,Segment,Freight terms,Credit line,Last audit'.split(',');
const named = (era: string): [string, string] => {
  const name = era ? 'Quayside Stores' : 'Harbour Mills';
  return [name, `<lightning-formatted-text data-output-element-id="output-field">${name}</lightning-formatted-text>`];
};

const values: ((era: string, n: number) => [string, string])[] = [
  (era, n) => {
    const text = `${era}answer ${n} of the customer`;
    return [text, `<lightning-formatted-text data-output-element-id="output-field">${text}</lightning-formatted-text>`];
  },
  (era, n) => {
    const amount = `$${era ? '99' : '12'},${100 + n}.00`;
    return [
      amount,
      `<records-formula-output data-output-element-id="output-field"><lightning-formatted-text>${amount}</lightning-formatted-text></records-formula-output>`,
    ];
  },
  (era, n) => {
    const day = `${(n % 12) + 1}/${(n % 27) + 1}/${era ? 1999 : 2027}`;
    return [day, `<lightning-formatted-text data-output-element-id="output-field">${day}</lightning-formatted-text>`];
  },
  (era, n) => {
    const name = `${era}Partner ${n}`;
    const link = `<a class="flex-wrap-ie11" href="/lightning/r/Account/${id(n)}/view"><span><slot><span>${name}</span></slot></span></a>`;
    return [
      name,
      `<force-lookup data-output-element-id="output-field"><div class="slds-grid"><records-hoverable-link><div class="slds-grid">${link}<button class="slds-button" type="button">${icon}<span class="slds-assistive-text">Open ${name} Preview</span></button></div></records-hoverable-link></div></force-lookup>`,
    ];
  },
];

const id = (n: number): string => `0015g0000${String(n).padStart(6, '0')}AAA`;
const icon =
  '<lightning-primitive-icon><svg viewBox="0 0 52 52"><g><path d="M9 33l10 10"></path></g></svg></lightning-primitive-icon>';

const row = ({ name, label, html }: Field): string =>
  `<flexipage-field class="field"><slot><record_flexipage-record-field role="listitem"><div data-target-selection-name="sfdc:RecordField.Account.${name}"><div class="slds-form-element slds-form-element_stacked test-id__output-root slds-hint-parent"><div class="test-id__field-label-container slds-form-element__label"><span class="test-id__field-label">${label}</span></div><div class="slds-form-element__control"><span class="test-id__field-value slds-form-element__static slds-grow"><slot name="output">${html}</slot></span><button class="test-id__inline-edit-trigger slds-button" title="Edit ${label}" type="button">${icon}<span class="slds-assistive-text">Edit ${label}</span></button></div></div></div></record_flexipage-record-field></slot></flexipage-field>`;

const section = (title: string, rows: string): string =>
  `<flexipage-component2 data-component-id="flexipage_fieldSection"><slot><flexipage-field-section2><div class="slds-section has-header slds-is-open"><h3 class="slds-section__title"><button class="slds-button slds-section__title-action" aria-expanded="true">${icon}<span class="slds-truncate" title="${title}">${title}</span></button></h3><div class="slds-section__content"><div role="list">${rows}</div></div></div></flexipage-field-section2></slot></flexipage-component2>`;

/** The same section as a component of the customer's own, in a shadow tree. */
const nativeSection = (title: string, rows: string): string =>
  `<flexipage-component2 data-component-id="c_terms"><c-terms><template shadowrootmode="open"><div class="slds-section slds-is-open"><h3 class="slds-section__title">${title}</h3><div role="list">${rows}</div></div></template></c-terms></flexipage-component2>`;

function mounted(name: string, fields: Field[], filling: string, active: boolean): string {
  const sections = Map.groupBy(fields, (_, n) => Math.floor((n / fields.length) * 4));
  const details = [...sections].map(([n, some]) => {
    const rows = some.map(row).join('');
    return n === 2 ? nativeSection('Terms', rows) : section(`Part ${n + 1}`, rows);
  });
  const title = `<h1><div class="entityNameTitle"><records-entity-label>Account</records-entity-label></div><slot name="primaryField"><lightning-formatted-text slot="primaryField">${name}</lightning-formatted-text></slot></h1>`;
  const [, second] = fields;
  const highlight = second
    ? `<records-highlights-details-item role="listitem"><div><p class="slds-text-title slds-truncate" title="${second.label}">${second.label}</p><p class="fieldComponent slds-text-body--regular"><slot>${second.html.replace('data-output-element-id="output-field"', '')}</slot></p></div></records-highlights-details-item>`
    : '';
  return `<div class="windowViewMode-normal oneContent ${active ? 'active ' : ''}lafPageHost"><one-record-home-flexipage2><div class="record-page-decorator"><div class="row region-header"><records-lwc-highlights-panel><div class="highlights slds-page-header"><div class="slds-media">${title}<ul class="slds-button-group-list"><li><button class="slds-button">Edit</button></li></ul></div><div class="secondaryFields" role="list">${highlight}</div></div></records-lwc-highlights-panel></div>
<div class="row row-main"><div class="region-main"><lightning-tabset><ul role="tablist"><li role="presentation"><a role="tab" data-tab-value="detailTab" aria-selected="true">Details</a></li></ul><div role="tabpanel">${details.join('')}</div></lightning-tabset></div><div class="region-sidebar">${filling}</div></div></div></one-record-home-flexipage2></div>`;
}

const blocksFrom = (first: number, many: number): string =>
  `<ul>${Array.from({ length: many }, (_, n) => block(first + n)).join('')}</ul>`;

/** A part of a page that holds no field of the record; one in six is a component with a shadow tree. */
function block(n: number): string {
  if (n % 6 === 5) return insight(n);
  return n % 2 ? activity(n) : menu(n);
}

/** Lists of five, which link to the record they belong to: more is behind "View All" on any Lightning page. */
const listsOf = (of: string, many: number): string => Array.from({ length: many }, (_, n) => list(of, n)).join('');

const list = (of: string, n: number): string =>
  `<article class="slds-card"><lst-related-list-view-manager><lst-common-list-internal><div class="slds-card__header"><header class="slds-media"><div class="slds-media__body"><h2 class="slds-card__header-title"><a href="/lightning/r/Account/${of}/related/List_${n}__r/view"><span class="slds-truncate" title="List ${n}">List ${n}</span><span title="(5)">(5)</span></a></h2></div><ul><li><button class="slds-button" name="New">New</button></li></ul></header></div>${[0, 1, 2, 3, 4].map((line) => card(n * 5 + line)).join('')}</lst-common-list-internal></lst-related-list-view-manager></article>`;

const card = (n: number): string =>
  `<lst-related-preview-card><article class="slds-tile slds-media"><div class="slds-media__body"><h3 class="slds-truncate" title="Person ${n}"><a href="/lightning/r/Contact/0035g0000${String(n).padStart(6, '0')}AAA/view"><span>Person ${n}</span></a></h3><div class="slds-tile__detail"><dl class="slds-list_horizontal"><dt class="slds-item_label" title="Title">Title:</dt><dd class="slds-item_detail"><lightning-formatted-text>Buyer ${n}</lightning-formatted-text></dd></dl></div></div><button class="slds-button">${icon}<span class="slds-assistive-text">Show actions for Person ${n}</span></button></article></lst-related-preview-card>`;

/** As the feed shows it: who did what, its text folded away. */
const activity = (n: number): string =>
  `<li class="slds-media"><div class="slds-media__figure">${icon}</div><div class="slds-media__body"><div class="slds-grid"><button class="slds-button" aria-expanded="false">${icon}<span class="slds-assistive-text">Details of call ${n}</span></button><h3 class="slds-truncate"><a href="/lightning/r/Task/00T5g0000${String(n).padStart(6, '0')}AAA/view"><span>Called about delivery ${n}</span></a></h3></div><div><p>Dana Whitfield logged a call</p></div><div class="slds-hide"><div><p>They asked for pallets and a later slot</p></div></div></div></li>`;

/** Closed menus stay in the page, with all their lines. */
const menu = (n: number): string =>
  `<lightning-button-menu><button class="slds-button" aria-haspopup="true">${icon}<span class="slds-assistive-text">Show menu ${n}</span></button><div class="slds-dropdown slds-hide"><slot><ul role="menu">${['Edit', 'Delete', 'Clone', 'Share'].map((word) => `<li role="presentation"><a role="menuitem" href="#"><span class="slds-truncate">${word} ${n}</span></a></li>`).join('')}</ul></slot></div></lightning-button-menu>`;

const insight = (n: number): string =>
  `<c-insight><template shadowrootmode="open"><div class="card"><div><span>${icon}</span><p>Orders rose in week ${n}</p></div><c-spark><template shadowrootmode="open"><svg viewBox="0 0 9 9"><g><path d="M0 0"></path><path d="M1 1"></path></g></svg></template></c-spark></div></template></c-insight>`;

const header = `<header class="slds-global-header"><div class="slds-global-header__item"><button class="slds-button">Search...</button></div></header><one-appnav><nav role="navigation"><div class="slds-grid">${['Home', 'Accounts', 'Contacts', 'Leads', 'Opportunities', 'Cases', 'Tasks'].map((name) => `<one-app-nav-bar-item-root class="navItem"><a href="/lightning/o/${name}/home" title="${name}"><span class="slds-truncate">${name}</span></a>${icon}</one-app-nav-bar-item-root>`).join('')}</div></nav></one-appnav>`;
