import { localDay, localMinute } from '../../core/concepts.ts';
import type { Activity } from '../../core/proposal.ts';
import type { CrmRecord } from '../../core/record.ts';
import { capital } from '../say.ts';
import { type SaidDate, whenSaid } from '../when-said.ts';
import { plain, wholeWords } from '../words.ts';

const task = wholeWords(
  'remind\\w*|reminder|remnd|remember(?: to| for)|task|to-?do|follow[- ]?up|chase|ping me|nudge|schedule|i owe|must|need to|aufgabe|erinner\\w*|wiedervorlage|nachfassen|rappel\\w*|tache|relance[rz]?|recuerd\\w*|recordatorio|tarea|aviso|avisame',
);
const call = wholeWords(
  'log (?:a |the |my )?(?:phone )?call|(?:had|just had|after|finished) (?:a |the |my )?(?:phone )?call|called|phoned|rang|spoke|spoken|talked|off the phone|on the phone|hung up|(?:left|got) (?:\\S+ )?(?:a |his |her |their )?voice ?mail|telefoniert|angerufen|gesprochen|anruf|appele|telephone|parle|llame|hable|llamada',
);
const note = wholeWords(
  'note|notes|note down|jot|write down|keep in mind|for the record|worth keeping|save that|notiz|notier\\w*|halte? fest|vermerk\\w*|note[rz]?|retiens|nota|anota\\w*|apunta\\w*',
);
const happened = wholeWords(
  'visit(?:ed)?|met|meeting with|had (?:lunch|coffee|dinner|a meeting|a demo)|we agreed|(?:she|he|they) (?:said|mentioned|asked|told|wants?|confirmed)|getroffen|besucht|rencontre|visite|reuni\\w*',
);

/** A task when something is to be done, a call when one took place, else a note. A day that lies ahead makes it a task. */
export function typeSaid(words: string, now: Date): Activity['type'] {
  const text = plain(words);
  if (/タスク|リマインド|フォロー|予定/.test(words)) return 'task';
  if (/通話|電話した|架電/.test(words)) return 'call';
  if (/メモ|訪問/.test(words)) return 'note';
  if (wholeWords('(?:log|add|create|make|save|record) (?:a |the |this |my )?note|note (?:down )?that').test(text))
    return 'note';
  if (wholeWords('log (?:a |the |this |my )?(?:phone )?call').test(text)) return 'call';
  if (task.test(text) && !/^(?:log|logged)\b.*\bcall/.test(text)) return 'task';
  if (call.test(text)) return wholeWords('call (?:her|him|them|back)|to call|schedule').test(text) ? 'task' : 'call';
  if (note.test(text) || happened.test(text)) return 'note';
  const when = whenSaid(words, now);
  return when && when.iso.slice(0, 10) >= localDay(now) && when.said.length > 3 ? 'task' : 'note';
}

/** What thumbs make of the few words this hangs on. */
const slips: [RegExp, string][] = [
  [/\b(?:tsk|taks|tas)\b(?= )/gi, 'task'],
  [/\btom+or+o?w+\b|\btomm?or?ow\b/gi, 'tomorrow'],
  [/\b(?:remnid|remid|remeind)\b/gi, 'remind'],
  [/\bcal(?= \p{Lu})/gu, 'call'],
];

/** The day a talk took place stands where the talk is told, not in what was said: "log a call: he needs it by Friday". */
const toldOf = (words: string): string =>
  /^[^:,;–]*?(?=[:,;–]|\s(?:s?he|they|who) (?:says?|said|wants?|needs?|will|is|are)(?!\p{L})|$)/u.exec(words)?.[0] ??
  words;

/** What the words would add to the record. */
export function activitySaid(typed: string, record: CrmRecord, now: Date, picked?: Activity['type']): Activity {
  const words = slips.reduce((text, [slip, meant]) => text.replace(slip, meant), typed);
  const type = picked ?? typeSaid(words, now);
  const when =
    type === 'note' ? null : type === 'task' ? whenSaid(words, now, 'ahead') : whenSaid(toldOf(words), now, 'back');
  const content = contentOf(words, type, when);
  if (type === 'task')
    return {
      ...{
        type,
        subject: subjectOf(content, 'Follow up', record),
        text: '',
        due: when?.iso ?? null,
        at: null,
        minutes: null,
      },
      priority: /\b(urgent|asap|important|high priority|dringend|wichtig)\b/i.test(words) ? 'High' : null,
      ...(when ? { said: when.said } : {}),
    };
  const who = personIn(record, words);
  if (type === 'call')
    return {
      type,
      subject: who ? `Call with ${who}` : 'Call',
      text: content,
      due: null,
      at: when?.iso ?? localMinute(now),
      minutes: minutesSaid(words),
      priority: null,
      ...(when ? { said: when.said } : {}),
    };
  return { type, subject: '', text: content, due: null, at: null, minutes: null, priority: null };
}

