import { api, LightningElement } from 'lwc';

/** A card an administrator bought for the side bar: words beside the record that are none of its fields. */
export default class Hint extends LightningElement {
  @api hint = {};
}
