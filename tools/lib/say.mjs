// @ts-check
/** One short plain line about what a tool does. */
export const say = (/** @type {string} */ line) => console.log(line);
/** The same on stderr, where stdout is for something else. */
export const sayAside = (/** @type {string} */ line) => console.error(line);
