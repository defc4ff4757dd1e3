import { listed, numbered, type ReplyFacts, type ReplyTongue, said } from './reply-parts.ts';

const au = ({ what }: ReplyFacts) => (what ? `au sujet de « ${what} »` : 'au sujet de votre demande');
const demande = ({ what }: ReplyFacts) => (what ? `Votre demande « ${what} »` : 'Votre demande');

const openings: Record<ReplyFacts['state'], (facts: ReplyFacts) => string> = {
  new: (facts) => `Merci pour votre message ${au(facts)} ; je l’ai bien reçu et je m’en occupe.`,
  working: (facts) => `Voici où nous en sommes ${au(facts)} : nous y travaillons.`,
  'waiting-customer': (facts) => `Pour avancer ${au(facts)}, il nous manque quelque chose de votre part.`,
  'waiting-us': (facts) =>
    facts.wroteOn
      ? `Merci pour votre réponse du ${facts.wroteOn} ${au(facts)} ; la prochaine étape nous revient.`
      : `La prochaine étape ${au(facts)} nous revient, et je tenais à vous le dire.`,
  escalated: (facts) => `${demande(facts)} a été transmise au niveau supérieur chez nous.`,
  resolved: (facts) => `${demande(facts)} est notée comme résolue chez nous.`,
};

function question({ state, mood, asked, vague, steps }: ReplyFacts): string {
  if (state === 'resolved')
    return 'Est-ce que tout fonctionne de nouveau chez vous ? Sinon, un mot suffit et nous reprenons.';
  if (state === 'waiting-customer')
    return asked
      ? `Pourriez-vous nous envoyer ce que nous avons demandé le ${asked.on} : « ${asked.words} » ?`
      : 'Pourriez-vous nous envoyer ce que nous vous avons demandé en dernier ? Si un point n’est pas clair, dites-le-moi.';
  if (vague)
    return 'Pour chercher au bon endroit : depuis quand cela se produit-il, à quelle fréquence, et que voyez-vous exactement ?';
  if (mood === 'upset' || state === 'escalated') return 'Quand puis-je vous appeler ?';
  if (steps.length > 0) return 'Pourriez-vous me dire si cela aide ?';
  if (state === 'new') return 'Si vous souhaitez ajouter quelque chose, une courte réponse suffit.';
  return 'Si quelque chose a changé de votre côté, un mot de votre part m’aide.';
}

export const french: ReplyTongue = {
  subject: ({ what, number }) => `${what ?? 'Votre demande'}${number ? ` (dossier ${number})` : ''}`,
  paragraphs: (facts) => [
    ...(facts.mood === 'upset'
      ? [
          said(
            [
              'short',
              `Je vous présente mes excuses pour les désagréments que vous avez eus${facts.what ? ` (« ${facts.what} »)` : ''}.`,
            ],
            ['medium', 'Vous êtes en droit d’attendre mieux de nous.'],
          ),
        ]
      : []),
    said(
      ['short', openings[facts.state](facts)],
      ['medium', facts.mood === 'pleased' ? 'Merci aussi pour vos mots aimables.' : null],
    ),
    ...listed(
      'Ce qui a été fait jusqu’ici :',
      facts.done.map(({ words, on }) => `- ${on} : ${words}`),
    ),
    ...listed(`Essayez ceci, s’il vous plaît (d’après « ${facts.article} ») :`, numbered(facts.steps), 'short'),
    ...(facts.next
      ? [
          said([
            'short',
            facts.next.title
              ? `La suite : « ${facts.next.title} » le ${facts.next.on}.`
              : `Vous aurez de mes nouvelles d’ici le ${facts.next.on}.`,
          ]),
        ]
      : []),
    said(
      ['long', 'Vous pouvez répondre à ce message à tout moment, sans avoir à tout expliquer de nouveau.'],
      ['short', question(facts)],
    ),
  ],
};
