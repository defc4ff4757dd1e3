import { told } from './of-page.js';

export default told({ 'en-US': 'h:mm a', de: 'HH:mm' });
