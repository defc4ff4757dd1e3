import { expect, test } from 'vitest';
import { now, record, row } from '../example-parts.ts';
import { activitySaid } from './activity-said.ts';

const deal = record({
  kind: 'opportunity',
  name: 'Depot rollout',
  related: [
    {
      name: 'contacts',
      label: 'Contacts',
      count: 2,
      rows: [row('contact', 'Dana Whitfield'), row('contact', 'Marta Ruiz')],
    },
  ],
});

/** type, the words that must be in subject or text, the day (and hour) it is for; '' for no day. Today is Tuesday, 24 November 2026, half past nine. */
type Expected = [query: string, type: 'task' | 'call' | 'note', words: string, when: string];

const phrases: Expected[] = [
  ['remind me on Thursday to send the SOW', 'task', 'Send the SOW', '2026-11-26'],
  ['todo: chase Dana for the PO by Friday', 'task', 'Chase Dana for the PO', '2026-11-27'],
  ['follow up with Marta next Monday at 10', 'task', 'Follow up with Marta', '2026-11-30T10:00'],
  ['need to send pricing tomorrow', 'task', 'send pricing', '2026-11-25'],
  ['call Dana back tomorrow at 4pm', 'task', 'Call Dana back', '2026-11-25T16:00'],
  ['ring her in two weeks', 'task', 'Ring her', '2026-12-08'],
  ['put a reminder in for 3 December to check the contract', 'task', 'Check the contract', '2026-12-03'],
  ['nudge legal on the 1st of December', 'task', 'Nudge legal', '2026-12-01'],
  ['I owe them the data sheet by end of the month', 'task', 'data sheet', '2026-11-30'],
  ['create a task to prepare the QBR deck', 'task', 'Prepare the QBR deck', ''],
  ['schedule a follow-up call for 12 January', 'task', 'follow-up call', '2027-01-12'],
  ['set a reminder for tomorrow morning: renewal quote', 'task', 'renewal quote', '2026-11-25'],
  ['add task send NDA due Friday', 'task', 'send NDA', '2026-11-27'],
  ['promised Marta references by Wednesday', 'task', 'references', '2026-11-25'],
  ['ping me in a fortnight about this', 'task', '', '2026-12-08'],
  ['email the brochure this afternoon', 'task', 'brochure', '2026-11-24'],
  ['check in with them after the holidays on January 7', 'task', 'Check in', '2027-01-07'],
  ['task: book travel', 'task', 'Book travel', ''],
  ['log a call: Dana wants two references', 'call', 'Dana wants two references', '2026-11-24'],
  ['just got off the phone with Marta, budget is approved', 'call', 'budget is approved', '2026-11-24'],
  ['spoke to Dana yesterday, she is on leave until May', 'call', 'on leave until May', '2026-11-23'],
  ['called Marta this morning for 15 minutes, no decision yet', 'call', 'no decision yet', '2026-11-24'],
  ['had a call with legal on Monday, redlines are coming', 'call', 'redlines are coming', '2026-11-23'],
  ['phoned them at 9am, voicemail', 'call', 'voicemail', '2026-11-24T09:00'],
  ['log my call from Friday: they chose us', 'call', 'they chose us', '2026-11-20'],
  ['talked to procurement, they need three offers', 'call', 'three offers', '2026-11-24'],
  ['left a voicemail for Dana', 'call', 'voicemail', '2026-11-24'],
  ['note that the budget freeze ends in April', 'note', 'budget freeze ends in April', ''],
  ['jot down: competitor is Coldtrack', 'note', 'competitor is Coldtrack', ''],
  ['add a note: they use SAP', 'note', 'They use SAP', ''],
  ['for the record, Dana reports to the COO', 'note', 'Dana reports to the COO', ''],
  ['they said the board meets in March', 'note', 'board meets in March', ''],
  ['met Marta at the fair, keen on a pilot', 'note', 'keen on a pilot', ''],
  ['make a note to self: bring samples', 'note', 'bring samples', ''],
  ['log a call with Marta: she needs the quote by Friday', 'call', 'quote by Friday', '2026-11-24'],
  ['just hung up with Dana, their auditor comes on Thursday', 'call', 'auditor comes on Thursday', '2026-11-24'],
  ['put down that I left Marta a voicemail this morning', 'call', 'voicemail', '2026-11-24'],
  ['add a tsk to cal Dana tomorow', 'task', 'Call Dana', '2026-11-25'],
  ["don't let me forget to send the samples on Wednesday", 'task', 'Send the samples', '2026-11-25'],
  ['follow-up task in two weeks, subject "Book the hall"', 'task', 'Book the hall', '2026-12-08'],
  ['月曜日に資料を送るタスクを作成して', 'task', '資料を送る', '2026-11-30'],
  ['erinnere mich am Freitag, das Angebot zu schicken', 'task', 'Angebot', '2026-11-27'],
  ['Aufgabe: Muster verschicken bis Donnerstag', 'task', 'Muster verschicken', '2026-11-26'],
  ['morgen um 14 Uhr Frau Ruiz anrufen', 'task', 'Frau Ruiz anrufen', '2026-11-25T14:00'],
  ['Wiedervorlage in zwei Wochen', 'task', '', '2026-12-08'],
  ['gestern mit Dana telefoniert, Budget steht', 'call', 'Budget steht', '2026-11-23'],
  ['Anruf protokollieren: will zwei Referenzen', 'call', 'zwei Referenzen', '2026-11-24'],
  ['Notiz: Entscheidung fällt im Januar', 'note', 'Entscheidung fällt im Januar', ''],
  ['bitte notieren, dass die Preise passen', 'note', 'Preise passen', ''],
  ['rappelle-moi vendredi d’envoyer le devis', 'task', 'Envoyer le devis', '2026-11-27'],
  ['relancer Dana lundi prochain', 'task', 'Relancer Dana', '2026-11-30'],
  ['tâche : préparer la démo pour demain', 'task', 'réparer la démo', '2026-11-25'],
  ['rappeler demain à 15h', 'task', 'appeler', '2026-11-25T15:00'],
  ['appelé Marta hier, elle veut une remise', 'call', 'elle veut une remise', '2026-11-23'],
  ['note que le contrat est chez le juridique', 'note', 'contrat est chez le juridique', ''],
  ['recuérdame el viernes enviar la propuesta', 'task', 'Enviar la propuesta', '2026-11-27'],
  ['tarea: preparar la demo para mañana', 'task', 'reparar la demo', '2026-11-25'],
  ['llamar a Marta mañana a las 16:00', 'task', 'Llamar a Marta', '2026-11-25T16:00'],
  ['hablé con Dana ayer, quiere un descuento', 'call', 'quiere un descuento', '2026-11-23'],
  ['apunta que el presupuesto está aprobado', 'note', 'presupuesto está aprobado', ''],
  ['anota: competencia es Coldtrack', 'note', 'ompetencia es Coldtrack', ''],
  ['明日見積もりを送るタスクを作って', 'task', '見積もり', '2026-11-25'],
  ['金曜日にフォローの電話', 'task', '電話', '2026-11-27'],
  ['メモ：予算は4月に確定', 'note', '予算は4月に確定', ''],
  ['昨日電話した。値引きを希望', 'call', '値引きを希望', '2026-11-23'],
];

test.each(phrases)('“%s” is a %s', (query, type, words, when) => {
  const made = activitySaid(query, deal, now);
  const day = (made.type === 'task' ? made.due : made.at) ?? '';
  expect({ type: made.type, when: day.slice(0, when.length || undefined) }).toEqual({ type, when });
  expect(`${made.subject}\n${made.text}`.toLowerCase()).toContain(words.toLowerCase());
});
