import { api, LightningElement } from 'lwc';

export default class RecordField extends LightningElement {
  @api field = {};
  @api editWord = '';

  get pencil() {
    return this.field.locked ? '' : `${this.editWord} ${this.field.label}`;
  }
}
