import { HttpClient } from '@yinhu/contracts';
import { currentLanguage } from '../i18n/i18n-provider.ts';
import { session } from './session.ts';

/** A call refused with 401 is sent once more with a renewed token; only then is the session taken for over. */
const fetchWithRenewal: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 401 || !session.current) return response;
  const renewed = await session.renew().catch(() => null);
  if (!renewed) return response;
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${renewed.token}`);
  return fetch(input, { ...init, headers });
};

/** The console's client of the API. */
export const client = new HttpClient({
  baseUrl: '',
  language: currentLanguage,
  accessToken: () => session.token(),
  fetch: fetchWithRenewal,
});
