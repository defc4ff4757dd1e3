import { listed, numbered, type ReplyFacts, type ReplyTongue, said } from './reply-parts.ts';

const sobre = ({ what }: ReplyFacts) => (what ? `sobre «${what}»` : 'sobre su caso');
const caso = ({ what }: ReplyFacts) => (what ? `Su caso «${what}»` : 'Su caso');

const openings: Record<ReplyFacts['state'], (facts: ReplyFacts) => string> = {
  new: (facts) => `Gracias por su mensaje ${sobre(facts)}; lo he recibido y me ocupo de ello.`,
  working: (facts) => `Este es el estado ${sobre(facts)}: estamos trabajando en ello.`,
  'waiting-customer': (facts) => `Para avanzar ${sobre(facts)}, nos falta algo de su parte.`,
  'waiting-us': (facts) =>
    facts.wroteOn
      ? `Gracias por su respuesta del ${facts.wroteOn} ${sobre(facts)}; el siguiente paso es nuestro.`
      : `El siguiente paso ${sobre(facts)} es nuestro, y quería que lo supiera.`,
  escalated: (facts) => `${caso(facts)} se ha escalado en nuestra empresa.`,
  resolved: (facts) => `${caso(facts)} figura como resuelto en nuestra empresa.`,
};

function question({ state, mood, asked, vague, steps }: ReplyFacts): string {
  if (state === 'resolved') return '¿Vuelve a funcionar todo? Si no, basta una breve respuesta y seguimos.';
  if (state === 'waiting-customer')
    return asked
      ? `¿Podría enviarnos lo que pedimos el ${asked.on}: «${asked.words}»?`
      : '¿Podría enviarnos lo último que le pedimos? Si algo no está claro, dígamelo, por favor.';
  if (vague) return 'Para buscar en el lugar correcto: ¿desde cuándo ocurre, con qué frecuencia y qué ve exactamente?';
  if (mood === 'upset' || state === 'escalated') return '¿Cuándo puedo llamarle?';
  if (steps.length > 0) return '¿Podría decirme si esto ayuda?';
  if (state === 'new') return 'Si desea añadir algo, basta una breve respuesta.';
  return 'Si algo ha cambiado por su parte, una breve nota me ayuda.';
}

export const spanish: ReplyTongue = {
  subject: ({ what, number }) => `${what ?? 'Su caso'}${number ? ` (caso ${number})` : ''}`,
  paragraphs: (facts) => [
    ...(facts.mood === 'upset'
      ? [
          said(
            ['short', `Lamento las molestias que ha tenido${facts.what ? ` con «${facts.what}»` : ''}.`],
            ['medium', 'Tiene todo el derecho a esperar más de nosotros.'],
          ),
        ]
      : []),
    said(
      ['short', openings[facts.state](facts)],
      ['medium', facts.mood === 'pleased' ? 'Gracias también por sus amables palabras.' : null],
    ),
    ...listed(
      'Lo que se ha hecho hasta ahora:',
      facts.done.map(({ words, on }) => `- ${on}: ${words}`),
    ),
    ...listed(`Pruebe lo siguiente, por favor (de «${facts.article}»):`, numbered(facts.steps), 'short'),
    ...(facts.next
      ? [
          said([
            'short',
            facts.next.title
              ? `Lo siguiente: «${facts.next.title}» el ${facts.next.on}.`
              : `Tendrá noticias mías antes del ${facts.next.on}.`,
          ]),
        ]
      : []),
    said(
      ['long', 'Puede responder a este correo en cualquier momento, sin tener que explicarlo todo de nuevo.'],
      ['short', question(facts)],
    ),
  ],
};
