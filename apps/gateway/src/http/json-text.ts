import { fieldProblem, INPUT_BOUNDS, jsonExcess, Problem } from '@yinhu/contracts/kernel';

/**
 * A value that a caller has sent as JSON, within bounds that are judged before it is parsed.
 * @throws Problem that names the field; `as` says which one is thrown for what is no JSON
 */
export function parseJson(
  text: string,
  field: string,
  as: 'malformed_request' | 'validation_failed' = 'malformed_request',
): unknown {
  const excess = jsonExcess(text, INPUT_BOUNDS);
  if (excess)
    throw malformed(field, excess, { max: excess === 'too_deep' ? INPUT_BOUNDS.depth : INPUT_BOUNDS.values });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw as === 'malformed_request' ? malformed(field, 'invalid_json') : fieldProblem(field, 'invalid_json');
  }
}

export const malformed = (
  field: string,
  reason: string,
  params?: Readonly<Record<string, string | number>>,
): Problem =>
  new Problem('malformed_request', { reason }, [{ field, reason, ...(params ? { params } : {}) }]);
