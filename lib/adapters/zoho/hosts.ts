/** Where Zoho keeps its customers' data. Each centre has a domain of its own; Canada's has another name. */
const centres = [
  'zoho.com',
  'zoho.eu',
  'zoho.in',
  'zoho.com.au',
  'zoho.jp',
  'zoho.sa',
  'zoho.uk',
  'zoho.ae',
  'zoho.com.cn',
  'zohocloud.ca',
];

/** The CRM itself, its sandboxes, and the CRM inside the CRM Plus bundle. Every host by name: Zoho has dozens of others. */
const products = ['crm', 'crmsandbox', 'crmplus'];

const hosts = new Set(products.flatMap((product) => centres.map((centre) => `${product}.${centre}`)));

export const matches = [...hosts].map((host) => `https://${host}/*`);

export const isZoho = ({ protocol, hostname }: URL): boolean => protocol === 'https:' && hosts.has(hostname);

/**
 * One customer, whichever door they came in by: CRM Plus shows the same records as the CRM, a sandbox does not, and
 * another data centre may have another company of that name.
 *
 * @param portal "org700632918" or a name, as the address has it; '' where it has none
 */
export function orgOf(host: string, portal: string): string {
  const [product = '', ...domain] = host.split('.');
  const region = domain
    .join('.')
    .replace(/^zoho(?:cloud)?\./, '')
    .replace(/^com$/, '');
  const sandbox = product === 'crmsandbox' ? 'sandbox' : '';
  return [portal || 'crm', sandbox, region].filter((part) => part !== '').join('.');
}
