import type { Words } from '../record-page.ts';

const english: Omit<Words, 'object'> = {
  details: 'Details',
  related: 'Related',
  edit: 'Edit',
  more: 'More',
  clone: 'Clone',
  owner: 'Change Owner',
  cancel: 'Cancel',
  save: 'Save',
  all: 'View All',
  actions: 'Show actions',
  new: 'New',
};

const german: Omit<Words, 'object'> = {
  details: 'Details',
  related: 'Verwandt',
  edit: 'Bearbeiten:',
  more: 'Mehr',
  clone: 'Klonen',
  owner: 'Inhaber ändern',
  cancel: 'Abbrechen',
  save: 'Speichern',
  all: 'Alle anzeigen',
  actions: 'Aktionen anzeigen',
  new: 'Neu',
};

/** @param object "Opportunity", as the page's title says it */
export const inEnglish = (object: string): Words => ({ object, ...english });
export const inGerman = (object: string): Words => ({ object, ...german });
