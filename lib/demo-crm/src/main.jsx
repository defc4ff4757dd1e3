import { authProvider, dataProvider } from 'atomic-crm/src/providers/fakerest';
import { USER_STORAGE_KEY } from 'atomic-crm/src/providers/fakerest/authProvider';
import { CRM } from 'atomic-crm/src/root/CRM';
import { createRoot } from 'react-dom/client';

// On import Atomic signs in its own Jane Doe, id 0, whom our store does not have.
const jane = await (await fetch('/api/sales/1')).json();
localStorage.setItem(USER_STORAGE_KEY, JSON.stringify(jane));

createRoot(document.getElementById('root')).render(
  <CRM
    dataProvider={dataProvider}
    authProvider={authProvider}
    title="Fernhollow CRM"
    logo="/logos/fernhollow.svg"
    dealCategories={['New business', 'Renewal', 'Expansion', 'Pilot', 'Services']}
    disableTelemetry
  />,
);
