/** What the program may cost: multiples of the CPU of `node -e 0`, bytes. */
export const CPU = { overdue: 1.5, log: 1.7, remind: 1.5, export: 1.9 };
/** Ten years' log over a month's. */
export const GROWTH = 1.1;
export const PEAK_BYTES = 64 * 1024 * 1024;
export const BYTES_SINGLE = 360;
export const BYTES_AVERAGE = 120;
/** `check` of the whole log over parsing its lines. */
export const CHECK_PARSING = 2.5;
export const CHECK_PEAK_BYTES = 128 * 1024 * 1024;
