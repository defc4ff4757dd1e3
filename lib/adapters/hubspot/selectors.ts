/**
 * Where HubSpot keeps things. `data-test-id` and the older `data-selenium-test` last for years; class names are hashes
 * made anew with each release and never used. Labels are translated and renamed by the customer.
 */
export const selectors = {
  highlights: '[data-test-id="record-highlight-content"]',
  highlightItem: '[data-test-id^="highlight-property-item-"]',
  /** The newest page first; each generation is still in use. */
  title: [
    '[data-test-id="highlight-record-label"]',
    '[data-test-id="record-highlight-title"]',
    '[data-selenium-test="highlightTitle"]',
    '[data-test-id="ticket-header-name-link"]',
    '[data-selenium-test$="-highlight-details"] h3',
  ],

  ticketLink: '[data-test-id="ticket-header-name-link"] a',

  card: '[data-card-type]',
  cardTitle: '[data-selenium-test="crm-card-title"]',
  /** Rows of "About this contact": only the direct children of this list. */
  propertyList: 'ul[data-selenium-test="profile-properties-list"]',
  propertyRoot: '[data-deferred-property-input-root]',
  /** "Details" and the clock of the property's history; stands between label and value. */
  hover: '[data-test-id="hover-content-wrapper"]',
  profileRow: '[data-test-id="crm-property-list-item"]',
  dataHighlight: '[data-test-id="crm-data-highlights-item"]',
  allProperties: '[data-test-id="all-properties-panel"]',
  propertyGroup: '[data-test-id^="group-accordion-"]',
  skeleton: '[data-test-id="property-input-skeleton"]',

  /** Related records stand in cards of several generations. The last two cost most, and are asked for last. */
  relatedCard: '[data-card-type^="ASSOCIATION"]',
  related: [
    '[data-card-type^="ASSOCIATION"]',
    '[data-sidebar-card-association-object-type-id]',
    '[data-selenium-test^="card-id-ASSOCIATION"]',
    '[data-test-id^="card-wrapper-ASSOCIATION"]',
    '[id^="card-wrapper-ASSOCIATION"]',
  ],
  chiclet: ['[data-test-id^="chicklet-"]', '[data-test-id^="chiclet-"]', '[data-selenium-test="chicklet"]'],
  chicletTitle: ['[data-test-id*="-chicklet-title"]', '[data-selenium-test*="-chicklet-title"]'],

  middlePane: '[data-test-id="middle-pane"]',
  tabList: '[role="tablist"]',
  tab: '[role="tab"]',
  timeline: '[data-test-id="crm-events-viz-timeline"]',
  /** From the card around an activity to the words in it; some pages have only the inner ones. */
  activity: [
    '[data-selenium-test="timeline-card"]',
    '[data-test-id="collapsible-event-accordion"]',
    '[data-test-id="timeline-preview-event"]',
    '[data-test-id="timeline-note-event"]',
  ],
  preview: '[data-test-id="timeline-preview-event"]',
  note: '[data-test-id="timeline-note-event"]',
  activityTitle: ['[data-test-id="header-message"]', '[data-test-id="generic-preview-event-header"]', 'h4'],
  activityTime: '[data-test-id="event-timestamp"]',
  taskTitle: '[data-selenium-test="timeline-editable-title"]',
  timelineFilter: '[data-test-id^="timeline-tab-filter-"]',
  timelineLoading: '[data-test-id="timeline-event-container-loading-state"]',
  loading: '[data-loading="true"]',

  leftSidebar: '[data-test-id="left-sidebar"]',
  sideToggle: '[data-test-id="toggle-sidebar-collapse"]',
  previewPanel: ['[data-crm-location="CRM_OBJECT_PREVIEW"]', '[data-selenium-test="sidebar-preview-panel"]'],
  listPreview: '[data-test-id="IndexPageInlineSidebar"]',
  userEmail: 'user-info-email',

  table: '[data-test-id="framework-data-table"]',
  row: 'tbody tr',
  rowId: 'row-',
  nextPage: '[data-next-page="true"]',
  column: ['[data-test-id="cdb-column"]', '[data-test-id^="framework-data-column-"]'],
  columnName: '[data-test-id="cdb-column-name"]',
  boardCard: '[data-test-id="cdb-column-item"]',
  boardTitle: ['[data-test-id="cdbc-title"]', '[data-test-id="board-card-section-title-link"]'],
  boardProperty: '[data-test-id^="cdbc-property"]',
  taskLink: '[data-selenium-test="task-subject-cell__link"]',
  taskSubject: '[data-field="hs_task_subject"]',
  taskPanel: '[data-selenium-test="edit-task-panel"]',
  recordLink: 'a[href*="/record/"]',
} as const;
