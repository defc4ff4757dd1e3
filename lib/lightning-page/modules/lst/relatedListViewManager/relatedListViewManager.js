import { api, LightningElement } from 'lwc';

export default class RelatedListViewManager extends LightningElement {
  @api list = {};
  @api words = {};
}
