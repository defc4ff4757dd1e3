import { told } from './of-page.js';

export default told({ 'en-US': 'en', de: 'de' });
