import { api, LightningElement } from 'lwc';

export default class HoverableLink extends LightningElement {
  @api name = '';
  @api path = '';

  get preview() {
    return `Open ${this.name} Preview`;
  }
}
