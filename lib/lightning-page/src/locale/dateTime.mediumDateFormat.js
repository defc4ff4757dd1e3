import { told } from './of-page.js';

export default told({ 'en-US': 'MMM d, yyyy', de: 'dd.MM.yyyy' });
