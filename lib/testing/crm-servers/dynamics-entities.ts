export type DataverseColumn = {
  name: string;
  label: string;
  type: string;
  update?: boolean;
  options?: [number, string][];
  dayOnly?: boolean;
};
export type DataverseEntity = {
  set: string;
  id: string;
  name: string;
  label: string;
  columns: DataverseColumn[];
  /** Lookups by column: the way it is written and the table it points to. */
  relations: [attribute: string, target: string, navigation: string][];
};

const column = (
  name: string,
  label: string,
  type = 'String',
  more: Partial<DataverseColumn> = {},
): DataverseColumn => ({
  name,
  label,
  type,
  update: true,
  ...more,
});
const common = [
  column('ownerid', 'Owner', 'Owner'),
  column('createdon', 'Created On', 'DateTime', { update: false }),
  column('modifiedon', 'Modified On', 'DateTime', { update: false }),
];
const states = (labels: string[]): DataverseColumn =>
  column('statecode', 'Status', 'State', { options: labels.map((label, i) => [i, label]) });
const reasons = (labels: string[]): DataverseColumn =>
  column('statuscode', 'Status Reason', 'Status', { options: labels.map((label, i) => [i + 1, label]) });
const priority = column('prioritycode', 'Priority', 'Picklist', {
  options: [
    [0, 'Low'],
    [1, 'Normal'],
    [2, 'High'],
  ],
});
const owner: [string, string, string] = ['ownerid', 'owner', 'ownerid'];

/** What the metadata says, by logical name. */
export const dataverseEntities: Record<string, DataverseEntity> = {
  account: {
    set: 'accounts',
    id: 'accountid',
    name: 'name',
    label: 'Accounts',
    columns: [
      column('name', 'Account Name'),
      column('numberofemployees', 'Number of Employees', 'Integer'),
      column('websiteurl', 'Website'),
      column('address1_city', 'City'),
      column('address1_country', 'Country'),
      ...common,
    ],
    relations: [owner],
  },
  contact: {
    set: 'contacts',
    id: 'contactid',
    name: 'fullname',
    label: 'Contacts',
    columns: [
      column('fullname', 'Full Name'),
      column('jobtitle', 'Job Title'),
      column('emailaddress1', 'Email'),
      column('parentcustomerid', 'Company Name', 'Customer'),
      ...common,
    ],
    relations: [owner, ['parentcustomerid', 'account', 'parentcustomerid_account']],
  },
  lead: {
    set: 'leads',
    id: 'leadid',
    name: 'fullname',
    label: 'Leads',
    columns: [
      column('fullname', 'Name'),
      column('companyname', 'Company'),
      states(['Open', 'Qualified', 'Disqualified']),
      reasons(['New', 'Contacted', 'Qualified']),
      ...common,
    ],
    relations: [owner],
  },
  opportunity: {
    set: 'opportunities',
    id: 'opportunityid',
    name: 'name',
    label: 'Opportunities',
    columns: [
      column('name', 'Topic'),
      column('parentaccountid', 'Account', 'Lookup'),
      column('estimatedvalue', 'Est. Revenue', 'Money'),
      column('estimatedclosedate', 'Est. Close Date', 'DateTime', { dayOnly: true }),
      column('stepname', 'Pipeline Phase', 'String', { update: false }),
      column('description', 'Description', 'Memo'),
      column('transactioncurrencyid', 'Currency', 'Lookup'),
      states(['Open', 'Won', 'Lost']),
      ...common,
    ],
    relations: [owner, ['parentaccountid', 'account', 'parentaccountid']],
  },
  incident: {
    set: 'incidents',
    id: 'incidentid',
    name: 'title',
    label: 'Cases',
    columns: [
      column('title', 'Case Title'),
      column('customerid', 'Customer', 'Customer'),
      states(['Active', 'Resolved', 'Cancelled']),
      reasons(['New', 'On Hold', 'Closed']),
      priority,
      ...common,
    ],
    relations: [owner, ['customerid', 'account', 'customerid_account']],
  },
  task: {
    set: 'tasks',
    id: 'activityid',
    name: 'subject',
    label: 'Tasks',
    columns: [
      column('subject', 'Subject'),
      column('description', 'Description', 'Memo'),
      column('scheduledend', 'Due Date', 'DateTime'),
      column('regardingobjectid', 'Regarding', 'Lookup'),
      priority,
      states(['Open', 'Completed', 'Canceled']),
      reasons(['Not Started', 'In Progress', 'Waiting', 'Deferred', 'Completed']),
      ...common,
    ],
    relations: [
      owner,
      ['regardingobjectid', 'contact', 'regardingobjectid_contact_task'],
      ['regardingobjectid', 'opportunity', 'regardingobjectid_opportunity_task'],
    ],
  },
  phonecall: {
    set: 'phonecalls',
    id: 'activityid',
    name: 'subject',
    label: 'Phone Calls',
    columns: [
      'subject',
      'description',
      'directioncode',
      'scheduledend',
      'actualend',
      'actualdurationminutes',
      'statecode',
      'statuscode',
    ].map((name) => column(name, name)),
    relations: [['regardingobjectid', 'opportunity', 'regardingobjectid_opportunity_phonecall']],
  },
  annotation: {
    set: 'annotations',
    id: 'annotationid',
    name: 'subject',
    label: 'Notes',
    columns: [column('subject', 'Title'), column('notetext', 'Description', 'Memo')],
    relations: [['objectid', 'opportunity', 'objectid_opportunity']],
  },
  systemuser: {
    set: 'systemusers',
    id: 'systemuserid',
    name: 'fullname',
    label: 'Users',
    columns: [column('fullname', 'Full Name'), column('internalemailaddress', 'Primary Email')],
    relations: [],
  },
  knowledgearticle: {
    set: 'knowledgearticles',
    id: 'knowledgearticleid',
    name: 'title',
    label: 'Knowledge Articles',
    columns: [
      'title',
      'articlepublicnumber',
      'description',
      'keywords',
      'content',
      'modifiedon',
      'statecode',
      'isrootarticle',
      'islatestversion',
    ].map((name) => column(name, name)),
    relations: [],
  },
};
