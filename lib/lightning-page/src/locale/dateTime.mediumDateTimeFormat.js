import { told } from './of-page.js';

export default told({ 'en-US': 'MMM d, yyyy h:mm:ss a', de: 'dd.MM.yyyy HH:mm:ss' });
