import { told } from './of-page.js';

export default told({ 'en-US': 'M/d/yyyy h:mm a', de: 'dd.MM.yyyy HH:mm' });
