/** Said of a promise that is broken. */
export class Broken extends Error {}
