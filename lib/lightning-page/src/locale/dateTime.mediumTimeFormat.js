import { told } from './of-page.js';

export default told({ 'en-US': 'h:mm:ss a', de: 'HH:mm:ss' });
