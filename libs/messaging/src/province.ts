/** The scope in which the system itself works: all of the deployment's province (Jiangxi). */
export const PROVINCE = '36';
