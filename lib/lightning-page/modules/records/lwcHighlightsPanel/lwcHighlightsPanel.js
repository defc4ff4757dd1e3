import { api, LightningElement } from 'lwc';
import { drawn } from 'c/drawn';

export default class LwcHighlightsPanel extends LightningElement {
  @api page = {};

  get highlights() {
    return this.page.highlights.map((field) => ({ ...field, ...drawn(field) }));
  }
}
