/** What the seller enters and presses to connect a CRM. */
export type ConnectWish = {
  crm: string;
  org: string;
  how: 'oauth' | 'session-cookie' | 'page' | 'key';
  origin: string;
  pages: string;
  clientId?: string;
  email?: string;
  /** An API key; kept in session memory. */
  key?: string;
};
