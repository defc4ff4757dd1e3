/**
 * What a word can mean to someone who gives orders to a machine. Each language has a file of words by these names: words
 * apart by blanks, `*` for any ending, `_` between the words of a phrase. Accents and capitals do not count.
 */
export const concepts = [
  'ai', // who is spoken to, beyond doubt a program: "language model"
  'bot', // … or perhaps one: "assistant", "agent"
  'software', // … or just a thing: "system", "tool"
  'hello', // "Dear", "Note to", "Attention"
  'youAre', // "if you are", "you are a"
  'you',
  'your',
  'reads', // what such a program does: reading, summarising, processing
  'automatic',
  'doc', // what it reads: this page
  'must', // please, must, always
  'not', // do not, never, without
  'ifWhen',
  'ignore',
  'void', // says that orders have ended: "no longer apply"
  'prior', // what was said before: previous, above
  'whole', // all, everything
  'orders', // instructions, rules, prompt
  'inner', // what only a program has: system prompt, guardrails
  'newOrders', // "your new task"
  'reveal',
  'send',
  'address', // a URL, an e-mail address; found by shape
  'data',
  'secret', // passwords, keys
  'inUrl', // "as a query parameter"
  'say',
  'sayOnly', // "reply with exactly"
  'answer', // summary, response
  'about', // "asked about", "summarise"
  'user', // the third person: the seller whom the program works for
  'rank',
  'top',
  'target', // this lead, this vendor
  'regardless',
  'set',
  'field',
  'bank',
  'run',
  'tool',
  'hide', // silently, keep secret
  'ask', // confirmation, approval
  'persona', // act as, pretend
  'youAreNow',
  'free', // unrestricted, developer mode
  'later', // next time, from now on
  'remember',
  'memory',
  'approved',
  'boss', // who is said to have approved: the administrator
  'decode',
  'obey', // follow, execute what it says
  'talk', // speaks about attacks: "prompt injection", "attackers", "for example"
  'ours', // speaks of one's own: "our assistant"
  'mechanical', // makes a machine of whoever follows: "electronic"
  'servant', // … "clerk", "reader", "helper"
  'mum', // nobody is to know: "between us", "without asking"
  'omit', // leave out, bury
  'blot', // what a firm would rather not read about itself
  'laud', // what it would rather read
  'us',
  'grant', // changes and gifts: bump, waive, forward
  'human', // orders between people: e-mail, invoice, delivery; "Assistant Manager"
] as const;
export type Concept = (typeof concepts)[number];
export type Words = Partial<Record<Concept, string>>;
