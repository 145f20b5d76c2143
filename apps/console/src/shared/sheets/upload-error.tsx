import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { messageOf } from '../../api/problems.ts';

interface Nested {
  readonly [key: string]: string | Nested;
}

const MOST = 8;

/** Why a file was refused: the sentence, and the headers or rows that are named. */
export const UploadError = ({ error }: { error: Error }) => {
  const translate = useTranslate();
  const message = messageOf(error);
  const named = linesOf((error as { body?: { errors?: Nested } }).body?.errors ?? {});
  return (
    <Alert severity="error" sx={{ mb: 2 }}>
      {translate(message, { _: message })}
      {named.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {named.slice(0, MOST).map(([field, text]) => (
            <li key={field}>{field.startsWith('rows') ? `${field}: ${text}` : text}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
};

const linesOf = (nested: Nested, path = ''): [string, string][] =>
  Object.entries(nested).flatMap(([key, value]): [string, string][] => {
    const field = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[field, value]] : linesOf(value, field);
  });
