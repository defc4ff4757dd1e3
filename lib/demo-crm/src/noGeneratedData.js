/** Stands in for Atomic's random data: the records are in the store, see ../seed/load.ts. */
export default () => ({});
