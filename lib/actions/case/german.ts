import { listed, numbered, type ReplyFacts, type ReplyTongue, said } from './reply-parts.ts';

const zu = ({ what }: ReplyFacts) => (what ? `zu „${what}“` : 'zu Ihrem Anliegen');
const der = ({ what }: ReplyFacts) => (what ? `Ihr Anliegen „${what}“` : 'Ihr Anliegen');

const openings: Record<ReplyFacts['state'], (facts: ReplyFacts) => string> = {
  new: (facts) => `Vielen Dank für Ihre Nachricht ${zu(facts)}; sie ist angekommen, und ich gehe der Sache nach.`,
  working: (facts) => `Hier ist der Stand ${zu(facts)}: Wir arbeiten daran.`,
  'waiting-customer': (facts) => `Damit es ${zu(facts)} weitergeht, brauchen wir noch etwas von Ihnen.`,
  'waiting-us': (facts) =>
    facts.wroteOn
      ? `Vielen Dank für Ihre Antwort vom ${facts.wroteOn} ${zu(facts)}; der nächste Schritt liegt bei uns.`
      : `Der nächste Schritt ${zu(facts)} liegt bei uns, und das möchte ich Sie wissen lassen.`,
  escalated: (facts) => `Wir haben ${der(facts)} bei uns eskaliert.`,
  resolved: (facts) => `Wir haben ${der(facts)} bei uns als gelöst vermerkt.`,
};

function question({ state, mood, asked, vague, steps }: ReplyFacts): string {
  if (state === 'resolved')
    return 'Funktioniert bei Ihnen wieder alles? Falls nicht, genügt eine kurze Antwort, und wir machen weiter.';
  if (state === 'waiting-customer')
    return asked
      ? `Könnten Sie uns das noch schicken: „${asked.words}“? Wir hatten am ${asked.on} darum gebeten.`
      : 'Könnten Sie uns schicken, worum wir zuletzt gebeten haben? Wenn etwas daran unklar ist, sagen Sie es mir bitte.';
  if (vague)
    return 'Damit ich an der richtigen Stelle suche: Seit wann tritt es auf, wie oft, und was genau sehen Sie?';
  if (mood === 'upset' || state === 'escalated') return 'Wann darf ich Sie anrufen?';
  if (steps.length > 0) return 'Geben Sie mir Bescheid, ob das hilft?';
  if (state === 'new') return 'Wenn Sie etwas ergänzen möchten, genügt eine kurze Antwort.';
  return 'Falls sich bei Ihnen etwas geändert hat, hilft mir ein kurzer Hinweis.';
}

export const german: ReplyTongue = {
  subject: ({ what, number }) => `${what ?? 'Ihr Anliegen'}${number ? ` (Fall ${number})` : ''}`,
  paragraphs: (facts) => [
    ...(facts.mood === 'upset'
      ? [
          said(
            ['short', `Es tut mir leid, dass Sie solchen Ärger haben${facts.what ? ` („${facts.what}“)` : ''}.`],
            ['medium', 'Sie dürfen von uns Besseres erwarten.'],
          ),
        ]
      : []),
    said(
      ['short', openings[facts.state](facts)],
      ['medium', facts.mood === 'pleased' ? 'Vielen Dank auch für Ihre freundlichen Worte.' : null],
    ),
    ...listed(
      'Was bisher geschehen ist:',
      facts.done.map(({ words, on }) => `- ${on}: ${words}`),
    ),
    ...listed(`Bitte versuchen Sie Folgendes (aus „${facts.article}“):`, numbered(facts.steps), 'short'),
    ...(facts.next
      ? [
          said([
            'short',
            facts.next.title
              ? `Als Nächstes: „${facts.next.title}“ am ${facts.next.on}.`
              : `Sie hören bis zum ${facts.next.on} von mir.`,
          ]),
        ]
      : []),
    said(
      ['long', 'Sie können jederzeit auf diese Mail antworten und müssen die Sache nicht noch einmal erklären.'],
      ['short', question(facts)],
    ),
  ],
};
