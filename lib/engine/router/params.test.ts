import { expect, test } from 'vitest';
import { paramsOf } from './params.ts';

test.each<[string, Record<string, unknown>]>([
  [
    'write a friendly thank-you mail to Anna Berg in German',
    { purpose: 'thank-you', tone: 'friendly', language: 'de', to: 'Anna Berg' },
  ],
  ['draft a follow-up to the demo', { purpose: 'follow-up' }],
  ['email Tom', {}],
  ['short formal intro to the CFO', { purpose: 'intro', tone: 'formal', length: 'short', to: 'the CFO' }],
  ['chase them, no reply since the quote', { purpose: 'chase' }],
  ['a mail to reschedule our meeting on Thursday', { purpose: 'reschedule' }],
  ['write a cover mail for the proposal', { purpose: 'proposal' }],
  ['check in with them, warm please', { purpose: 'check-in', tone: 'warm' }],
  ['apologise to the customer for the delay', { purpose: 'other', tone: 'apologetic', to: 'the customer' }],
  ['a detailed email in French for Madame Petit', { length: 'long', language: 'fr', to: 'Madame Petit' }],
  ['an email to our French customer', {}],
  [
    'Schreib eine kurze, förmliche Dankes-Mail an Frau Vogt',
    { purpose: 'thank-you', tone: 'formal', length: 'short', to: 'Frau Vogt' },
  ],
  ['Entwirf eine lockere Nachfass-Mail auf Englisch', { purpose: 'follow-up', tone: 'friendly', language: 'en' }],
  ['Rédige une relance courte et chaleureuse', { purpose: 'chase', tone: 'warm', length: 'short' }],
  ['Escribe un correo formal para aplazar la reunión', { purpose: 'reschedule', tone: 'formal' }],
  ['お礼メールを丁寧に短く', { purpose: 'thank-you', tone: 'formal', length: 'short' }],
  ['email for Monday', {}],
])('a draft knows what was said and nothing else: %s', (query, said) =>
  expect(paramsOf('draft-email', query)).toEqual(said),
);

test.each<[string, Record<string, unknown>]>([
  ['shorter please', { length: 'shorter' }],
  ['make it less formal', { tone: 'friendly' }],
  ['more formal and in Spanish', { tone: 'formal', language: 'es' }],
  ['too long', { length: 'shorter' }],
  ['add more detail about the rollout', { length: 'longer' }],
  ['Kürze das und etwas herzlicher', { length: 'shorter', tone: 'warm' }],
  ['plus court, en anglais', { length: 'shorter', language: 'en' }],
  ['más largo y más directo', { length: 'longer', tone: 'direct' }],
  ['weniger förmlich bitte', { tone: 'friendly' }],
  ['take out the discount', {}],
])('a revision knows what to change: %s', (query, said) =>
  expect(paramsOf('revise-draft', query)).toEqual({ instruction: query, ...said }),
);

test.each<[string, Record<string, unknown>]>([
  ['summarise the risks in three bullets', { focus: 'risks', length: 'short' }],
  ['a detailed overview of the support tickets', { focus: 'support', length: 'long' }],
  ['summarize this account', {}],
  ['Fass den Verlauf kurz zusammen', { focus: 'history', length: 'short' }],
])('a summary knows its focus and length: %s', (query, said) =>
  expect(paramsOf('summarize-record', query)).toEqual(said),
);

test.each<[string, string | undefined]>([
  ['what is the close date?', 'closeDate'],
  ['how much is this deal worth', 'amount'],
  ['who owns this account', 'owner'],
  ['her phone number', 'phone'],
  ['Wie hoch ist der Betrag?', 'amount'],
  ['Quel est son numéro de téléphone ?', 'phone'],
  ['¿Cuál es la fecha de cierre?', 'closeDate'],
  ['did they like the demo?', undefined],
])('a question names its field: %s', (query, field) => expect(paramsOf('record-question', query).field).toBe(field));

test.each<[string, Record<string, unknown>]>([
  ['what do I do first today', { window: 'today' }],
  ['plan my week', { window: 'week', owner: 'mine' }],
  ["rank all of the team's tasks", { window: 'all', owner: 'all' }],
  ['Sortiere meine Aufgaben für heute', { window: 'today', owner: 'mine' }],
])('a task order knows its window and whose: %s', (query, said) =>
  expect(paramsOf('prioritize-tasks', query)).toEqual(said),
);

test.each<[string, string, Record<string, unknown>]>([
  ['deal-review', 'what are the risks here', { focus: 'risks' }],
  ['deal-review', 'run MEDDICC, what is missing', { focus: 'gaps' }],
  ['deal-review', 'make a close plan until June', { focus: 'plan' }],
  ['deal-review', 'Quels sont les risques ?', { focus: 'risks' }],
  ['deal-review', 'Mach einen Plan bis zum Abschluss', { focus: 'plan' }],
  ['deal-review', 'how healthy is this deal, in German', {}],
  ['lead-qualify', 'BANT check for this lead', { framework: 'BANT' }],
  ['lead-qualify', 'is this a good lead', {}],
  ['meeting-prep', 'prepare me for the call with Ms Keller', { with: 'Ms Keller' }],
  ['meeting-prep', 'Ich treffe Frau Rau am Freitag', { with: 'Frau Rau' }],
  ['meeting-prep', 'brief me for the meeting on Thursday', {}],
  ['case-reply', 'a short, formal answer in French', { tone: 'formal', length: 'short', language: 'fr' }],
  ['find-contacts', 'who is the CFO there', { role: 'finance' }],
  ['find-contacts', 'Wer hat das Budget', { role: 'economic buyer' }],
  ['find-contacts', 'who else is there', {}],
  ['record-changes', 'what happened with my deals this week', { scope: 'mine' }],
  ['record-changes', 'what changed on this deal', { scope: 'record' }],
  ['record-changes', 'anything new since Monday', {}],
  ['update-field', 'set the close date to the end of January', { field: 'close date', to: 'the end of January' }],
  ['update-field', 'Ändere die Phase auf Verhandlung', { field: 'Phase', to: 'Verhandlung' }],
  ['update-field', 'set the stage to won and the amount to 40k', {}],
  ['update-field', 'move it to negotiation', {}],
  ['update-field', 'raise the value by ten percent', {}],
])('%s takes from "%s" what was said', (action, query, said) => expect(paramsOf(action, query)).toEqual(said));

test('actions without parameters get none', () => {
  expect(paramsOf('help', 'how do I use this, in German')).toEqual({});
  expect(paramsOf('clarify', 'shorter')).toEqual({});
});
