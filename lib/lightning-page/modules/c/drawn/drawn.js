import Lookup from 'force/lookup';
import FormattedAddress from 'lightning/formattedAddress';
import FormattedDateTime from 'lightning/formattedDateTime';
import FormattedEmail from 'lightning/formattedEmail';
import FormattedName from 'lightning/formattedName';
import FormattedNumber from 'lightning/formattedNumber';
import FormattedPhone from 'lightning/formattedPhone';
import FormattedRichText from 'lightning/formattedRichText';
import FormattedText from 'lightning/formattedText';
import FormattedUrl from 'lightning/formattedUrl';
import Input from 'lightning/input';
import Textarea from 'lightning/textarea';
import RecordLayoutCheckbox from 'records/recordLayoutCheckbox';

const day = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' };

/** Which of Lightning's components shows a value of that kind, and what it is told. */
const shows = {
  text: (value) => [FormattedText, { value, linkify: true }],
  number: (value) => [FormattedNumber, { value }],
  percent: (value) => [FormattedNumber, { value, formatStyle: 'percent-fixed' }],
  currency: ([value, currencyCode]) => [FormattedNumber, { value, formatStyle: 'currency', currencyCode }],
  date: (value) => [FormattedDateTime, { value, ...day }],
  datetime: (value) => [FormattedDateTime, { value, ...day, hour: 'numeric', minute: '2-digit' }],
  name: (value) => [FormattedName, value],
  email: (value) => [FormattedEmail, { value }],
  phone: (value) => [FormattedPhone, { value }],
  url: (value) => [FormattedUrl, { value, target: '_blank' }],
  rich: (value) => [FormattedRichText, { value }],
  address: (value) => [FormattedAddress, value],
  lookup: ([name, path]) => [Lookup, { name, path }],
  checkbox: (checked) => [RecordLayoutCheckbox, { checked }],
};

/** @returns the element that shows a field, as `lwc:component` wants it */
export function drawn({ kind, value }) {
  const [element, looks] = shows[kind](value);
  return { element, looks };
}

const takes = {
  currency: ([value], label) => [Input, { label, value, type: 'number', formatter: 'currency', step: '0.01' }],
  number: (value, label) => [Input, { label, value, type: 'number' }],
  percent: (value, label) => [Input, { label, value, type: 'number' }],
  date: (value, label) => [Input, { label, value, type: 'date' }],
  email: (value, label) => [Input, { label, value, type: 'email' }],
  phone: (value, label) => [Input, { label, value, type: 'tel' }],
  checkbox: (checked, label) => [Input, { label, checked, type: 'checkbox' }],
  lookup: ([value], label) => [Input, { label, value, type: 'search' }],
  text: (value, label) => [value.includes('\n') ? Textarea : Input, { label, value }],
};

/** @returns the element that takes what is typed for a field, null for one that cannot be edited */
export function drawnInput({ kind, value, label, locked }) {
  const make = locked ? undefined : takes[kind];
  if (!make) return null;
  const [element, looks] = make(value, label);
  return { element, looks };
}
