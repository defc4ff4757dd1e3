/**
 * Where Pipedrive keeps things. `data-testid` is what newer parts carry, `data-test` older ones; both stay the same in
 * every language. `cui5-…` belongs to its design system; other classes are hashes that change with each release.
 * Each line is one simple selector: browsers find those at once, and lists of them slowly.
 */
export const selectors = {
  title: '[data-testid="header-title"]',
  leadTitle: '[data-testid="SidebarLeadTitle"]',
  /** The title is a text area at all times: its words are its value, not its text. */
  titleInput: 'textarea,input',

  block: '[data-testid$="-block"]',
  blockHeader: '[data-testid="block-collapse"]',
  group: '[data-testid="fields-list-group"]',
  groupHeader: '[data-test="accordion_header"]',
  row: '[data-testid="fields-list-row"]',
  label: '[data-testid="field-name"]',
  value: '[data-testid="fields-list-row-field-components"]',
  /** react-virtuoso, which draws the sidebar, holds the place of what it leaves out by padding. */
  virtualList: '[data-testid="virtuoso-item-list"]',

  /** "Open in a new tab", in the head of a preview: it links to the record the preview shows. */
  openInTab: '[data-test="nav-button"]',
  activitySubject: '[data-test="activity-subject"]',

  gridRow: '.gridContent__table tbody tr',
  gridHead: 'th[data-field]',
  gridCell: 'td[data-field]',
  listSummary: '[data-test="list-summary"]',
  listFilter: '[data-test="filter-menu-button"]',
  listTitle: '.fe-root-Breadcrumbs',
  nothingInList: '[data-test="no-deals-content"],.warningMessage',

  tile: '[data-test="pipeline-deal-tile"]',
  tileValue: '[data-test="pipeline-deal-value"]',
  tileList: '[data-test="deals-list"]',
  pipeline: '[data-test="pipeline-select"]',

  spinner: '.cui5-spinner',
} as const;

/** What lies over a page: previews, dialogs, hover cards. Asked upwards, where a list costs no more than one. */
export const anyCover =
  '[data-test="detailsDrawer"],[role="dialog"],[role="alertdialog"],[aria-modal="true"],[role="tooltip"],.cui5-popover';

/** The records a link can open. */
export const recordLink = 'a[href*="/deal/"],a[href*="/person/"],a[href*="/organization/"],a[href*="/leads/"]';
