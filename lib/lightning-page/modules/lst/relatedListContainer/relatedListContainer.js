import { api, LightningElement } from 'lwc';

export default class RelatedListContainer extends LightningElement {
  @api lists = [];
  @api words = {};
}
