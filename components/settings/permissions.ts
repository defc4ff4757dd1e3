/** Why each permission of the installation is there, in one sentence; what is not installed is not shown. */
export const permissionReasons: Record<string, string> = {
  storage: 'Keeps the model’s key in session memory, or wrapped, and reads your organisation’s settings.',
  scripting:
    'Puts the reader into the tab you look at while the panel is open, and the form filler when you press Fill.',
  activeTab: 'Reads the tab you press the toolbar button on, without asking for the whole site.',
  sidePanel: 'Shows the panel beside the page.',
  offscreen: 'Lets an answer go on when you close the panel.',
  declarativeNetRequest: 'Keeps Wingside’s own requests on the one website you allowed, while it is read.',
  webRequest: 'Tells why a request of Wingside’s own failed and where a redirect leads; it looks at no page of yours.',
  identity: 'Asked for when you connect a CRM: signs you in at the CRM’s own page.',
  cookies: 'Asked for when you connect a CRM with its open session: reads that one session cookie.',
};
