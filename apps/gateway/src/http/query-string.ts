import { Problem } from '@yinhu/contracts/kernel';
import { malformed } from './json-text.ts';

/** No operation has as many parameters. */
const MAX_PARAMETERS = 50;

/**
 * The parameters of a URL's query string, each at most once.
 * @throws Problem that names the parameter that is repeated or not encoded properly
 */
export function queryParameters(url: string): Map<string, string> {
  const parameters = new Map<string, string>();
  const start = url.indexOf('?');
  if (start < 0) return parameters;
  const parts = url.slice(start + 1).split('&', MAX_PARAMETERS + 1);
  if (parts.length > MAX_PARAMETERS) throw malformed('query', 'too_many_parameters');
  for (const part of parts) {
    if (part === '') continue;
    const [name = '', ...value] = part.split('=');
    const key = decode(name, 'query');
    if (parameters.has(key))
      throw new Problem('validation_failed', {}, [{ field: key, reason: 'repeated_parameter' }]);
    parameters.set(key, decode(value.join('='), key));
  }
  return parameters;
}

function decode(text: string, field: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw malformed(field, 'invalid_url');
  }
}
