import { told } from './of-page.js';

export default told({ 'en-US': 'USD', de: 'EUR' });
