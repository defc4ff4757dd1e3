/** What Atomic CRM keeps, as in its src/types.ts. Dates are ISO 8601 in UTC. */
export type Sale = {
  id: number;
  user_id: string;
  first_name: string;
  last_name: string;
  email: string;
  administrator: boolean;
};

export type Tag = { id: number; name: string; color: string };

export type Company = {
  id: number;
  name: string;
  logo: null;
  sector: string;
  size: 1 | 10 | 50 | 250 | 500;
  linkedin_url: string;
  website: string;
  phone_number: string;
  address: string;
  zipcode: string;
  city: string;
  stateAbbr: string;
  country: string;
  sales_id: number;
  created_at: string;
  description: string;
  revenue: string;
  tax_identifier: string;
  context_links: string[];
  nb_contacts: number;
  nb_deals: number;
};

export type Contact = {
  id: number;
  first_name: string;
  last_name: string;
  title: string;
  company_id: number;
  company_name: string;
  email: string;
  avatar: Record<string, never>;
  linkedin_url: null;
  first_seen: string;
  last_seen: string;
  has_newsletter: boolean;
  tags: number[];
  gender: string;
  sales_id: number;
  status: string;
  background: string;
  phone_1_type: string;
  phone_1_number: string;
  phone_2_type: string;
  phone_2_number: string;
  nb_tasks: number;
};

export type ContactNote = {
  id: number;
  contact_id: number;
  text: string;
  date: string;
  sales_id: number;
  status: string;
};

export type Deal = {
  id: number;
  name: string;
  company_id: number;
  contact_ids: number[];
  category: string;
  stage: string;
  description: string;
  amount: number;
  created_at: string;
  updated_at: string;
  archived_at: null;
  expected_closing_date: string;
  sales_id: number;
  index: number;
};

export type DealNote = { id: number; deal_id: number; text: string; date: string; sales_id: number };

export type Task = {
  id: number;
  contact_id: number;
  type: string;
  text: string;
  due_date: string;
  done_date: string | null;
  sales_id: number;
};

export type DemoData = {
  sales: Sale[];
  tags: Tag[];
  companies: Company[];
  contacts: Contact[];
  contactNotes: ContactNote[];
  deals: Deal[];
  dealNotes: DealNote[];
  tasks: Task[];
};
