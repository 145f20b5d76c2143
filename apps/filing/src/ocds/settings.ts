import { readEnvironment } from '@yinhu/service';
import { z } from 'zod';

const Url = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** What a deployment says of itself in its open data. */
const Settings = z.object({
  /**
   * Registered with the Open Contracting Partnership, `ocds-` and six or more characters; the default is
   * plainly a local one.
   */
  YINHU_OCDS_PREFIX: z
    .string()
    .regex(/^ocds-[a-z0-9]{6,}$/, 'must be ocds- and six or more lower-case letters or digits')
    .default('ocds-yinhu0'),
  /** Where the public reaches this deployment. */
  YINHU_PUBLIC_URL: Url.default('http://127.0.0.1:8080'),
  YINHU_OCDS_PUBLISHER: z.string().default('因户（本地部署）'),
  /** The publisher's unified social credit code. */
  YINHU_OCDS_PUBLISHER_CODE: z.string().optional(),
  YINHU_OCDS_LICENSE: z.url().default('https://creativecommons.org/licenses/by/4.0/'),
});

export const readOcdsSettings = (environment: Readonly<Record<string, string | undefined>>) => {
  const settings = readEnvironment(Settings, environment);
  return {
    prefix: settings.YINHU_OCDS_PREFIX,
    publicUrl: settings.YINHU_PUBLIC_URL,
    publisher: settings.YINHU_OCDS_PUBLISHER,
    publisherCode: settings.YINHU_OCDS_PUBLISHER_CODE ?? null,
    license: settings.YINHU_OCDS_LICENSE,
  };
};

/** Read once, at start: a process with a prefix that cannot be does not start. */
export const OCDS = readOcdsSettings(process.env);
