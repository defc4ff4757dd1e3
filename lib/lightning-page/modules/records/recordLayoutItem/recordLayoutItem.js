import { api, LightningElement } from 'lwc';

export default class RecordLayoutItem extends LightningElement {
  @api label = '';
  @api target = '';
  /** Anything but null: the value gives way to an input. */
  @api editing = null;
  @api locked = false;
  @api help = '';
  @api editWord = '';

  get pencil() {
    return this.locked ? '' : `${this.editWord} ${this.label}`;
  }

  get readOnly() {
    return `slds-form-element slds-form-element_stacked test-id__output-root slds-hint-parent slds-p-horizontal_x-small${this.locked ? ' slds-form-element_readonly is-read-only' : ''}`;
  }

  openAll() {
    this.dispatchEvent(new CustomEvent('edit', { bubbles: true, composed: true }));
  }
}
