import { api, LightningElement } from 'lwc';

/** One record's page, composed as an administrator would in the page builder: header, path, tabs, side bar. */
export default class RecordHomeFlexipage2 extends LightningElement {
  /** See `lib/lightning-page/record-page.ts`. */
  @api page = {};

  get openTab() {
    return this.page.openTab ?? 'detailTab';
  }

  get byLayout() {
    return this.page.layout === 'page';
  }

  get hasRelated() {
    return this.page.related?.length > 0;
  }
}
