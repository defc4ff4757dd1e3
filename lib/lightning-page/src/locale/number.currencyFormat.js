import { told } from './of-page.js';

export default told({ 'en-US': '¤#,##0.00;(¤#,##0.00)', de: '#,##0.00 ¤' });
