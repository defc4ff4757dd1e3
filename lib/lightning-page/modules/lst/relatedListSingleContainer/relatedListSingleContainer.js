import { api, LightningElement } from 'lwc';

export default class RelatedListSingleContainer extends LightningElement {
  @api list = {};
  @api words = {};
}
