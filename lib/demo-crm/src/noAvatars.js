/** Stands in for Atomic's look-ups at gravatar.com and at each company's favicon: the demo never leaves this machine. */
export const getCompanyAvatar = async () => null;
export const getContactAvatar = async () => null;
