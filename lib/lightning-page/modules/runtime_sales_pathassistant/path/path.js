import { api, LightningElement } from 'lwc';

/** The path over a deal or a case: Lightning's own indicator, of type path. */
export default class Path extends LightningElement {
  /** `{ current, steps }` */
  @api path = {};
}
