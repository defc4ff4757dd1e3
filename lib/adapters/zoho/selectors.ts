/**
 * Where Zoho keeps things. Two ways of building the same page are in use, and a third in widgets; they share these
 * hooks. Ids that end in a column (`value_PHONE`) hold for years; ids of fields and layouts differ by customer. Labels
 * are translated. Tags and classes are kept apart from other selectors: browsers have them at hand on pages of any size.
 */
export const selectors = {
  /** What floats over the page shows other records: hover cards, quick views, forms. Zoho hangs them into a wormhole. */
  overlay:
    'lyte-wormhole,lyte-modal,lyte-popover,lyte-hovercard,.lyteModal,.lytePopover,.lyteHovercard,[role=dialog],#kventitydetailspage',
  userPhoto: '[id^="topdivuserphoto_"]',
  oldTitle: '[data-zcqa="entityName"],.entityNameContent,.cxEntityHeaderTitle,#entityNameInBCView',

  /** `mouseArea__PHONE` in the details, `bc_mouseArea__PHONE` in the business card, `tc_…` around the title. */
  area: '[id*="mouseArea__"]',
  oldLabel: '[id^="labelTD_"]',
  widgetLabel: '[data-zcqa*="dtVw_lbl_"]',
  value: '[id^="value_"],[id^="subvalue_"],[data-zcqa^="value_"]',
  labelIn: '[id^="labelTD_"],[id^="label_"],.dv_info_label,.labelTab',
  valueIn: '.dv_info_value,.labelVal,[id^="value_"],.dvValueContainer',
  businessCard: '[data-zcqa="secDiv_Business_Card"],#businesscard_section,.dv_details_bc_section,#widget_businessCard',
  section: '[id^="secDiv_"],[data-zcqa^="secDiv_"],.viewParentSection,.dvSectionContainer',
  sectionTitle: '.cxDvSectionName,.contHeadInfo,[id^="section_name_"]',
  /** A tick that cannot be clicked is how older pages show a yes. */
  input: 'input:not([type=hidden]):not(:disabled),textarea:not(:disabled),select,[contenteditable=true]',

  nextPage: '[data-zcqa$="_rellist_navig_next"]',
  owner: '.jobSheetLevel .ellipsistext,[id*="_owner"] .ellipsistext',
  listName: '#crmNextGenTopMenu [data-zcqa="appTopMenuTitle"]',
  recordLink: 'a[href*="/tab/"]',
} as const;

export const tags = {
  /** One record's page. Older ones may stay mounted, hidden. */
  recordRoots: ['crm-detail-view', 'crm-detailview', 'crm-detailview-canvas'],
  overlays: ['lyte-wormhole', 'lyte-modal', 'lyte-popover', 'lyte-hovercard'],
  subform: 'crux-subform',
  tab: 'lyte-tab-title',
  relatedLabel: 'crm-related-list-label',
  relatedList: 'crm-related-list-view-header',
  relatedRow: 'lyte-tr',
  activities: 'crm-activity-rel-wrapper',
  activityColumn: 'crm-activity-rel-list',
  table: 'crux-table-component',
  tableRow: 'lyte-exptable-tr',
  board: 'lyte-board',
  card: 'lyte-card',
  pager: 'lyte-navigator',
} as const;

export const classes = {
  overlays: ['lyteModal', 'lytePopover', 'lyteHovercard'],
  spinners: ['cxDetailLoadingDiv', 'cxSpinloader', 'zcrm-contentloading'],
  notThere: 'cxPropLayoutShowErrorDiv',
  activity: 'actColumnListEle',
  note: 'cxNotesLi',
  moreNotes: 'cxShowMoreNotes',
  cutNote: 'cruxNoteSeeMore',
  card: 'crm-kv-card',
  cardLink: 'crm-kv-header-link',
} as const;

/** Parts that are bound to a record by its id, whatever text they still show: tag and attribute. */
export const bindings = [
  ['crm-related-list-label', 'entity-id'],
  ['crux-detailpage-wrapper', 'cx-prop-entity-id'],
  ['crux-related-list-wrapper', 'cx-prop-entity-id'],
  ['crm-relatedlist', 'cx-prop-record-id'],
  ['crm-detailview', 'cx-prop-record-id'],
] as const;

/** Cells of a related list name their column: `value_listviewtable_Closing Date`. */
export const relatedCell = 'value_listviewtable_';
