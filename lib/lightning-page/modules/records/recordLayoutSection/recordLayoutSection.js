import { api, LightningElement } from 'lwc';

export default class RecordLayoutSection extends LightningElement {
  @api title = '';
  @api folded = false;

  get classes() {
    return `section-layout-container slds-section has-header${this.folded ? '' : ' slds-is-open'}`;
  }

  get expanded() {
    return String(!this.folded);
  }
}
