import { api, LightningElement } from 'lwc';

export default class ListViewManagerHeader extends LightningElement {
  @api label = '';
  @api count = '';
  @api href = '';
  @api words = {};
}
