import { told } from './of-page.js';

export default told({ 'en-US': 'M/d/yyyy', de: 'dd.MM.yyyy' });
