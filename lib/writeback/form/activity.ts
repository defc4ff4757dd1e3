import type { Page } from '../../adapters/adapter.ts';
import { queryDeep, squeeze } from '../../adapters/dom.ts';
import { highlight } from '../../adapters/highlight.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Activity } from '../../core/proposal.ts';
import { type Control, controlsOf, workplace } from './controls.ts';
import { press, putInto, submits, waitFor } from './put.ts';
import { shownIn } from './value.ts';

/** What CRMs call the boxes of a task, a call and a note, in five languages. */
const called = {
  note: /^(?:add (?:a |your )?|new |write (?:a )?|leave (?:a )?)?(?:note|comment)s?\b|^(?:notiz|kommentar|note|nota|comentario|commentaire|メモ)/i,
  subject:
    /^(?:subject|title|task(?: name)?|description|name|what|betreff|titel|aufgabe|objet|sujet|titre|tâche|asunto|título|tarea|件名)\b/i,
  due: /^(?:due(?: date)?|deadline|date|fällig\w*|fälligkeitsdatum|échéance|date d.échéance|vencimiento|fecha\w*|期日|期限)\b/i,
  text: /^(?:comments?|notes?|details|description|text|body|kommentar|beschreibung|commentaires?|comentarios?|descripción|説明)\b/i,
};
const buttons = {
  task: /^(?:add|new|create|neue[rs]?|ajouter|nouvelle|nueva|añadir|agregar)\b.{0,12}\b(?:task|to-?do|activity|aufgabe|tâche|tarea)s?$|^(?:aufgabe|タスク).{0,12}(?:erstellen|hinzufügen|anlegen|追加|作成)$/i,
  call: /^(?:log|add|new)\b.{0,8}\bcall$|^anruf (?:protokollieren|erfassen)$/i,
  note: /^(?:add|new|create|write)\b.{0,8}\bnote$|^(?:notiz|メモ).{0,8}(?:hinzufügen|erstellen|追加)$/i,
};

const openPatience = 4_000; // ms

/** Puts a note, call or task into the CRM's own box or form for it, open or to be opened; the seller saves. */
export async function fillActivity(
  page: Page,
  activity: Activity,
  crm: string,
  filled: (boxes: Element[]) => void,
): Promise<Result<null>> {
  const { type } = activity;
  const parts = partsOf(activity);
  const find = () => {
    const found = boxes(page, type, parts);
    return found.length > 0 ? found : undefined;
  };
  let found = find();
  if (!found) {
    const button = buttonFor(page, buttons[type]);
    if (!button) return fail({ kind: 'form-closed', crm });
    press(button);
    found = await waitFor(find, openPatience);
  }
  if (!found) return fail({ kind: 'form-closed', crm });
  const begun = found.filter((box) => isBegun(box));
  if (begun.length > 0)
    return fail({
      kind: 'field-changed',
      fields: begun.map(({ control }) => ({
        label: control.label,
        expected: 'empty',
        found: shownIn(control.element).slice(0, 80),
      })),
    });
  for (const [n, box] of found.entries()) {
    if (await putInto(page, box.control.element, changeFor(box))) continue;
    for (const { control, kind, before } of found.slice(0, n).reverse())
      await putInto(page, control.element, changeFor({ control, kind, before, value: before }));
    return fail({ kind: 'form-refused', label: box.control.label, wanted: box.value, shows: 'nothing' });
  }
  filled(found.map(({ control }) => control.element));
  const [first] = found;
  if (first) highlight(first.control.element);
  return ok(null);
}

type Part = { called: RegExp; value: string; kind: string; must: boolean };

function partsOf({ type, subject, text, due, at }: Activity): Part[] {
  if (type === 'note') return [{ called: called.note, value: text || subject, kind: 'text', must: true }];
  const when = due ?? at;
  return [
    { called: called.subject, value: subject, kind: 'text', must: true },
    ...(when ? [{ called: called.due, value: when, kind: when.length > 10 ? 'datetime' : 'date', must: false }] : []),
    ...(text ? [{ called: called.text, value: text, kind: 'text', must: false }] : []),
  ];
}

type Box = { control: Control; value: string; kind: string; before: string };

/** The seller began to write there: their words are not written over. A line that a CRM fills in itself ("Call") is. */
const isBegun = ({ control: { element }, value, before }: Box) =>
  (element.tagName === 'TEXTAREA' || element.isContentEditable) && before.trim() !== '' && before !== value;

const changeFor = ({ kind, control: { label }, value }: Box) => ({
  ...{ type: kind, label, from: { value: null, display: '' } },
  to: { value: value === '' ? null : value, display: value },
});

/** A box for each part, none twice; nothing at all while one that must be there is not. */
function boxes(page: Page, type: Activity['type'], parts: Part[]): Box[] {
  const free = controlsOf(page).filter(
    ({ element }) => !/^(checkbox|radio)$/.test((element as HTMLInputElement).type ?? ''),
  );
  // Outside a dialog the record's own fields are boxes too ("Description"): there only a note's box is told apart for sure.
  if (type !== 'note' && workplace(page) === page.document) return [];
  const found: Box[] = [];
  for (const part of parts) {
    const at = free.findIndex(({ label, name, element }) => {
      const isText = element.tagName === 'TEXTAREA' || element.isContentEditable || type !== 'note';
      return isText && (part.called.test(label) || (name !== '' && part.called.test(name.replaceAll('_', ' '))));
    });
    const [control] = at < 0 ? [] : free.splice(at, 1);
    if (control) found.push({ control, value: part.value, kind: part.kind, before: shownIn(control.element) });
    else if (part.must) return [];
  }
  return found;
}

function buttonFor(page: Page, named: RegExp): HTMLElement | null {
  const all = queryDeep(workplace(page), 'button,a[href],[role=button],[role=tab]', page.look) as HTMLElement[];
  return (
    all.find(
      (button) =>
        !submits(button) &&
        named.test(squeeze(button.getAttribute('aria-label') || button.textContent || '')) &&
        page.look.shown(button),
    ) ?? null
  );
}
