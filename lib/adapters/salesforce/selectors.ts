/**
 * Where Lightning keeps things. Tags equal module names and last for years; generated tags (`forcegenerated-…`), scope
 * attributes (`lwc-1a2b`) and ids (`input-9377`) change from load to load and are never used. Labels are translated.
 */
export const selectors = {
  /** Standard pages, console tabs and workspaces. Earlier pages stay mounted without `active`, or hidden. */
  activePage:
    '.windowViewMode-normal.active,.windowViewMode-maximized.active,.oneConsoleTab.active,.navexWorkspace.active',
  recordPage: 'one-record-home-flexipage2,records-lwc-highlights-panel,.forceHighlightsPanel',
  /** Cards over the page that show other records' fields: fixtures/case-console-dynamicforms.html. */
  overlay: '.forceHoverPanel,.slds-popover,.slds-docked-composer,.slds-docked_container,.forceDockingPanel,.uiModal',
  /** The same by role, which half of a page has one of: nobody searches for it, but looks up from what was found. */
  dialog: '[role=dialog]',
  anyOverlay:
    '.forceHoverPanel,.slds-popover,.slds-docked-composer,.slds-docked_container,.forceDockingPanel,[role=dialog],.uiModal',
  consoleTab: '.oneConsoleTabItem a[role=tab][aria-selected=true][href],a.tabHeader[aria-selected=true][href]',
  consoleItem: 'oneConsoleTabItem',
  userCard: 'userProfilePanel',
  spinner: 'lightning-spinner,.slds-spinner_container,.forceComponentSpinner',

  field: '[data-target-selection-name^="sfdc:RecordField."]',
  auraField: '.forcePageBlockItemView,.forcePageBlockItem',
  fieldLabel: '.test-id__field-label',
  fieldValue: '.test-id__field-value',
  bareValue: '[data-output-element-id="output-field"],.slds-form-element__static',
  /** Inline edit replaces the value by an input, of which a native tree holds only the slot; what is typed is not saved yet. */
  fieldInput: '[slot^="input"],slot[name^="input"],.test-id__input-root',
  editFooter: 'records-form-footer,.forceRecordEditActions',
  /** Of a layout, or of an accordion that an administrator put fields into. */
  section: '.slds-section:not(.slds-is-open),.slds-accordion__section:not(.slds-is-open)',
  /** What holds the rows of a section. */
  sectionContent: '.slds-section__content,.slds-accordion__content',
  /** The same where a component of the customer's own draws the section. */
  rows: '[role=list]',
  sectionTitle: '.slds-section__title,.slds-accordion__summary-content',

  name: '[slot="primaryField"],.forceHighlightsPanel .primaryField',
  highlight:
    'records-highlights-details-item,force-highlights-details-item,.forceHighlightsPanel .slds-page-header__detail,.forceHighlightsPanel .secondaryFields li.slds-item',
  highlightLabel: 'p[title],.slds-text-title,.slds-text-heading--label',
  highlightValue: '.fieldComponent,.slds-text-body--regular,.slds-text-body_regular',

  step: '.slds-path__item',
  stepLabel: '.slds-path__title',

  tab: 'a[role=tab][data-tab-value]',
  list: 'lst-common-list-internal,lst-related-list-view-manager',
  listHeader: 'lst-list-view-manager-header,.slds-card__header',
  listTitle: 'h2 [title],h2',
  lazyList: 'laf-progressive-container[aria-busy=true]',
  card: 'lst-related-preview-card',
  tableRow: 'tbody tr',
  quickLink: 'lst-related-list-quick-link',

  activityPanel: 'runtime_sales_activities-activity-panel-composer',
  activity: 'a.subjectLink',
  upcoming: '.standardTimelineUpcomingActivities',
  due: '.dueDate',

  recordLink: 'a[href*="/lightning/r/"],a[href*="#/sObject/"],[data-recordid]',
  splitRow: '.slds-split-view__list-item-action[data-recordid]',
  listName:
    'h1 .selectedListView,.selectedListView,lst-list-view-manager-header h1,lst-list-view-manager-header h2 [title],h1',
  itemCount: '.countSortedByFilteredBy',
} as const;

/** Finds a link to that record again, whichever way the address is written. */
export const linkSelector = (id: string): string => `a[href*="${id.slice(0, 15)}"]`;
