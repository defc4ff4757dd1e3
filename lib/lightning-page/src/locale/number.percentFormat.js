import { told } from './of-page.js';

export default told({ 'en-US': '#,##0%', de: '#,##0 %' });
