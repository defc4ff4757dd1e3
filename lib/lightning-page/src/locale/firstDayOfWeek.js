import { told } from './of-page.js';

export default told({ 'en-US': 1, de: 2 });
