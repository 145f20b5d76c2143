import { useTranslate } from 'react-admin';
import { get, useFormState } from 'react-hook-form';

/** The text of what is wrong with a list field as a whole; undefined when nothing is. */
export function useFault(name: string): string | undefined {
  const translate = useTranslate();
  const { errors } = useFormState();
  const error = get(errors, name) as { message?: unknown; root?: { message?: unknown } } | undefined;
  const message = error?.message ?? error?.root?.message;
  return typeof message === 'string' ? translate(message, { _: message }) : undefined;
}
