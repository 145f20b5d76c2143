import { OCDS } from '../settings.ts';

/**
 * The identifier of a process: the publisher's prefix and the speaking number of its plan or tender, which
 * begins with the county.
 */
export const ocidOf = (number: string, prefix = OCDS.prefix): string => `${prefix}-${number}`;

const COUNTY_IN_OCID = /^ocds-[a-z0-9]{6,}-(\d{6})-/;

/**
 * The county that leads the keys of the process, told from its ocid or from a release's id; undefined for
 * what is not ours.
 */
export const countyOfOcid = (ocid: string): string | undefined => COUNTY_IN_OCID.exec(ocid)?.[1];
