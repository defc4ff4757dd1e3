import { listed, numbered, type ReplyFacts, type ReplyTongue, said } from './reply-parts.ts';

const about = ({ what }: ReplyFacts) => (what ? `“${what}”` : 'your case');

const openings: Record<ReplyFacts['state'], (facts: ReplyFacts) => string> = {
  new: (facts) => `Thank you for your message about ${about(facts)}; it has reached me and I am looking into it.`,
  working: (facts) => `Here is where we stand with ${about(facts)}: we are working on it.`,
  'waiting-customer': (facts) => `To go on with ${about(facts)}, we need something from you.`,
  'waiting-us': (facts) =>
    facts.wroteOn
      ? `Thank you for your reply on ${facts.wroteOn} about ${about(facts)}; the next step is ours.`
      : `The next step on ${about(facts)} is ours, and I wanted you to know that.`,
  escalated: (facts) => `${facts.what ? about(facts) : 'Your case'} has been escalated on our side.`,
  resolved: (facts) => `${facts.what ? about(facts) : 'Your case'} is marked as resolved on our side.`,
};

function question({ state, mood, asked, vague, steps }: ReplyFacts): string {
  if (state === 'resolved') return 'Does everything work for you again? If not, a short reply is enough and we go on.';
  if (state === 'waiting-customer')
    return asked
      ? `Could you send us ${asked.words}? We asked for this on ${asked.on}.`
      : 'Could you send us what we last asked you for? If anything about it is unclear, please tell me.';
  if (vague)
    return 'So that I look at the right thing: since when does it happen, how often, and what exactly do you see?';
  if (mood === 'upset' || state === 'escalated') return 'When is a good time to call you?';
  if (steps.length > 0) return 'Could you tell me whether this helps?';
  if (state === 'new') return 'If there is anything to add, a short reply is enough.';
  return 'If anything has changed on your side, a short word helps me.';
}

export const english: ReplyTongue = {
  subject: ({ what, number }) => `${what ?? 'Your case'}${number ? ` (case ${number})` : ''}`,
  paragraphs: (facts) => [
    ...(facts.mood === 'upset'
      ? [
          said(
            ['short', `I am sorry about the trouble you have had${facts.what ? ` with “${facts.what}”` : ''}.`],
            ['medium', 'You have every reason to expect better from us.'],
          ),
        ]
      : []),
    said(
      ['short', openings[facts.state](facts)],
      ['medium', facts.mood === 'pleased' ? 'Thank you for your kind words as well.' : null],
    ),
    ...listed(
      'What has been done so far:',
      facts.done.map(({ words, on }) => `- ${on}: ${words}`),
    ),
    ...listed(`Please try this (from “${facts.article}”):`, numbered(facts.steps), 'short'),
    ...(facts.next
      ? [
          said([
            'short',
            facts.next.title
              ? `What comes next: “${facts.next.title}” on ${facts.next.on}.`
              : `You will hear from me by ${facts.next.on}.`,
          ]),
        ]
      : []),
    said(
      ['long', 'You can reply to this mail at any time; you do not have to explain the matter again.'],
      ['short', question(facts)],
    ),
  ],
};
