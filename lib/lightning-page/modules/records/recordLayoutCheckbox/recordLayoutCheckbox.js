import { api, LightningElement } from 'lwc';

export default class RecordLayoutCheckbox extends LightningElement {
  @api checked = false;
}
