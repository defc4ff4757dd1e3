import { dayIn, type Facts, nameParts, type Tongue } from './parts.ts';

const about = ({ topic, what }: Facts) => topic ?? what;
const surQuoi = (facts: Facts) => (about(facts) ? ` au sujet de « ${about(facts)} »` : '');
const subject = (facts: Facts, rest: string, alone: string) => (about(facts) ? `${about(facts)} : ${rest}` : alone);
const open = ({ open: words, lastOn }: Facts) =>
  words ? `Il reste un point de notre échange${lastOn ? ` du ${lastOn}` : ''} : « ${words} ».` : null;
const who = ({ seller }: Facts) => {
  const role = [seller.role, seller.company].filter((part) => part !== '').join(' chez ');
  return seller.name && role ? `Je me présente : ${seller.name}, ${role}.` : null;
};

/** "Vous" throughout. */
export const french: Tongue = {
  day: dayIn('fr'),
  greeting(tone, { to, courtesy }) {
    if (!to) return tone === 'formal' ? 'Madame, Monsieur,' : 'Bonjour,';
    const { first, last, full } = nameParts(to.name);
    if (tone === 'formal')
      return courtesy ? `${courtesy === 'f' ? 'Madame' : 'Monsieur'} ${last},` : `Bonjour ${full},`;
    return `Bonjour ${first},`;
  },
  pleasantry: { warm: "J'espère que vous allez bien.", neutral: null, formal: null, direct: null },
  signOff: {
    warm: 'Bien à vous,',
    neutral: 'Cordialement,',
    formal: "Je vous prie d'agréer mes salutations distinguées.",
    direct: 'Cordialement,',
  },
  purposes: {
    'follow-up': (facts, formal) => ({
      subject: subject(facts, 'la suite', 'Suite à notre échange'),
      paragraphs: [
        [
          [
            'short',
            facts.lastOn
              ? `Je reviens vers vous à la suite de notre échange du ${facts.lastOn}${surQuoi(facts)}.`
              : `Je reviens vers vous${surQuoi(facts)}.`,
          ],
          ['medium', open(facts)],
        ],
        [
          ['long', 'Si vos priorités ont changé, un mot de votre part me sera tout aussi utile.'],
          [
            'short',
            formal
              ? 'Pourriez-vous m’indiquer comment vous souhaitez poursuivre ?'
              : 'Comment souhaitez-vous avancer ?',
          ],
          ['medium', 'Nous pouvons en parler brièvement par téléphone cette semaine ou la suivante.'],
        ],
      ],
    }),
    intro: (facts, formal) => ({
      subject: facts.topic
        ? subject(facts, 'présentation', '')
        : facts.customer && facts.seller.company
          ? `${facts.seller.company} et ${facts.customer}`
          : 'Une courte présentation',
      paragraphs: [
        [
          ['short', who(facts)],
          [
            'short',
            facts.seller.offer
              ? `Notre métier : ${facts.seller.offer}.`
              : `Je me permets de me présenter${surQuoi(facts)}.`,
          ],
        ],
        [
          ['medium', 'Plutôt que de deviner ce qui compte pour vous, je préfère vous poser la question.'],
          [
            'long',
            'Lors d’un premier échange, je vous écouterai et vous dirai franchement si nous pouvons vous être utiles.',
          ],
          [
            'short',
            formal
              ? 'Auriez-vous quinze minutes à m’accorder par téléphone dans les prochains jours ?'
              : 'Auriez-vous quinze minutes pour en parler au téléphone dans les prochains jours ?',
          ],
        ],
      ],
    }),
    'thank-you': (facts) => ({
      subject: subject(facts, 'merci', 'Merci'),
      paragraphs: [
        [
          ['short', `Merci de votre confiance${surQuoi(facts)}.`],
          ['medium', 'Ce fut un plaisir de travailler avec vous et votre équipe.'],
        ],
        [
          [
            'long',
            'Je vous tiendrai au courant avant chaque étape, et vous pouvez me joindre directement si quelque chose ne se passe pas comme prévu.',
          ],
          ['short', 'À qui puis-je m’adresser pour la suite ?'],
        ],
      ],
    }),
    'check-in': (facts, formal) => ({
      subject: subject(facts, 'où en sommes-nous ?', 'Où en sommes-nous ?'),
      paragraphs: [
        [
          ['short', `Je souhaitais savoir où vous en êtes${surQuoi(facts)}.`],
          ['medium', facts.lastOn ? `Notre dernier échange date du ${facts.lastOn}.` : null],
          ['medium', open(facts)],
        ],
        [
          ['long', 'Si le calendrier a changé, dites-moi ce qui est réaliste et je m’adapterai.'],
          [
            'short',
            formal
              ? 'Pourriez-vous me donner un bref retour et une date réaliste pour vous ?'
              : 'Pouvez-vous me faire un bref retour, avec une date réaliste pour vous ?',
          ],
        ],
      ],
    }),
    reschedule: (facts, formal) => ({
      subject: facts.planned
        ? `Report : ${facts.planned.title}`
        : subject(facts, 'nouvelle date', 'Nouvelle date pour notre rendez-vous'),
      paragraphs: [
        [
          [
            'short',
            facts.planned
              ? `Je dois malheureusement reporter notre rendez-vous « ${facts.planned.title} » du ${facts.planned.on}.`
              : `Je dois malheureusement reporter notre rendez-vous${surQuoi(facts)}.`,
          ],
        ],
        [
          [
            'short',
            formal
              ? 'Pourriez-vous me proposer deux créneaux qui vous conviennent ?'
              : 'Pouvez-vous me proposer deux créneaux ?',
          ],
          ['medium', 'Je vous enverrai aussitôt une nouvelle invitation.'],
          [
            'long',
            'Si c’est plus simple pour vous, nous pouvons aussi régler le point essentiel en dix minutes par téléphone.',
          ],
        ],
      ],
    }),
    chase: (facts, formal) => ({
      subject: subject(facts, 'petit rappel', 'Petit rappel'),
      paragraphs: [
        [
          ['medium', facts.open ? `Je reviens vers vous${surQuoi(facts)}.` : null],
          [
            'short',
            open(facts) ??
              (facts.lastOn
                ? `Je n’ai pas eu de vos nouvelles depuis le ${facts.lastOn}${surQuoi(facts)}.`
                : `Je n’ai pas encore eu de retour de votre part${surQuoi(facts)}.`),
          ],
        ],
        [
          ['medium', 'Je sais que vous avez beaucoup à faire.'],
          ['long', 'Si quelque chose bloque de notre côté, dites-le-moi et je m’en occupe.'],
          [
            'short',
            formal
              ? 'Puis-je vous demander une brève réponse, ne serait-ce qu’une date ?'
              : 'Pouvez-vous me répondre en deux mots, ne serait-ce qu’avec une date ?',
          ],
        ],
      ],
    }),
    proposal: (facts, formal) => ({
      subject: subject(facts, 'notre proposition', 'Notre proposition'),
      paragraphs: [
        [
          ['short', `Comme convenu, voici notre proposition${surQuoi(facts)}.`],
          ['short', facts.amount ? `Le montant total est de ${facts.amount}.` : null],
          ['medium', facts.seller.offer ? `Elle comprend : ${facts.seller.offer}.` : null],
        ],
        [
          [
            'long',
            'Si un point ne convient pas, dites-moi lequel ; je préfère l’adapter plutôt que de le laisser en suspens.',
          ],
          [
            'short',
            formal
              ? 'Puis-je vous demander quand je peux espérer votre décision ?'
              : 'Quand pouvons-nous la parcourir ensemble ?',
          ],
        ],
      ],
    }),
    apology: (facts, formal) => ({
      subject: subject(facts, 'nos excuses et la suite', 'Nos excuses'),
      paragraphs: [
        [
          ['short', `Je vous présente nos excuses pour les désagréments que vous avez subis${surQuoi(facts)}.`],
          [
            'medium',
            'Ce n’est pas ce que vous êtes en droit d’attendre de nous, et je comprends votre mécontentement.',
          ],
        ],
        [
          [
            'short',
            'Je m’en occupe personnellement et reviendrai vers vous avec ce qui s’est passé et ce que nous faisons.',
          ],
          ['long', 'D’ici là, vous pouvez me joindre directement à tout moment, sans avoir à tout réexpliquer.'],
          ['short', formal ? 'Quand puis-je vous appeler ?' : 'Quand puis-je vous appeler, aujourd’hui ou demain ?'],
        ],
      ],
    }),
    other: (facts, formal) => ({
      subject: about(facts) ?? 'Une courte question',
      paragraphs: [
        [
          ['short', about(facts) ? `Je vous écris${surQuoi(facts)}.` : 'J’ai une courte question.'],
          ['medium', facts.lastOn ? `Notre dernier échange date du ${facts.lastOn}.` : null],
        ],
        [
          ['long', 'Je serai bref et n’ai besoin que de quelques minutes de votre temps.'],
          ['short', formal ? 'Je vous remercie par avance de votre réponse.' : 'Pouvez-vous me faire un bref retour ?'],
        ],
      ],
    }),
  },
};
