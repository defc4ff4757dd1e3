import { dayIn, type Facts, nameParts, type Tongue } from './parts.ts';

const about = ({ topic, what }: Facts) => topic ?? what;
const sobre = (facts: Facts) => (about(facts) ? ` sobre «${about(facts)}»` : '');
const subject = (facts: Facts, rest: string, alone: string) => (about(facts) ? `${about(facts)}: ${rest}` : alone);
const open = ({ open: words, lastOn }: Facts) =>
  words ? `Queda pendiente de nuestra conversación${lastOn ? ` del ${lastOn}` : ''}: «${words}».` : null;
const who = ({ seller }: Facts) => {
  const role = [seller.role, seller.company].filter((part) => part !== '').join(' en ');
  return seller.name && role ? `Me presento: soy ${seller.name}, ${role}.` : null;
};

/** "Usted" throughout. */
export const spanish: Tongue = {
  day: dayIn('es'),
  greeting(tone, { to, courtesy }) {
    if (!to) return tone === 'formal' ? 'Estimados señores:' : 'Buenos días:';
    const { first, last, full } = nameParts(to.name);
    if (tone === 'formal') {
      if (courtesy) return courtesy === 'f' ? `Estimada Sra. ${last}:` : `Estimado Sr. ${last}:`;
      return `Estimado/a ${full}:`;
    }
    return tone === 'warm' ? `Hola, ${first}:` : `Buenos días, ${first}:`;
  },
  pleasantry: { warm: 'Espero que esté teniendo una buena semana.', neutral: null, formal: null, direct: null },
  signOff: { warm: 'Un cordial saludo,', neutral: 'Un saludo,', formal: 'Atentamente,', direct: 'Saludos,' },
  purposes: {
    'follow-up': (facts, formal) => ({
      subject: subject(facts, 'próximos pasos', 'Sobre nuestra última conversación'),
      paragraphs: [
        [
          [
            'short',
            facts.lastOn
              ? `Retomo nuestro último contacto del ${facts.lastOn}${sobre(facts)}.`
              : `Le escribo de nuevo${sobre(facts)}.`,
          ],
          ['medium', open(facts)],
        ],
        [
          ['long', 'Si han cambiado sus prioridades, una breve nota me ayuda igualmente.'],
          ['short', formal ? '¿Podría indicarme cómo desea continuar?' : '¿Cómo le gustaría que avancemos?'],
          ['medium', 'Podemos verlo en una breve llamada esta semana o la próxima.'],
        ],
      ],
    }),
    intro: (facts, formal) => ({
      subject: facts.topic
        ? subject(facts, 'una breve presentación', '')
        : facts.customer && facts.seller.company
          ? `${facts.seller.company} y ${facts.customer}`
          : 'Una breve presentación',
      paragraphs: [
        [
          ['short', who(facts)],
          [
            'short',
            facts.seller.offer
              ? `Nos dedicamos a esto: ${facts.seller.offer}.`
              : `Me gustaría presentarme${sobre(facts)}.`,
          ],
        ],
        [
          ['medium', 'No quiero suponer qué es importante para usted; prefiero preguntárselo.'],
          ['long', 'En una primera conversación escucharé cómo lo resuelven hoy y le diré con franqueza si encajamos.'],
          [
            'short',
            formal
              ? '¿Dispondría de quince minutos para una llamada en los próximos días?'
              : '¿Le vendría bien una llamada de quince minutos en los próximos días?',
          ],
        ],
      ],
    }),
    'thank-you': (facts) => ({
      subject: subject(facts, 'gracias', 'Gracias'),
      paragraphs: [
        [
          [
            'short',
            about(facts) ? `Muchas gracias por su confianza en «${about(facts)}».` : 'Muchas gracias por su confianza.',
          ],
          ['medium', 'Ha sido un placer trabajar con usted y con su equipo.'],
        ],
        [
          ['long', 'Le avisaré antes de cada etapa, y puede contactarme directamente si algo no va como esperaba.'],
          ['short', '¿Con quién debo hablar para los próximos pasos?'],
        ],
      ],
    }),
    'check-in': (facts, formal) => ({
      subject: subject(facts, '¿cómo va?', '¿Cómo va todo?'),
      paragraphs: [
        [
          [
            'short',
            about(facts)
              ? `Quería saber cómo va «${about(facts)}» por su parte.`
              : 'Quería saber cómo van las cosas por su parte.',
          ],
          ['medium', facts.lastOn ? `Nuestro último contacto fue el ${facts.lastOn}.` : null],
          ['medium', open(facts)],
        ],
        [
          ['long', 'Si han cambiado los plazos, dígame qué es realista y me adaptaré.'],
          [
            'short',
            formal
              ? '¿Podría darme una breve respuesta y una fecha realista para usted?'
              : '¿Me da una breve respuesta y una fecha realista para usted?',
          ],
        ],
      ],
    }),
    reschedule: (facts, formal) => ({
      subject: facts.planned
        ? `Nueva fecha: ${facts.planned.title}`
        : subject(facts, 'nueva fecha', 'Nueva fecha para nuestra reunión'),
      paragraphs: [
        [
          [
            'short',
            facts.planned
              ? `Lamento tener que aplazar nuestra cita «${facts.planned.title}» del ${facts.planned.on}.`
              : `Lamento tener que aplazar nuestra reunión${sobre(facts)}.`,
          ],
        ],
        [
          [
            'short',
            formal
              ? '¿Podría proponerme dos horarios que le convengan?'
              : '¿Me propone dos horarios que le vengan bien?',
          ],
          ['medium', 'Le enviaré enseguida una nueva invitación.'],
          ['long', 'Si le resulta más fácil, también podemos resolver lo más importante en diez minutos por teléfono.'],
        ],
      ],
    }),
    chase: (facts, formal) => ({
      subject: subject(facts, 'un breve recordatorio', 'Un breve recordatorio'),
      paragraphs: [
        [
          ['medium', facts.open ? `Le escribo de nuevo${sobre(facts)}.` : null],
          [
            'short',
            open(facts) ??
              (facts.lastOn
                ? `No he tenido noticias suyas desde el ${facts.lastOn}${sobre(facts)}.`
                : `Aún no he recibido respuesta suya${sobre(facts)}.`),
          ],
        ],
        [
          ['medium', 'Sé que tiene mucho trabajo.'],
          ['long', 'Si algo está parado por nuestra parte, dígamelo y me ocupo de ello.'],
          [
            'short',
            formal
              ? '¿Podría enviarme una breve respuesta, aunque sea solo una fecha?'
              : '¿Me envía una breve respuesta, aunque sea solo una fecha?',
          ],
        ],
      ],
    }),
    proposal: (facts, formal) => ({
      subject: subject(facts, 'nuestra propuesta', 'Nuestra propuesta'),
      paragraphs: [
        [
          ['short', `Como acordamos, le envío nuestra propuesta${sobre(facts)}.`],
          ['short', facts.amount ? `El importe total es de ${facts.amount}.` : null],
          ['medium', facts.seller.offer ? `Incluye: ${facts.seller.offer}.` : null],
        ],
        [
          ['long', 'Si algún punto no encaja, dígame cuál; prefiero ajustarlo a dejarlo abierto.'],
          [
            'short',
            formal
              ? '¿Podría indicarme cuándo puedo esperar su decisión?'
              : '¿Cuándo le vendría bien que la repasemos juntos?',
          ],
        ],
      ],
    }),
    apology: (facts, formal) => ({
      subject: subject(facts, 'nuestras disculpas y próximos pasos', 'Nuestras disculpas'),
      paragraphs: [
        [
          [
            'short',
            about(facts)
              ? `Le pido disculpas por los problemas que ha tenido con «${about(facts)}».`
              : 'Le pido disculpas por los problemas que ha tenido.',
          ],
          ['medium', 'No es lo que puede esperar de nosotros, y entiendo su malestar.'],
        ],
        [
          ['short', 'Me ocupo personalmente y le informaré de lo ocurrido y de lo que vamos a hacer.'],
          [
            'long',
            'Mientras tanto puede contactarme directamente en cualquier momento, sin tener que explicarlo todo de nuevo.',
          ],
          ['short', formal ? '¿Cuándo puedo llamarle?' : '¿Cuándo puedo llamarle, hoy o mañana?'],
        ],
      ],
    }),
    other: (facts, formal) => ({
      subject: about(facts) ?? 'Una breve pregunta',
      paragraphs: [
        [
          ['short', about(facts) ? `Le escribo${sobre(facts)}.` : 'Tengo una breve pregunta.'],
          ['medium', facts.lastOn ? `Nuestro último contacto fue el ${facts.lastOn}.` : null],
        ],
        [
          ['long', 'Seré breve y solo necesito unos minutos de su tiempo.'],
          ['short', formal ? 'Le agradecería una breve respuesta.' : '¿Me da una breve respuesta?'],
        ],
      ],
    }),
  },
};
