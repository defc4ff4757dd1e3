import { api, LightningElement } from 'lwc';

/** A related list: Lightning's own table, or cards, under a header with the number of records. */
export default class CommonListInternal extends LightningElement {
  @api list = {};
  @api words = {};
}
