import { api, LightningElement } from 'lwc';

/**
 * A link to another record, with the button for its preview beside it. Of spans: the header shows it in a paragraph, and a
 * block in a paragraph does not survive being saved as HTML.
 */
export default class Lookup extends LightningElement {
  @api name = '';
  @api path = '';
}
