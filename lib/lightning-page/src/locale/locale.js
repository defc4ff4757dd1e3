import { told } from './of-page.js';

export default told({ 'en-US': 'en-US', de: 'de-DE' });
