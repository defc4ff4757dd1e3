/** Where the Unified Interface keeps what `data-id` alone does not find; see marks.ts. Attributes only, nothing translated. */
export const selectors = {
  /** Record dialogs, quick create and side panes show other records, with the same attributes. */
  overlay: '[role=dialog],[data-id^="quickCreate"],[data-id^="sidepane"]',
  /** `commandbar-Form:account`, `commandbar-HomePageGrid:task`: names the page and its table. */
  commandBar: '[data-lp-id^="commandbar-"]',

  title: '[id^="formHeaderTitle_"],h1',
  saveStatus: '[data-id="header_saveStatus"]',
  headerArrow: '[id*="headerFieldsExpandButton"],[data-id="header_overflowButton"]',
  fieldCell: '[data-id$="-FieldSectionItemContainer"]',
  headerList: '[id^="headerControlsList_"]',
  /** Since 2026. Its items stand in its open shadow root. */
  headerComponent: 'uci-header-control-list',
  headerItem: 'uci-header-control-list-item',

  multiSelect: '.msos-selected-display-item-text',
  control: 'input,textarea,select,[role=combobox],[role=switch],[role=checkbox]',

  stageName: '[id*="processHeaderStageName"],[data-id*="processHeaderStageName"]',
  /** "Active for 5 days", under the current stage alone. */
  stageActive: '[id*="stageStatusLabel"],[data-id*="stageStatusLabel"]',
  stageInner: '[id*="stageIndicatorInnerHolder"],[data-id*="stageIndicatorInnerHolder"]',

  spinner: '[role=progressbar]',
  gridStatus: '[class*="statusTextContainer"],[class*="statusContainer"]',

  timeline: '[data-lp-id*="TimelineWall|"]',
  entry: '[id^="timeline_record_control"],[data-id^="timeline_record_control"]',
  seeMore: '[data-id$="-seeMoreRecords"]',

  viewName: '[data-id^="ViewSelector"]',
  dashboardName: '[data-id="dashboardSelector"],[id^="Dashboard_Selector"]',
  listTitle: 'h1',
} as const;
