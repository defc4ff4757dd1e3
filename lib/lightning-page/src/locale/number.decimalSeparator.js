import { told } from './of-page.js';

export default told({ 'en-US': '.', de: ',' });
