import { LightningElement } from 'lwc';

const labels = { Name: 'Opportunity Name', Amount: 'Amount', CloseDate: 'Close Date', StageName: 'Stage', NextStep: 'Next Step' };

/** An opportunity with a form of Lightning's own inputs. What is saved is posted to the page's server, as a CRM would. */
export default class DealForm extends LightningElement {
  deal = {};
  draft = {};
  reading = true;
  stages = ['Qualify', 'Propose', 'Negotiate', 'Closed Won', 'Closed Lost'].map((label) => ({ label, value: label }));

  async connectedCallback() {
    await this.fetchDeal();
  }

  async fetchDeal() {
    this.deal = await (await fetch('/deal')).json();
  }

  get fields() {
    return Object.entries(labels).map(([name, label]) => ({
      name,
      label,
      value: this.deal[name],
      target: `sfdc:RecordField.Opportunity.${name}`,
      isText: !['Amount', 'CloseDate'].includes(name),
      isMoney: name === 'Amount',
      isDate: name === 'CloseDate',
    }));
  }

  // Like Lightning's own forms: the record is fetched anew before it is edited.
  async edit() {
    await this.fetchDeal();
    this.draft = { ...this.deal };
    this.reading = false;
  }

  keep({ target, detail }) {
    const { name, type } = target;
    if (name) this.draft = { ...this.draft, [name]: type === 'checkbox' ? target.checked : (detail?.value ?? target.value) };
  }

  async save() {
    await fetch('/deal', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(this.draft) });
    await this.fetchDeal();
    this.reading = true;
  }

  cancel() {
    this.reading = true;
  }
}
