import DealForm from 'c/dealForm';
import { createElement } from 'lwc';
import { showRecordPages } from './record-pages.js';

const records = document.querySelector('script[type="application/json"]');
if (records) showRecordPages(JSON.parse(records.textContent));
else document.querySelector('main').append(createElement('c-deal-form', { is: DealForm }));
