let calls = 0;

/** How often it was called since this module was loaded. */
export const call = () => ++calls;
