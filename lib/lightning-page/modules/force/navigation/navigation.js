/** Stands in for Lightning's own router, which the npm package leaves out. */
export const NavigationContext = undefined;
export const generateUrl = async () => '';
export const navigate = () => {};
