import { api, LightningElement } from 'lwc';
import { drawn } from 'c/drawn';

/** The details as Dynamic Forms have them: sections and fields placed one by one, here in Lightning's own accordion. */
export default class FieldSections extends LightningElement {
  @api page = {};

  get sections() {
    const { object, sections } = this.page;
    return sections.map(({ title, fields }) => ({
      title,
      fields: fields.map((field) => ({
        ...field,
        ...drawn(field),
        id: `Record${field.name.replace('__', '_')}Field`,
        target: `sfdc:RecordField.${object}.${field.name}`,
      })),
    }));
  }

  get open() {
    return this.page.sections.filter(({ folded }) => !folded).map(({ title }) => title);
  }
}
