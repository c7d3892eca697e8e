/** What `log` needs of supplies, loaded on a site that keeps some. */
export { leftOf, usedBy, usedLots } from '../domain/usage';
export { usedLines } from '../views/used-line';
