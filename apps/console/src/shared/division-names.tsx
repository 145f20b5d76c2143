import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { DivisionName } from './division-name.tsx';

/** Several divisions by name, as a list in words. */
export const DivisionNames = ({ codes }: { codes: readonly string[] }) => {
  const separator = useTranslate()('words.separator');
  return codes.map((code, i) => (
    <Fragment key={code}>
      {i > 0 && separator}
      <DivisionName code={code} />
    </Fragment>
  ));
};