const openings = [
  /^(?:(?:can|could|would|will) you |please |pls |kindly |hey |ok(?:ay)? |um+ |uh+ |bitte |peux-tu |por favor )+/i,
  /^(?:remind me|remnd me|set (?:me )?(?:a |up a )?reminder|create (?:me )?(?:a |new )*(?:task|to-?do|reminder)|add (?:a |new )*(?:task|to-?do|reminder|note)|(?:make sure|don['’]t let me forget|let me not forget|i must not forget)|(?:put|make) (?:in )?(?:a )?(?:task|reminder)|put down|(?:make|log|save|record|write) (?:me )?(?:a |this |the )?(?:note|task|call|remember)|new (?:task|to-?do|note)|log (?:a |the |this |my )?(?:phone )?call|task|to-?do|note(?: down)?|follow-?up task|erinnere? mich|leg(?:e)? (?:mir )?(?:eine )?(?:neue )?aufgabe an|neue aufgabe|aufgabe|notiz|notiere?|halte? fest|rappelle-moi|note|crée une tâche|recuérdame|recuerdame|crea una tarea|anota|apunta)\b\s*/iu,
  /^(?:for me|für mich|pour moi|para mí)\b\s*/iu,
  /^[:,\-–]\s*/,
  /^(?:to|that|about|of|for|dass|daran|zu|de|d['’]|que|para|:)\s+/i,
];

/** The words without "remind me" and without the date, which has a place of its own. */
function contentOf(words: string, type: Activity['type'], when: SaidDate | null): string {
  let text = words.trim();
  // A call's day stays part of the story; a task's is its due date.
  if (when && type === 'task') {
    const before = text
      .slice(0, when.start)
      .replace(/\s*\b(?:on|at|by|until|for|before|am|um|für|bis|le|à|pour|el|para|before the)\s*$/i, ' ');
    text = `${before}${text.slice(when.start + when.said.length)}`;
  }
  for (let round = 0; round < 3; round++) for (const opening of openings) text = text.trim().replace(opening, '');
  const subject =
    /(?:^|[,;]?\s)(?:subject|title|betreff|titel|objet|asunto):?\s*["“„«]([^"”“»]{3,120})["”“»]\s*$/iu.exec(text)?.[1];
  text = (subject ?? text)
    .replace(
      /^(?:に|までに|へ|、)+|(?:する)?(?:タスク|リマインダー|予定)を?(?:作成|作っ|追加|登録|入れ)?(?:して|て)?(?:ください)?$/gu,
      '',
    )
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, '');
  return text === '' ? '' : capital(text);
}

function subjectOf(content: string, otherwise: string, record: CrmRecord): string {
  const line = content.replace(/[.!]+$/, '');
  // "Call her" says to nobody but today's seller whom.
  if (line === '') return `${otherwise}: ${record.name}`;
  const named =
    record.kind === 'contact' || record.kind === 'lead'
      ? line.replace(
          /^(call|ring|mail|email|chase|ask|meet|contact)( back)? (?:her|him|them)\b/i,
          `$1$2 ${record.name}`,
        )
      : line;
  return named.length > 120 ? `${named.slice(0, 117).trimEnd()}…` : named;
}

/** Somebody of this record who is named in the words; on a person's own page that person. */
function personIn(record: CrmRecord, words: string): string | null {
  if (record.kind === 'contact' || record.kind === 'lead') return record.name;
  const text = plain(words);
  const people = record.related
    .flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind === 'contact')
    .map(({ name }) => name as string);
  return (
    people.find((name) =>
      plain(name)
        .split(/\s+/)
        .some((part) => part.length > 2 && wholeWords(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).test(text)),
    ) ?? null
  );
}

/** "half an hour", "20 min", "two hours". */
function minutesSaid(words: string): number | null {
  if (/\bhalf an hour\b|\bhalbe stunde\b|\bdemi-heure\b|\bmedia hora\b/i.test(words)) return 30;
  const found =
    /\b(\d{1,3}|one|two|three|an|a) ?(min(?:ute)?s?|minuten|minutos|h|hrs?|hours?|stunden?|heures?|horas?)\b/i.exec(
      words,
    );
  if (!found) return null;
  const n = { one: 1, a: 1, an: 1, two: 2, three: 3 }[(found[1] ?? '').toLowerCase()] ?? Number(found[1]);
  return /^m/i.test(found[2] ?? '') ? n : n * 60;
}
