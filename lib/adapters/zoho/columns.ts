import type { FieldInput, RecordKind } from '../../core/record.ts';

type FieldType = FieldInput['type'];
type Column = { api: string; type?: FieldType };

/**
 * Zoho's pages name a field by the column it is stored in ("SMOWNERID"), its API by another name ("Owner"). For the
 * fields every customer has the two are fixed; for their own (ACCOUNTCF16) only the API knows both, as `column_name`.
 * Written as `COLUMN Api_Name type`; the kinds hold what differs.
 */
const common = `
SMOWNERID Owner lookup
SMCREATORID Created_By lookup
MODIFIEDBY Modified_By lookup
CREATEDTIME Created_Time datetime
MODIFIEDTIME Modified_Time datetime
LASTACTIVITYTIME Last_Activity_Time datetime
ACCOUNTID Account_Name lookup
CONTACTID Contact_Name lookup
POTENTIALID Deal_Name lookup
PRODUCTID Product_Name lookup
CAMPAIGNID Campaign_Source lookup
VENDORID Vendor_Name lookup
LAYOUTID Layout picklist
SUBJECT Subject
DESCRIPTION Description
EMAIL Email email
ADDN_EMAIL Secondary_Email email
EMAILOPTOUT Email_Opt_Out boolean
PHONE Phone phone
MOBILE Mobile phone
FAX Fax phone
WEBSITE Website url
TWITTER Twitter
SKYPEIDENTITY Skype_ID
INDUSTRY Industry picklist
RATING Rating picklist
LEADSOURCE Lead_Source picklist
STATUS Status picklist
PRIORITY Priority picklist
TYPE Type picklist
CURRENCY Currency picklist
EXCHANGERATE Exchange_Rate number
ANNUALREVENUE Annual_Revenue currency
REVENUE Annual_Revenue currency
FULLNAME Full_Name
FIRSTNAME First_Name
LASTNAME Last_Name
SALUTATION Salutation picklist
TAG Tag`;

const ofKind: Partial<Record<RecordKind, string>> = {
  account: `
ACCOUNTNAME Account_Name
ACCOUNTNUMBER Account_Number
ACCOUNTSITE Account_Site
ACCOUNTTYPE Account_Type picklist
PARENTACCOUNTID Parent_Account lookup
EMPLOYEES Employees number
OWNERSHIP Ownership picklist
SICCODE SIC_Code
TICKERSYMBOL Ticker_Symbol
BILLINGSTREET Billing_Street
BILLINGCITY Billing_City
BILLINGSTATE Billing_State
BILLINGCODE Billing_Code
BILLINGCOUNTRY Billing_Country
SHIPPINGSTREET Shipping_Street
SHIPPINGCITY Shipping_City
SHIPPINGSTATE Shipping_State
SHIPPINGCODE Shipping_Code
SHIPPINGCOUNTRY Shipping_Country`,
  contact: `
TITLE Title
DEPARTMENT Department
HOMEPHONE Home_Phone phone
OTHERPHONE Other_Phone phone
ASSISTANT Assistant
ASSISTANTPHONE Asst_Phone phone
REPORTSTOID Reporting_To lookup
BIRTHDAY Date_of_Birth date
MAILINGSTREET Mailing_Street
MAILINGCITY Mailing_City
MAILINGSTATE Mailing_State
MAILINGZIP Mailing_Zip
MAILINGCOUNTRY Mailing_Country
OTHERSTREET Other_Street
OTHERCITY Other_City
OTHERSTATE Other_State
OTHERZIP Other_Zip
OTHERCOUNTRY Other_Country`,
  lead: `
COMPANY Company
DESIGNATION Designation
STATUS Lead_Status picklist
EMPCT No_of_Employees number
NOOFEMPLOYEES No_of_Employees number
LANE Street
CITY City
STATE State
CODE Zip_Code
COUNTRY Country`,
  opportunity: `
POTENTIALNAME Deal_Name
STAGE Stage picklist
PIPELINE Pipeline picklist
AMOUNT Amount currency
EXPECTEDREVENUE Expected_Revenue currency
PROBABILITY Probability percent
CLOSINGDATE Closing_Date date
NEXTSTEP Next_Step
POTENTIALTYPE Type picklist
REASONFORLOSS Reason_For_Loss__s picklist`,
  case: `
CASENUMBER Case_Number
CASEORIGIN Case_Origin picklist
CASEREASON Case_Reason picklist
CONTACTID Related_To lookup
REPORTEDBY Reported_By
INTERNALCOMMENTS Internal_Comments
SOLUTION Solution`,
  task: `
DUEDATE Due_Date date
SEID What_Id lookup
CONTACTID Who_Id lookup
CLOSEDTIME Closed_Time datetime
SENDNOTIFICATION Send_Notification_Email boolean`,
};

/** "ADDN_EMAIL" and "MailingStreet" (as some of Zoho's hooks spell it) are found alike. */
const plain = (column: string): string => column.replaceAll('_', '').toUpperCase();

const tables = new Map<string, Map<string, Column>>();

function tableOf(kind: RecordKind): Map<string, Column> {
  const known = tables.get(kind);
  if (known) return known;
  const lines = `${common}${ofKind[kind] ?? ''}`.trim().split('\n');
  const table = new Map(
    lines.map((line) => {
      const [column = '', api = '', type] = line.split(' ');
      return [plain(column), { api, ...(type && { type: type as FieldType }) }];
    }),
  );
  tables.set(kind, table);
  return table;
}

/** What the API calls a column of that kind of record; undefined for a customer's own. */
export const columnOf = (column: string, kind: RecordKind): Column | undefined => tableOf(kind).get(plain(column));

/** The column that holds the title, and so tells which kind of record a page shows. */
export const titleColumns: Partial<Record<RecordKind, string[]>> = {
  account: ['ACCOUNTNAME'],
  contact: ['FULLNAME', 'LASTNAME', 'FIRSTNAME'],
  lead: ['FULLNAME', 'LASTNAME', 'FIRSTNAME', 'COMPANY'],
  opportunity: ['POTENTIALNAME'],
  case: ['SUBJECT'],
  task: ['SUBJECT'],
};
