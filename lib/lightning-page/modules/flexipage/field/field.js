import { api, LightningElement } from 'lwc';

export default class Field extends LightningElement {
  @api field = {};
  @api editWord = '';
}
