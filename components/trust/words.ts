import type { ModelCall } from '../../lib/core/call.ts';
import type { Usage } from '../../lib/core/turn.ts';
import { outcomeNames } from '../actions/names.ts';

/** @returns "812 bytes", "6.1 kB" */
export const inBytes = (length: number): string =>
  length < 1_000 ? `${length} ${length === 1 ? 'byte' : 'bytes'}` : `${(length / 1_000).toFixed(1)} kB`;

export const sizeOf = (text: string): string => inBytes(new TextEncoder().encode(text).length);

/** @returns "1 value", "3 values" */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString()} ${n === 1 ? one : many}`;

/** What a mask stands for, one and many. */
const maskNames: Record<string, [string, string]> = {
  person: ['person', 'people'],
  company: ['company', 'companies'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  address: ['address', 'addresses'],
  url: ['link', 'links'],
  card: ['payment card', 'payment cards'],
  iban: ['IBAN', 'IBANs'],
  id: ['id number', 'id numbers'],
  ip: ['IP address', 'IP addresses'],
  birthdate: ['date of birth', 'dates of birth'],
  secret: ['secret', 'secrets'],
  other: ['other value', 'other values'],
};

/** @param masks how many values were masked, by kind @returns "2 people, 1 company"; '' for none */
export const masksIn = (masks: Record<string, number>): string =>
  Object.entries(masks)
    .filter(([, n]) => n > 0)
    .map(([type, n]) => {
      const [one, many] = maskNames[type.toLowerCase()] ?? [type, type];
      return counted(n, one, many);
    })
    .join(', ');

const others: Record<string, string> = {
  route: 'Choosing an action',
  proposal: 'A proposed change',
  undo: 'Taking a change back',
  audit: 'The audit log',
  history: 'The history',
};

/** What an action is called in lists of what was done. */
export const actionName = (id: string): string => (outcomeNames as Record<string, string>)[id] ?? others[id] ?? id;

export const whatFor: Record<ModelCall['what'], string> = {
  answer: 'to phrase an answer',
  extract: 'to read facts out of text',
  route: 'to choose what to do',
  moderation: 'to have a draft judged by its moderation service',
};

/** How a call or write ended, as the log has it. */
export function statusName(status: string): string {
  const known: Record<string, string> = {
    waiting: 'waits for you',
    sent: 'answered',
    done: 'done',
    cancelled: 'stopped by you',
    bug: 'went wrong',
  };
  return known[status] ?? status.replace(/^(model|crm|web)-/, '').replaceAll('-', ' ');
}

/** @returns "0.0123 EUR"; null where no price is known */
export const costOf = ({ cost, currency }: Usage): string | null =>
  cost === null ? null : `${cost.toFixed(cost < 0.1 ? 4 : 2)} ${currency ?? ''}`.trim();

/** Why a text counts as an order to an assistant. A reason without words of its own stays unsaid: the quote speaks. */
export const reasonNames: Record<string, string> = {
  override: 'tells an assistant to disregard its orders',
  'addressed-to-assistant': 'speaks to an assistant',
  'fake-turn': 'pretends to be part of the conversation',
  exfiltration: 'asks to send data away',
  'hidden-order': 'is hidden from people',
  'encoded-order': 'is encoded',
  'tool-call': 'asks for a tool to be used',
  persona: 'gives an assistant another role',
  secrecy: 'asks to hide something from you',
  'output-control': 'dictates what the answer says',
  deferred: 'gives an order for later',
};
