import { HttpClient } from '@yinhu/contracts/client';
import { currentLanguage } from '../i18n/i18n-provider.ts';
import { session } from './session.ts';
import { uploadTelling } from './upload-telling.ts';

/**
 * A call refused with 401 is sent once more with a renewed token; only then is the session taken for over.
 */
const withRenewal =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const response = await send(input, init);
    if (response.status !== 401 || !session.current) return response;
    const renewed = await session.renew().catch(() => null);
    if (!renewed) return response;
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${renewed.token}`);
    return send(input, { ...init, headers });
  };

/** For one call that sends much: tells how much of it has gone, from 0 to 1. */
export const fetchTelling = (tell: (sent: number) => void): typeof fetch => withRenewal(uploadTelling(tell));

/** The console's client of the API. */
export const client = new HttpClient({
  baseUrl: '',
  language: currentLanguage,
  accessToken: () => session.token(),
  fetch: withRenewal((...request) => fetch(...request)),
});
