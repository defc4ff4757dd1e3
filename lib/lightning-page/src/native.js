import DealForm from 'c/dealForm';
import { createElement } from 'lwc';

document.querySelector('main').append(createElement('c-deal-form', { is: DealForm }));
