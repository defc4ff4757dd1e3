import { api, LightningElement } from 'lwc';

export default class FormFooter extends LightningElement {
  @api words = {};
}
