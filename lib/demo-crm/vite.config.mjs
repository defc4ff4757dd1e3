import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dataProviderOfAtomic = /atomic-crm[\\/]src[\\/]providers[\\/]fakerest[\\/]dataProvider\./;

// Atomic CRM stays as published. Only what its data provider imports is answered by files of ours: our store in
// place of the in-page one, no generated data, and no avatars or favicons fetched from elsewhere.
const instead = {
  'ra-data-fakerest': here('./src/restDataProvider.js'),
  './dataGenerator': here('./src/noGeneratedData.js'),
  '../commons/getCompanyAvatar': here('./src/noAvatars.js'),
  '../commons/getContactAvatar': here('./src/noAvatars.js'),
};

const ownStore = {
  name: 'own-store',
  enforce: 'pre',
  resolveId: (wanted, from) => (dataProviderOfAtomic.test(from ?? '') ? instead[wanted] : undefined),
};

// The one change to Atomic's own text: its company form accepts top-level domains of two to five letters, so no company
// at .example or .localhost could be saved, whichever field was edited.
const shortDomains = String.raw`\.[a-z]{2,5}(:[0-9]{1,5})?`;
const longDomains = {
  name: 'long-top-level-domains',
  enforce: 'pre',
  transform(code, file) {
    if (!/atomic-crm[\\/]src[\\/]companies[\\/]CompanyInputs\.tsx$/.test(file)) return null;
    if (!code.includes(shortDomains)) this.error('the URL check in CompanyInputs.tsx is not the one we know');
    return { code: code.replace(shortDomains, shortDomains.replace('{2,5}', '{2,24}')), map: null };
  },
};

export default defineConfig({
  plugins: [ownStore, longDomains, react()],
  define: {
    'import.meta.env.VITE_IS_DEMO': '"false"', // hides the card that sells Atomic CRM
    'import.meta.env.VITE_SUPABASE_URL': '"http://127.0.0.1:9"', // read on import, never called
    'import.meta.env.VITE_SUPABASE_ANON_KEY': '"unused"',
  },
  build: { target: 'es2022', chunkSizeWarningLimit: 4000, reportCompressedSize: false },
});
