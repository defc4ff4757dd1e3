import type { CrmRecord, Field } from '../../core/record.ts';
import { plain, wholeWords } from '../words.ts';

/** Places where somebody writes sentences: what a lead typed into a web form, what a customer reported. */
const written = wholeWords(
  'descriptions?|messages?|comments?|remarks?|summary|details|question|enquiry|inquiry|asked for|background(?: info)?|beschreibung|nachricht|anfrage|bemerkung(?:en)?|details de la demande|demande|commentaires?|remarques?|descripcion|mensaje|comentarios?|consulta|説明|お問い合わせ内容',
);
/** A colleague's words about the customer, not the customer's own. */
const internal = wholeWords('internal|intern\\w*|private|interne|interno|resolution|losung|社内');

/** @returns the filled text fields that hold sentences, as the page has them; `own` false for a colleague's */
export function writtenFields(record: CrmRecord): { field: Field; own: boolean }[] {
  return record.fields.flatMap((field) => {
    const { label, value, display, masked, type } = field;
    if (value === null || masked || type !== 'text' || display.trim().length < 15) return [];
    const name = plain(`${label} ${field.name.replaceAll(/[_-]/g, ' ')}`);
    return written.test(name) ? [{ field, own: !internal.test(name) }] : [];
  });
}
