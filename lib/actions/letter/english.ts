import { dayIn, type Facts, nameParts, type Tongue } from './parts.ts';

const about = ({ topic, what }: Facts) => topic ?? what;
/** Names of deals and cases stand in quotation marks: “Sensors drop off the network” is no part of a sentence. */
const named = ({ topic, what }: Facts) => topic ?? (what ? `“${what}”` : null);
const onWhat = (facts: Facts, before = ' about ') => (named(facts) ? `${before}${named(facts)}` : '');
const subject = (facts: Facts, rest: string, alone: string) => {
  const first = about(facts);
  return first ? `${first.charAt(0).toUpperCase()}${first.slice(1)}: ${rest}` : alone;
};
const open = ({ open: words, lastOn }: Facts) =>
  words
    ? `Still open from our conversation${lastOn ? ` on ${lastOn}` : ''}: ${/^(my|our|your|his|her|their|its|an?|\d+)\b/i.test(words) ? '' : 'the '}${words}.`
    : null;
const who = ({ seller }: Facts) => {
  const role = [seller.role, seller.company].filter((part) => part !== '').join(' at ');
  return seller.name && role ? `I am ${seller.name}, ${role}.` : null;
};

export const english: Tongue = {
  day: dayIn('en-GB'),
  greeting(tone, { to, courtesy }) {
    if (!to) return tone === 'formal' ? 'Dear Sir or Madam,' : 'Hello,';
    const { first, last, full } = nameParts(to.name);
    if (tone === 'formal') return courtesy ? `Dear ${courtesy === 'f' ? 'Ms' : 'Mr'} ${last},` : `Dear ${full},`;
    return tone === 'direct' ? `Hello ${first},` : `Hi ${first},`;
  },
  pleasantry: { warm: 'I hope your week is going well.', neutral: null, formal: null, direct: null },
  signOff: { warm: 'All the best,', neutral: 'Best regards,', formal: 'Yours sincerely,', direct: 'Regards,' },
  purposes: {
    'follow-up': (facts, formal) => ({
      subject: subject(facts, 'next steps', 'Following up on our conversation'),
      paragraphs: [
        [
          [
            'short',
            facts.lastOn
              ? `I am following up on our last contact on ${facts.lastOn}${onWhat(facts)}.`
              : `I am following up${onWhat(facts, ' on ')}.`,
          ],
          ['medium', open(facts)],
        ],
        [
          ['long', 'If priorities have moved on your side, a word about it helps me as much as a yes.'],
          [
            'short',
            formal
              ? 'Could you let me know how you would like to proceed?'
              : 'How would you like to take this forward?',
          ],
          [
            'medium',
            formal
              ? 'I would be glad to arrange a short call this week or next.'
              : 'A short call this week or next would work well for me.',
          ],
        ],
      ],
    }),
    intro: (facts, formal) => ({
      subject: facts.topic
        ? subject(facts, 'an introduction', '')
        : facts.customer && facts.seller.company
          ? `${facts.seller.company} and ${facts.customer}`
          : 'A short introduction',
      paragraphs: [
        [
          ['short', who(facts)],
          [
            'short',
            facts.seller.offer
              ? `We help companies like ${facts.customer ?? 'yours'} with ${facts.seller.offer}.`
              : `I would like to introduce myself${onWhat(facts, ' regarding ')}.`,
          ],
        ],
        [
          ['medium', 'I do not want to guess what matters to you, so I would rather ask.'],
          [
            'long',
            'In a first conversation I would listen to how you do it today and tell you openly whether we are a fit.',
          ],
          [
            'short',
            formal
              ? 'Would you be available for a 15-minute call in the coming days?'
              : 'Would 15 minutes on the phone in the next few days suit you?',
          ],
        ],
      ],
    }),
    'thank-you': (facts, formal) => ({
      subject: subject(facts, 'thank you', 'Thank you'),
      paragraphs: [
        [
          ['short', `Thank you for your trust${onWhat(facts, ' in ')}.`],
          [
            'medium',
            formal
              ? 'It was a pleasure working with you and your colleagues on this.'
              : 'It has been a pleasure working on this with you and your team.',
          ],
        ],
        [
          [
            'long',
            'You will hear from me before each milestone, and you can reach me directly whenever something is not as you expect.',
          ],
          [
            'short',
            formal
              ? 'Please let me know whom I should contact for the next steps.'
              : 'Who on your side should I talk to about the next steps?',
          ],
        ],
      ],
    }),
    'check-in': (facts, formal) => ({
      subject: subject(facts, 'where do we stand?', 'A short check-in'),
      paragraphs: [
        [
          ['short', `I wanted to check where things stand on your side${onWhat(facts, ' with ')}.`],
          ['medium', facts.lastOn ? `We were last in touch on ${facts.lastOn}.` : null],
          ['medium', open(facts)],
        ],
        [
          ['long', 'If the timing has changed, tell me what is realistic and I will plan accordingly.'],
          [
            'short',
            formal
              ? 'Could you give me a short update, and a date that is realistic for you?'
              : 'Could you send me a quick update, and a date that is realistic for you?',
          ],
        ],
      ],
    }),
    reschedule: (facts, formal) => ({
      subject: facts.planned
        ? `New time for ${facts.planned.title}`
        : subject(facts, 'a new time for our meeting', 'A new time for our meeting'),
      paragraphs: [
        [
          [
            'short',
            facts.planned
              ? `I am sorry, but I have to move ${facts.planned.title} on ${facts.planned.on}.`
              : `I am sorry, but I have to move our meeting${onWhat(facts)}.`,
          ],
        ],
        [
          [
            'short',
            formal
              ? 'Would you kindly suggest two times that suit you?'
              : 'Could you suggest two times that work for you?',
          ],
          ['medium', 'I will send a new invitation right away.'],
          ['long', 'If it is easier, we can also settle the most important point in ten minutes on the phone.'],
        ],
      ],
    }),
    chase: (facts, formal) => ({
      subject: subject(facts, 'a short reminder', 'A short reminder'),
      paragraphs: [
        [
          ['medium', facts.open ? `I am coming back to you${onWhat(facts)}.` : null],
          [
            'short',
            open(facts) ??
              (facts.lastOn
                ? `I have not heard from you since ${facts.lastOn}${onWhat(facts)}.`
                : `I have not heard back from you yet${onWhat(facts)}.`),
          ],
        ],
        [
          ['medium', 'I know there is a lot on your desk.'],
          ['long', 'If something on our side is holding it up, please tell me and I will see to it.'],
          [
            'short',
            formal
              ? 'May I ask you for a short reply, even if it is only a date?'
              : 'Could you send me a short reply, even if it is only a date?',
          ],
        ],
      ],
    }),
    proposal: (facts, formal) => ({
      subject: subject(facts, 'our proposal', 'Our proposal'),
      paragraphs: [
        [
          ['short', `As discussed, here is our proposal${named(facts) ? ` for ${named(facts)}` : ''}.`],
          ['short', facts.amount ? `The total is ${facts.amount}.` : null],
          ['medium', facts.seller.offer ? `It covers ${facts.seller.offer}.` : null],
        ],
        [
          ['long', 'Should a point not fit, tell me which one; I would rather adjust it than leave it open.'],
          [
            'short',
            formal
              ? 'May I ask when I can expect your decision?'
              : 'When would be a good time to go through it together?',
          ],
        ],
      ],
    }),
    apology: (facts, formal) => ({
      subject: subject(facts, 'our apology and what happens next', 'Our apology'),
      paragraphs: [
        [
          ['short', `I am sorry about the trouble you have had${onWhat(facts, ' with ')}.`],
          ['medium', 'That is not the standard you can expect from us, and I understand that you are upset.'],
        ],
        [
          [
            'short',
            'I am looking into it personally and will come back to you with what happened and what we do about it.',
          ],
          [
            'long',
            'Until then you can reach me directly at any time; you do not have to explain the matter again to anyone else.',
          ],
          ['short', formal ? 'When may I call you?' : 'When can I call you today or tomorrow?'],
        ],
      ],
    }),
    other: (facts, formal) => ({
      subject: about(facts) ? `${about(facts)}`.replace(/^./, (sign) => sign.toUpperCase()) : 'A short question',
      paragraphs: [
        [
          ['short', about(facts) ? `I am writing to you about ${named(facts)}.` : 'I have a short question.'],
          ['medium', facts.lastOn ? `We were last in touch on ${facts.lastOn}.` : null],
        ],
        [
          ['long', 'I will keep it short and only need a few minutes of your time.'],
          ['short', formal ? 'I would be grateful for a short reply.' : 'Could you get back to me on this?'],
        ],
      ],
    }),
  },
};
