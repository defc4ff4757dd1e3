import { type ActionRun, defineAction, type Moment } from '../core/action.ts';
import type { BlockInput } from '../core/block.ts';
import { asBlock, draft, planOf, purposeByState } from './letter/make.ts';
import { type LetterInput, type LetterPlan, languageNames, letterInput } from './letter/parts.ts';
import { dictatedIn, nameIn, topicIn } from './letter/wish.ts';
import { peopleOf } from './people.ts';
import { notice } from './say.ts';

/** Drafts an e-mail from the record. Opens nothing and sends nothing: the draft is copied or opened by the seller. */
export const draftEmail = defineAction<LetterInput>({
  id: 'draft-email',
  title: 'Draft an e-mail',
  about:
    'Drafts an e-mail to the record’s contact: follow-up, reminder, introduction, thanks, apology and more, in four languages',
  when: (moment) => offer(moment),
  input: letterInput,
  effects: 'none',
  async run({ record, input, query, now, profile, cite }) {
    if (!record)
      return { rung: 'cannot', blocks: [notice('Open a record first; a draft takes its facts from there.')] };
    const page = record.kind === 'home' || record.kind === 'list';
    if (page && !input.to && !nameIn(query) && !topicIn(query)) {
      return {
        rung: 'cannot',
        blocks: [
          notice('Open the record you want to write about; from there I know whom to write to and what was said.'),
        ],
      };
    }
    const asked = { input, query, profile };
    const { plan, notice: said } = planOf({ record, now }, asked);
    const dictated = dictatedIn(query);
    const made = draft({ record, now }, plan, asked, { added: dictated ? [dictated] : [] });
    const blocks: BlockInput[] = [asBlock(made, cite)];
    if (said) blocks.push(notice(said, 'careful'));
    return { rung: 'rules', blocks };
  },
  improve: {
    // Amounts, budgets and probabilities stay here: a letter needs none of them, and a proposal's own stands in the draft.
    sends: {
      fields: [
        /^(?:full |first |last |account |company |contact |accountname|firma|unternehmen|compte|cuenta)?(?:name|account|company|contact)?$/i,
        /^(?:job )?(?:title|role|position|titel|funktion|fonction|cargo)$/i,
        /^(?:subject|status|salutation|anrede|civilité|tratamiento)$/i,
      ],
      stage: true,
      timeline: 6,
    },
    withResult: true,
    instruct: (run) => instructions(planFor(run)),
    place: (made, text) => placeDraft(made, text),
  },
  samples: [
    'write Dana a mail asking for the signed form',
    'can you draft something for this customer',
    'follow up with them please',
    'nudge the buyer, he went quiet',
    'compose a polite reminder to the contact',
    'I need an email that calms her down after the outage',
    'send-ready thank you note after the signature',
    'first mail to this lead, we met at the trade fair',
    'short note to move our call to next week',
    'prepare the cover mail for the quote',
    'write to procurement about the payment terms',
    'draft a check in, nothing pushy',
    'schreib ihm eine freundliche Erinnerung',
    'verfass mal eine Mail an den Einkauf wegen der Lieferzeit',
    'Entwurf für ein Dankschreiben bitte',
    'rédige un mail de relance pour ce client',
    'écris-lui un petit mot pour reporter le rendez-vous',
    'redacta un correo de seguimiento para ella',
    'escríbele un mensaje de disculpa por el retraso',
    'お礼のメールを作って',
    'mail her in german and keep it formal',
    'knock up an intro message to the new head of IT',
  ],
});

function offer(moment: Moment): { reason: string; weight: number; input: Record<string, unknown> } | null {
  const { record } = moment;
  // A case is answered by the action for cases, which knows what was done on it.
  if (record.kind === 'home' || record.kind === 'list' || record.kind === 'case') return null;
  const { purpose, reason, weight } = purposeByState(moment);
  const [first] = peopleOf(record);
  const plainReason = reason === 'Write to the customer' && first ? `Write to ${first.name}` : reason;
  return { reason: plainReason, weight, input: { purpose } };
}

const planFor = (run: ActionRun<LetterInput>): LetterPlan | null =>
  run.record ? planOf({ record: run.record, now: run.now }, run).plan : null;

const lengthWords = { short: 'at most 60 words', medium: '60 to 120 words', long: '120 to 200 words' } as const;

/** Constant text and the plan's own words; nothing that was read or typed. */
export function instructions(plan: LetterPlan | null): string {
  const { purpose, tone, length, language } = plan ?? {
    purpose: 'follow-up',
    tone: 'neutral',
    length: 'medium',
    language: 'en',
  };
  return (
    `Write the e-mail the seller asked for. Purpose: ${purpose}. Tone: ${tone}. Language: ${languageNames[language as LetterPlan['language']]}. ` +
    `Length: ${lengthWords[length as LetterPlan['length']]}. The result holds a draft by template: keep its recipient, greeting form and signature, and write better ` +
    'sentences between them, concrete and about this customer. The notes are internal: use what was agreed and what is open, never repeat ' +
    'opinions, other offers, or what was said about people. Name no amount, date or promise that is not in the data. ' +
    (purpose === 'proposal' ? 'Keep the amount exactly as the draft has it. ' : 'Leave amounts out. ') +
    'Answer with the line "Subject: …", an empty line, then the body. No citations in the mail, no remarks around it.'
  );
}

/** Reads "Subject: …, empty line, body", also while it is still coming, into the draft the rules made. */
export function placeDraft(made: BlockInput[], text: string): BlockInput[] {
  const words = text
    .replace(/^\s*```\w*\n?/, '')
    .replace(/\n?```\s*$/, '')
    .trimStart();
  if (words === '') return made;
  const head =
    /^(?:\*\*)?(?:Subject|Betreff|Objet|Asunto)\s*:(?:\*\*)?[ \t]*(.*?)(?:\*\*)?[ \t]*(?:\n+([\s\S]*))?$/i.exec(words);
  // Half a word "Subj" is no body yet.
  if (!head && /^(?:\*\*)?[a-z]{0,7}:?$/i.test(words)) return made;
  return made.map((block) => {
    if (block.type !== 'draft') return block;
    if (!head) return { ...block, body: words.trimEnd() };
    const [, subject = '', body] = head;
    return { ...block, subject: subject || block.subject, body: body === undefined ? block.body : body.trimEnd() };
  });
}
