import { Skeleton } from '@mui/material';
import { FILING, FilingNumber, TypedDigest } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useOperation } from '../../api/use-operation.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { Verdict } from './verdict.tsx';
import { VerifyForm } from './verify-form.tsx';

/** Anyone verifies a certificate here: by its QR code, which leads here, or by typing number and digest. */
export const VerifyPage = () => {
  const translate = useTranslate();
  const { number = '', digest = '' } = useParams();
  const asked = FilingNumber.safeParse(number).success && TypedDigest.safeParse(digest).success;
  return (
    <Page narrow title={translate('verify.title')} lead={translate('verify.lead')}>
      <VerifyForm key={`${number}/${digest}`} number={number} digest={digest} />
      {asked && <Answer number={number} digest={digest} />}
    </Page>
  );
};

const Answer = ({ number, digest }: { number: string; digest: string }) => {
  const { data, error, refetch } = useOperation(FILING.certificates.verify, { number, digest });
  if (error) return <LoadError error={error} retry={() => void refetch()} />;
  return data ? <Verdict answer={data} /> : <Skeleton variant="rounded" height={160} />;
};
