/**
 * Code of the province that this system serves (Jiangxi): the root of all divisions, what holds in every
 * county that has set nothing itself, and the scope in which the system looks for work of its own.
 */
export const PROVINCE = '36';
