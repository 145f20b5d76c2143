/** What is set for the province (Jiangxi) holds in every county that has set nothing itself. */
export const PROVINCE = '36';
