import { around, deeds, type Rule } from './rule.ts';

const people = around('human', 6);

/** Who is addressed × what is ordered. The same rules for all languages; the words differ. */
export const rules: Rule[] = [
  // Who is addressed
  { reason: 'addressed-to-assistant', weight: 0.55, anchor: 'hello', near: [['ai', 0, 5]], first: true },
  { reason: 'addressed-to-assistant', weight: 0.5, anchor: 'hello', near: [['ai', 0, 3]] },
  { reason: 'addressed-to-assistant', weight: 0.45, anchor: 'hello', near: [['bot', 0, 3]], first: true },
  { reason: 'addressed-to-assistant', weight: 0.6, anchor: 'youAre', near: [['ai', 0, 4]] },
  { reason: 'addressed-to-assistant', weight: 0.45, anchor: 'youAre', near: [['bot', 0, 4]] },
  {
    reason: 'addressed-to-assistant',
    weight: 0.5,
    anchor: 'youAre',
    near: [
      ['reads', 0, 4],
      ['automatic', 0, 9],
    ],
  },
  {
    reason: 'addressed-to-assistant',
    weight: 0.6,
    anchor: 'ai',
    near: [
      ['reads', 1, 5],
      ['doc', 2, 9],
    ],
  },
  {
    reason: 'addressed-to-assistant',
    weight: 0.45,
    anchor: 'bot',
    near: [
      ['reads', 0, 4],
      ['doc', 0, 7],
    ],
  },
  { reason: 'addressed-to-assistant', weight: 0.5, anchor: 'automatic', near: [around('reads', 5), around('doc', 8)] },
  { reason: 'addressed-to-assistant', weight: 0.4, anchor: 'ai', near: [['must', 0, 6]] },
  {
    reason: 'addressed-to-assistant',
    weight: 0.7,
    anchor: 'ai',
    near: [
      ['must', 0, 7],
      [deeds, 1, 12],
    ],
  },
  {
    reason: 'addressed-to-assistant',
    weight: 0.7,
    anchor: 'bot',
    near: [
      ['must', 0, 6],
      [deeds, 1, 11],
    ],
  },
  { reason: 'addressed-to-assistant', weight: 0.6, anchor: 'ifWhen', near: [['ai', 0, 3]], first: true },
  { reason: 'addressed-to-assistant', weight: 0.35, anchor: ['ai', 'bot'], near: [['must', 1, 2]], first: true },
  // What it was told before counts no more
  { reason: 'override', weight: 1, anchor: 'ignore', near: [around('inner', 8)], led: true, unless: people },
  {
    reason: 'override',
    weight: 0.9,
    anchor: 'void',
    near: [around('orders', 9), around(['prior', 'your', 'whole'], 9)],
    unless: people,
  },
  { reason: 'override', weight: 0.9, anchor: 'void', near: [around('inner', 9)], unless: people },
  { reason: 'override', weight: 0.9, anchor: 'ignore', near: [['user', 0, 4]], led: true },
  {
    reason: 'override',
    weight: 0.8,
    anchor: 'void',
    near: [
      ['prior', 8, 2],
      ['you', 9, 2],
    ],
    unless: people,
  },
  { reason: 'override', weight: 0.6, anchor: 'ignore', near: [around('inner', 8)] },
  {
    reason: 'override',
    weight: 1,
    anchor: 'ignore',
    near: [around('orders', 7), around(['prior', 'your'], 7)],
    led: true,
    unless: people,
  },
  {
    reason: 'override',
    weight: 1,
    anchor: 'ignore',
    near: [around('whole', 3), around('orders', 7)],
    led: true,
    unless: people,
  },
  {
    reason: 'override',
    weight: 0.7,
    anchor: 'ignore',
    near: [around('orders', 7), around(['prior', 'your', 'whole'], 7)],
    unless: people,
  },
  { reason: 'override', weight: 0.45, anchor: 'ignore', near: [around('orders', 5)], unless: people },
  {
    reason: 'override',
    weight: 0.7,
    anchor: 'ignore',
    near: [around('whole', 3), around('prior', 5)],
    led: true,
    unless: people,
  },
  { reason: 'new-orders', weight: 0.8, anchor: 'newOrders', near: [] },
  {
    reason: 'new-orders',
    weight: 0.5,
    anchor: 'you',
    near: [
      ['must', 0, 2],
      ['orders', 0, 8],
    ],
    unless: people,
  },
  {
    reason: 'new-orders',
    weight: 0.6,
    anchor: 'obey',
    near: [around('doc', 4), around('orders', 5), around(['ai', 'bot', 'ignore', 'user'], 14)],
    led: true,
  },
  // What it knows is to be told
  { reason: 'reveal-instructions', weight: 1, anchor: 'reveal', near: [around('inner', 7)], led: true },
  { reason: 'reveal-instructions', weight: 0.5, anchor: 'reveal', near: [around('inner', 7)] },
  {
    reason: 'reveal-instructions',
    weight: 0.7,
    anchor: 'reveal',
    near: [
      ['your', 1, 6],
      ['orders', 1, 8],
    ],
    led: true,
    unless: people,
  },
  { reason: 'exfiltration', weight: 0.8, anchor: 'send', near: [around('data', 8), around('address', 16)], led: true },
  { reason: 'exfiltration', weight: 0.5, anchor: ['send', 'reveal'], near: [around(['data', 'secret'], 7)], led: true },
  {
    reason: 'exfiltration',
    weight: 0.5,
    anchor: 'inUrl',
    near: [around(['send', 'data', 'secret', 'answer', 'whole'], 10)],
  },
  { reason: 'exfiltration', weight: 0.4, anchor: ['data', 'secret'], near: [around('inUrl', 12)] },
  // What it is to say
  {
    reason: 'output-control',
    weight: 0.9,
    anchor: ['say', 'sayOnly'],
    near: [around('your', 6), around('answer', 7)],
    led: true,
    unless: people,
  },
  {
    reason: 'output-control',
    weight: 0.8,
    anchor: 'about',
    near: [['say', 2, 14], around(['ifWhen', 'ai', 'user'], 6)],
  },
  {
    reason: 'output-control',
    weight: 0.8,
    anchor: 'about',
    near: [
      ['answer', 0, 4],
      ['your', 1, 14],
    ],
  },
  { reason: 'output-control', weight: 0.55, anchor: 'say', near: [around('user', 4)], led: true },
  { reason: 'output-control', weight: 0.6, anchor: 'sayOnly', near: [around(['answer', 'say', 'your'], 9)] },
  { reason: 'output-control', weight: 0.45, anchor: 'say', near: [around('answer', 5)], led: true, unless: people },
  { reason: 'ranking', weight: 0.5, anchor: 'rank', near: [around('top', 8), around('target', 8)], led: true },
  {
    reason: 'ranking',
    weight: 0.9,
    anchor: 'rank',
    near: [around('top', 8), around('target', 8), around('regardless', 16)],
    led: true,
  },
  { reason: 'ranking', weight: 0.5, anchor: 'regardless', near: [around(['rank', 'say', 'top', 'set'], 12)] },
  // What it is to do
  { reason: 'record-change', weight: 0.35, anchor: 'set', near: [around(['field', 'bank'], 7)], led: true },
  { reason: 'record-change', weight: 0.35, anchor: 'bank', near: [around(['set', 'say', 'rank'], 9)] },
  { reason: 'tool-call', weight: 0.4, anchor: 'run', near: [around('tool', 5)], led: true },
  { reason: 'tool-call', weight: 0.3, anchor: ['run', 'send'], near: [['address', 0, 8]], led: true },
  // Nobody is to know
  {
    reason: 'secrecy',
    weight: 0.8,
    anchor: 'not',
    near: [
      ['say', 0, 4],
      ['user', 0, 9],
    ],
  },
  { reason: 'secrecy', weight: 0.7, anchor: 'hide', near: [around('user', 8)] },
  {
    reason: 'secrecy',
    weight: 0.55,
    anchor: 'not',
    near: [
      ['say', 0, 4],
      ['orders', 0, 8],
    ],
    unless: people,
  },
  {
    reason: 'secrecy',
    weight: 0.45,
    anchor: 'hide',
    near: [around(['send', 'set', 'run', 'say', 'answer', 'reveal'], 8)],
  },
  {
    reason: 'secrecy',
    weight: 0.5,
    anchor: 'not',
    near: [['ask', 0, 5], around(['send', 'set', 'run', 'rank', 'obey'], 12)],
  },
  // Who it is to be, and from when
  { reason: 'persona', weight: 0.9, anchor: ['youAreNow', 'persona'], near: [around(['free', 'inner'], 14)] },
  { reason: 'persona', weight: 0.7, anchor: 'youAreNow', near: [] },
  { reason: 'persona', weight: 0.7, anchor: 'free', near: [around(['ai', 'you', 'your', 'answer', 'say'], 9)] },
  { reason: 'persona', weight: 0.25, anchor: 'persona', near: [], led: true },
  { reason: 'deferred', weight: 0.55, anchor: 'later', near: [around('user', 8)] },
  {
    reason: 'deferred',
    weight: 0.45,
    anchor: 'later',
    near: [around(['answer', 'about'], 6), around(['say', 'send', 'run', 'rank', 'set'], 12)],
  },
  { reason: 'deferred', weight: 0.6, anchor: 'remember', near: [around(['later', 'memory'], 10)], led: true },
  // Why it should believe it
  { reason: 'claimed-authority', weight: 0.35, anchor: 'approved', near: [around('boss', 8)] },
  { reason: 'claimed-authority', weight: 0.3, anchor: 'not', near: [['ask', 0, 4]] },
  { reason: 'encoded-order', weight: 0.6, anchor: 'decode', near: [around(['obey', 'run'], 10)] },
];
