import { dayIn, type Facts, nameParts, type Tongue } from './parts.ts';

const about = ({ topic, what }: Facts) => topic ?? what;
/** Names of deals take no case, so they stand in quotation marks behind "zu" or "zum Thema". */
const zu = (facts: Facts) => (about(facts) ? ` zu „${about(facts)}“` : '');
const subject = (facts: Facts, rest: string, alone: string) => (about(facts) ? `${about(facts)}: ${rest}` : alone);
const open = ({ open: words, lastOn }: Facts) =>
  words ? `Noch offen aus unserem Gespräch${lastOn ? ` vom ${lastOn}` : ''}: „${words}“.` : null;
const who = ({ seller }: Facts) => {
  const role = [seller.role, seller.company].filter((part) => part !== '').join(' bei ');
  return seller.name && role ? `Mein Name ist ${seller.name}, ${role}.` : null;
};

/** Formal address throughout: a "du" is the seller's own step to take. */
export const german: Tongue = {
  day: dayIn('de'),
  greeting(tone, { to, courtesy }) {
    if (!to) return tone === 'formal' ? 'Sehr geehrte Damen und Herren,' : 'Guten Tag,';
    const { last, full } = nameParts(to.name);
    const name = courtesy ? `${courtesy === 'f' ? 'Frau' : 'Herr'} ${last}` : full;
    if (tone === 'formal' && courtesy) return courtesy === 'f' ? `Sehr geehrte ${name},` : `Sehr geehrter ${name},`;
    return tone === 'warm' ? `Hallo ${name},` : `Guten Tag ${name},`;
  },
  pleasantry: {
    warm: 'Ich hoffe, Sie hatten einen guten Start in die Woche.',
    neutral: null,
    formal: null,
    direct: null,
  },
  signOff: {
    warm: 'Herzliche Grüße',
    neutral: 'Viele Grüße',
    formal: 'Mit freundlichen Grüßen',
    direct: 'Beste Grüße',
  },
  purposes: {
    'follow-up': (facts, formal) => ({
      subject: subject(facts, 'wie geht es weiter?', 'Unser letztes Gespräch'),
      paragraphs: [
        [
          [
            'short',
            facts.lastOn
              ? `Ich komme auf unseren letzten Kontakt vom ${facts.lastOn}${zu(facts)} zurück.`
              : `Ich melde mich noch einmal${zu(facts)}.`,
          ],
          ['medium', open(facts)],
        ],
        [
          ['long', 'Falls sich bei Ihnen die Prioritäten verschoben haben, hilft mir ein kurzer Hinweis genauso.'],
          [
            'short',
            formal ? 'Dürfte ich Sie fragen, wie Sie weiter vorgehen möchten?' : 'Wie möchten Sie weiter vorgehen?',
          ],
          ['medium', 'Gern stimmen wir das diese oder nächste Woche in einem kurzen Telefonat ab.'],
        ],
      ],
    }),
    intro: (facts, formal) => ({
      subject: facts.topic
        ? subject(facts, 'eine kurze Vorstellung', '')
        : facts.customer && facts.seller.company
          ? `${facts.seller.company} und ${facts.customer}`
          : 'Eine kurze Vorstellung',
      paragraphs: [
        [
          ['short', who(facts)],
          [
            'short',
            facts.seller.offer
              ? `Unser Thema: ${facts.seller.offer}.`
              : `Ich möchte mich Ihnen kurz vorstellen${zu(facts)}.`,
          ],
        ],
        [
          ['medium', 'Was für Sie dabei zählt, möchte ich nicht raten, sondern Sie fragen.'],
          [
            'long',
            'In einem ersten Gespräch höre ich zu, wie Sie es heute lösen, und sage Ihnen offen, ob wir zueinander passen.',
          ],
          [
            'short',
            formal
              ? 'Hätten Sie in den nächsten Tagen 15 Minuten Zeit für ein Telefonat?'
              : 'Passt Ihnen in den nächsten Tagen ein Telefonat von 15 Minuten?',
          ],
        ],
      ],
    }),
    'thank-you': (facts) => ({
      subject: subject(facts, 'vielen Dank', 'Vielen Dank'),
      paragraphs: [
        [
          [
            'short',
            about(facts) ? `Vielen Dank für Ihr Vertrauen bei „${about(facts)}“.` : 'Vielen Dank für Ihr Vertrauen.',
          ],
          ['medium', 'Die Zusammenarbeit mit Ihnen und Ihrem Team hat Freude gemacht.'],
        ],
        [
          [
            'long',
            'Vor jedem weiteren Schritt hören Sie von mir, und wenn etwas nicht so läuft wie erwartet, erreichen Sie mich direkt.',
          ],
          ['short', 'An wen darf ich mich für die nächsten Schritte wenden?'],
        ],
      ],
    }),
    'check-in': (facts, formal) => ({
      subject: subject(facts, 'wie ist der Stand?', 'Kurze Nachfrage zum Stand'),
      paragraphs: [
        [
          [
            'short',
            `Ich möchte kurz nachfragen, wie der Stand bei Ihnen ist${about(facts) ? `, was „${about(facts)}“ betrifft` : ''}.`,
          ],
          ['medium', facts.lastOn ? `Unser letzter Kontakt war am ${facts.lastOn}.` : null],
          ['medium', open(facts)],
        ],
        [
          [
            'long',
            'Sollte sich der Zeitplan geändert haben, nennen Sie mir bitte, was realistisch ist; ich richte mich danach.',
          ],
          [
            'short',
            formal
              ? 'Könnten Sie mir eine kurze Rückmeldung und einen für Sie realistischen Termin geben?'
              : 'Geben Sie mir eine kurze Rückmeldung und einen realistischen Termin?',
          ],
        ],
      ],
    }),
    reschedule: (facts) => ({
      subject: facts.planned
        ? `Neuer Termin: ${facts.planned.title}`
        : subject(facts, 'neuer Termin', 'Neuer Termin für unser Gespräch'),
      paragraphs: [
        [
          [
            'short',
            facts.planned
              ? `Leider muss ich unseren Termin „${facts.planned.title}“ am ${facts.planned.on} verschieben.`
              : `Leider muss ich unseren Termin${zu(facts)} verschieben.`,
          ],
        ],
        [
          ['short', 'Nennen Sie mir bitte zwei Termine, die Ihnen passen?'],
          ['medium', 'Eine neue Einladung schicke ich Ihnen umgehend.'],
          ['long', 'Wenn es für Sie einfacher ist, klären wir den wichtigsten Punkt auch in zehn Minuten am Telefon.'],
        ],
      ],
    }),
    chase: (facts, formal) => ({
      subject: subject(facts, 'kurze Erinnerung', 'Kurze Erinnerung'),
      paragraphs: [
        [
          ['medium', facts.open ? `Ich melde mich noch einmal${zu(facts)}.` : null],
          [
            'short',
            open(facts) ??
              (facts.lastOn
                ? `Seit dem ${facts.lastOn} habe ich${zu(facts)} nichts von Ihnen gehört.`
                : `Ich habe${zu(facts)} noch keine Rückmeldung von Ihnen.`),
          ],
        ],
        [
          ['medium', 'Ich weiß, dass bei Ihnen gerade viel auf dem Tisch liegt.'],
          ['long', 'Falls es an etwas auf unserer Seite hängt, sagen Sie es mir bitte, dann kümmere ich mich darum.'],
          [
            'short',
            formal
              ? 'Dürfte ich Sie um eine kurze Antwort bitten, und sei es nur ein Termin?'
              : 'Schicken Sie mir eine kurze Antwort, und sei es nur ein Termin?',
          ],
        ],
      ],
    }),
    proposal: (facts, formal) => ({
      subject: subject(facts, 'unser Angebot', 'Unser Angebot'),
      paragraphs: [
        [
          ['short', `Wie besprochen erhalten Sie unser Angebot${zu(facts)}.`],
          ['short', facts.amount ? `Der Gesamtbetrag ist ${facts.amount}.` : null],
          ['medium', facts.seller.offer ? `Es umfasst: ${facts.seller.offer}.` : null],
        ],
        [
          [
            'long',
            'Wenn ein Punkt nicht passt, sagen Sie mir bitte, welcher; ich passe ihn lieber an, als ihn offenzulassen.',
          ],
          [
            'short',
            formal
              ? 'Dürfte ich Sie fragen, wann ich mit Ihrer Entscheidung rechnen kann?'
              : 'Wann passt es Ihnen, es gemeinsam durchzugehen?',
          ],
        ],
      ],
    }),
    apology: (facts, formal) => ({
      subject: subject(facts, 'unsere Entschuldigung und wie es weitergeht', 'Unsere Entschuldigung'),
      paragraphs: [
        [
          [
            'short',
            about(facts)
              ? `Ich bitte Sie um Entschuldigung für den Ärger, den Sie mit „${about(facts)}“ hatten.`
              : 'Ich bitte Sie um Entschuldigung für den Ärger, den Sie hatten.',
          ],
          ['medium', 'Das ist nicht der Anspruch, den Sie an uns haben dürfen, und ich verstehe Ihren Unmut.'],
        ],
        [
          [
            'short',
            'Ich kümmere mich persönlich darum und melde mich bei Ihnen: mit dem, was passiert ist, und dem, was wir tun.',
          ],
          [
            'long',
            'Bis dahin erreichen Sie mich jederzeit direkt und müssen den Vorgang niemandem noch einmal erklären.',
          ],
          ['short', formal ? 'Wann darf ich Sie anrufen?' : 'Wann kann ich Sie heute oder morgen anrufen?'],
        ],
      ],
    }),
    other: (facts, formal) => ({
      subject: about(facts) ?? 'Eine kurze Frage',
      paragraphs: [
        [
          ['short', about(facts) ? `Ich schreibe Ihnen zum Thema „${about(facts)}“.` : 'Ich habe eine kurze Frage.'],
          ['medium', facts.lastOn ? `Unser letzter Kontakt war am ${facts.lastOn}.` : null],
        ],
        [
          ['long', 'Ich fasse mich kurz und brauche nur wenige Minuten Ihrer Zeit.'],
          [
            'short',
            formal
              ? 'Für eine kurze Rückmeldung wäre ich Ihnen dankbar.'
              : 'Geben Sie mir dazu eine kurze Rückmeldung?',
          ],
        ],
      ],
    }),
  },
};
