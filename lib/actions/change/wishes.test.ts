import { expect, test } from 'vitest';
import type { CrmRecord } from '../../core/record.ts';
import { ask, date, fields, money, record } from '../example-parts.ts';
import { updateField } from '../update-field.ts';

const stages = (labels: string[], current: number) => ({
  value: labels[current] ?? '',
  anchor: '',
  path: labels.map((label, at) => ({
    label,
    state: at === current ? ('current' as const) : at < current ? ('done' as const) : ('ahead' as const),
  })),
});

const english = record({
  kind: 'opportunity',
  name: 'Depot rollout',
  stage: stages(['Discovery', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'], 1),
  fields: fields(
    money('Amount', 125_000, '125,000 EUR'),
    date('Close Date', '2026-12-12'),
    ['Next Step', 'Send redlines'],
    ['Probability', '60 %', { type: 'percent', value: 60 }],
    ['Opportunity Owner', 'Jane Doe', { type: 'lookup' }],
    ['Lead Source', 'Fair', { type: 'picklist' }],
    ['Description', ''],
  ),
});
const german = record({
  kind: 'opportunity',
  name: 'Kühlhaus Nord',
  language: 'de',
  stage: stages(['Qualifizierung', 'Angebot', 'Verhandlung', 'Gewonnen', 'Verloren'], 1),
  fields: fields(money('Betrag', 40_000, '40.000 €'), date('Abschlussdatum', '2026-12-12'), [
    'Nächster Schritt',
    'Angebot nachfassen',
  ]),
});
const french = record({
  kind: 'opportunity',
  name: 'Entrepôt Lyon',
  language: 'fr',
  stage: stages(['Qualification', 'Proposition', 'Négociation', 'Gagnée', 'Perdue'], 1),
  fields: fields(money('Montant', 40_000, '40 000 €'), date('Date de clôture', '2026-12-12'), [
    'Prochaine étape',
    'Relancer',
  ]),
});
const spanish = record({
  kind: 'opportunity',
  name: 'Almacén Bilbao',
  language: 'es',
  stage: stages(['Calificación', 'Propuesta', 'Negociación', 'Ganada', 'Perdida'], 1),
  fields: fields(money('Importe', 40_000, '40.000 €'), date('Fecha de cierre', '2026-12-12'), [
    'Próximo paso',
    'Llamar',
  ]),
});
const japanese = record({
  kind: 'opportunity',
  name: '冷凍倉庫の更新',
  language: 'ja',
  stage: stages(['見込み', '提案', '交渉', '成立', '失注'], 1),
  fields: fields(
    ['金額', '¥4,000,000', { type: 'currency', value: 4_000_000, unit: 'JPY' }],
    date('完了予定日', '2026-12-12'),
    ['次のステップ', '見積もり'],
  ),
});
const person = record({
  kind: 'contact',
  name: 'Dana Whitfield',
  fields: fields(
    ['Title', 'Buyer'],
    ['Phone', '', { type: 'phone' }],
    ['Email', 'dana@harborline.example', { type: 'email' }],
    ['Do Not Call', 'No', { type: 'boolean', value: false }],
    ['Mailing Address', '12 Dock Road', { type: 'address' }],
  ),
});
const ticket = record({
  kind: 'case',
  name: 'Sensor offline',
  fields: fields(['Status', 'New', { type: 'picklist' }], ['Priority', 'Medium', { type: 'picklist' }]),
});

async function said(open: CrmRecord, query: string): Promise<string[]> {
  const { blocks } = await ask(updateField, open, query);
  return blocks.flatMap((block) =>
    block.type === 'proposal' && block.suggestion.what === 'fields'
      ? block.suggestion.changes.map(({ label, to }) => `${label} = ${to.value}`)
      : [],
  );
}

/** What sellers say to a deal, a person or a case, and what must stand in the proposal. Today is Tuesday, 24 November 2026. */
const phrases: [CrmRecord, string, string[]][] = [
  [english, 'bump the amount up to 140k', ['Amount = 140000']],
  [english, 'amount is 132,500 now', ['Amount = 132500']],
  [english, 'can you change the deal value to $98,000 please', ['Amount = 98000']],
  [english, 'cut the amount by 20%', ['Amount = 100000']],
  [english, 'add 15k to the amount', ['Amount = 140000']],
  [english, 'knock 5,000 off the amount', ['Amount = 120000']],
  [english, 'halve the amount', ['Amount = 62500']],
  [english, 'amount: 1.5m', ['Amount = 1500000']],
  [english, 'the amount should be 99.5k', ['Amount = 99500']],
  [english, 'increase amount by a quarter million', []],
  [english, 'change the amount by 10%', []],
  [english, 'close date to next Friday', ['Close Date = 2026-12-04']],
  [english, 'move the close date to 15 Feb', ['Close Date = 2027-02-15']],
  [english, 'push the close date out two weeks', ['Close Date = 2026-12-26']],
  [english, 'push the close date back a month', ['Close Date = 2027-01-12']],
  [english, 'close date is end of Q1', ['Close Date = 2027-03-31']],
  [english, 'set the closing date to the end of the quarter', ['Close Date = 2026-12-31']],
  [english, 'close date 2027-01-08', ['Close Date = 2027-01-08']],
  [english, 'bring the close date forward by a week', ['Close Date = 2026-12-05']],
  [english, 'expected close date to the last day of January', ['Close Date = 2027-01-31']],
  [english, 'next step: demo with their CFO on Thursday', ['Next Step = demo with their CFO on Thursday']],
  [english, 'change the next step to wait for legal', ['Next Step = wait for legal']],
  [english, 'the next step should be "book the workshop"', ['Next Step = book the workshop']],
  [english, 'delete the next step', ['Next Step = null']],
  [english, 'move it to negotiation', ['Stage = Negotiation']],
  [english, 'put this in Closed Won', ['Stage = Closed Won']],
  [english, 'we won this one', ['Stage = Closed Won']],
  [english, 'mark it closed lost', ['Stage = Closed Lost']],
  [english, 'back to discovery', ['Stage = Discovery']],
  [english, 'go back one stage', ['Stage = Discovery']],
  [english, 'advance to the next stage', ['Stage = Negotiation']],
  [english, 'stage negotiation, amount 90k', ['Stage = Negotiation', 'Amount = 90000']],
  [english, 'set probability to 75%', ['Probability = 75']],
  [english, 'probability 80', ['Probability = 80']],
  [english, 'drop the probability by 10 points', ['Probability = 50']],
  [english, 'owner should be Ravi Menon', ['Opportunity Owner = Ravi Menon']],
  [english, 'reassign to Ravi Menon', ['Opportunity Owner = Ravi Menon']],
  [english, 'lead source to Referral', ['Lead Source = Referral']],
  [english, 'set the amount to 90k and the close date to 31 March 2027', ['Amount = 90000', 'Close Date = 2027-03-31']],
  [english, 'what is the amount', []],
  [german, 'Betrag auf 45.500 €', ['Betrag = 45500']],
  [german, 'setz den Betrag auf 1,2 Mio', ['Betrag = 1200000']],
  [german, 'erhöhe den Betrag um 10 %', ['Betrag = 44000']],
  [german, 'Betrag um 5.000 senken', ['Betrag = 35000']],
  [german, 'Abschlussdatum auf den 15. Januar verschieben', ['Abschlussdatum = 2027-01-15']],
  [german, 'Abschluss bis Ende Februar', ['Abschlussdatum = 2027-02-28']],
  [german, 'verschieb das Abschlussdatum um zwei Wochen', ['Abschlussdatum = 2026-12-26']],
  [german, 'Phase auf Verhandlung setzen', ['Stage = Verhandlung']],
  [german, 'schieb das in die Verhandlung', ['Stage = Verhandlung']],
  [german, 'haben wir leider verloren', ['Stage = Verloren']],
  [german, 'nächster Schritt: Muster schicken', ['Nächster Schritt = Muster schicken']],
  [french, 'mets le montant à 45 000 €', ['Montant = 45000']],
  [french, 'montant : 52,5 k€', ['Montant = 52500']],
  [french, 'augmente le montant de 10 %', ['Montant = 44000']],
  [french, 'repousse la date de clôture au 31 janvier', ['Date de clôture = 2027-01-31']],
  [french, "passe à l'étape Négociation", ['Stage = Négociation']],
  [french, 'affaire perdue', ['Stage = Perdue']],
  [french, 'prochaine étape : envoyer le devis', ['Prochaine étape = envoyer le devis']],
  [spanish, 'pon el importe en 45.000', ['Importe = 45000']],
  [spanish, 'sube el importe un 10 %', ['Importe = 44000']],
  [spanish, 'cambia la fecha de cierre al 31 de enero', ['Fecha de cierre = 2027-01-31']],
  [spanish, 'pasa a negociación', ['Stage = Negociación']],
  [spanish, 'la hemos ganado', ['Stage = Ganada']],
  [spanish, 'próximo paso: enviar el contrato', ['Próximo paso = enviar el contrato']],
  [japanese, '金額を450万円にして', ['金額 = 4500000']],
  [japanese, '金額は5,000,000円です', ['金額 = 5000000']],
  [japanese, '完了予定日を1月31日に変更して', ['完了予定日 = 2027-01-31']],
  [japanese, 'ステージを交渉にして', ['Stage = 交渉']],
  [japanese, '次のステップ:契約書を送る', ['次のステップ = 契約書を送る']],
  [person, 'Dana’s title is Head of Scale', ['Title = Head of Scale']],
  [english, 'owner to Daniel Paula', ['Opportunity Owner = Daniel Paula']],
  [english, 'next step call Manuel and the amount 90k', ['Next Step = call Manuel', 'Amount = 90000']],
  [english, 'raise the amount to 150k', ['Amount = 150000']],
  [english, 'raise the amount 5k', ['Amount = 130000']],
  [english, 'push the close date to the 15th of January', ['Close Date = 2027-01-15']],
  [german, 'zieh das Abschlussdatum um eine Woche vor', ['Abschlussdatum = 2026-12-05']],
  [person, 'her phone number is +44 20 7946 0958', ['Phone = +44 20 7946 0958']],
  [person, 'new email dana.whitfield@harborline.example', ['Email = dana.whitfield@harborline.example']],
  [person, 'do not call: yes', ['Do Not Call = true']],
  [person, 'change the mailing address to 4 Quay Street, Bristol', ['Mailing Address = 4 Quay Street, Bristol']],
  [ticket, 'priority high', ['Priority = High']],
  [ticket, 'set status to Waiting on customer', ['Status = Waiting on customer']],
  [ticket, 'close this case', ['Status = Closed']],
  [ticket, 'escalate it', []],
];

test.each(phrases.map(([open, query, expected]) => [query, open, expected] as const))(
  '“%s”',
  async (query, open, expected) => expect((await said(open, query)).map(lower)).toEqual(expected.map(lower)),
);

/** A choice is written as the CRM's list has it; how the seller spells it does not matter. */
const lower = (text: string) => text.toLowerCase();
