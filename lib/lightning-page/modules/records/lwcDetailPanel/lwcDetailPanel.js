import { drawn, drawnInput } from 'c/drawn';
import { api, LightningElement } from 'lwc';

/** The details as a page layout has them. One pencil opens all fields. */
export default class LwcDetailPanel extends LightningElement {
  @api page = {};
  editing = false;

  get sections() {
    const { object, sections } = this.page;
    return sections.map(({ title, fields, folded }) => ({
      title,
      folded,
      fields: fields.map((field) => {
        const input = this.editing ? drawnInput(field) : null;
        const target = `sfdc:RecordField.${object}.${field.name}`;
        return { ...field, target, input, output: input ? null : drawn(field) };
      }),
    }));
  }

  edit() {
    this.editing = true;
  }
}
