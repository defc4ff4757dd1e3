import { told } from './of-page.js';

export default told({ 'en-US': 'MMMM d, yyyy', de: 'd. MMMM yyyy' });
