import { told } from './of-page.js';

export default told({ 'en-US': 'MMMM d, yyyy h:mm:ss a', de: 'd. MMMM yyyy HH:mm:ss' });
