/** Several values of one field stand so in the log. */
export const JOINT = '; ';
