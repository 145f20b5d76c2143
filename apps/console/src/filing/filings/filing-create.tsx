import { FILING } from '@yinhu/contracts/filing';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { newKey } from '../../api/idempotency.ts';
import { today } from '../../shared/dates.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { RequireCreate } from '../../shared/require-create.tsx';
import { FilingForm } from './filing-form.tsx';
import { useStoredCopy } from './use-stored-copy.ts';

const DEFAULTS = {
  title: '',
  purpose: 'poverty_alleviation',
  method: 'mall_purchase',
  organisationForm: 'entity',
  smallEnterprisePercent: 0,
  lines: [{ beneficiaryDivisions: [] }],
  funding: [{}],
};

/** A new plan, kept under the id in the address while it is typed, so that a reload goes on with it. */
export const FilingCreate = () => {
  const translate = useTranslate();
  return (
    <RequireCreate>
      <Page narrow title={translate('resources.filings.create')} back="/filings">
        <NewPlan />
      </Page>
    </RequireCreate>
  );
};

const NewPlan = () => {
  const [address, setAddress] = useSearchParams();
  const [plan, setPlan] = useState(() => ({ wanted: address.get('copy'), fresh: newKey(), round: 0 }));
  const { wanted, fresh, round } = plan;
  const { found, retry } = useStoredCopy({ id: wanted }, round);
  const resumed = found?.copy;
  // What was sent or dropped has had its id; another begins under a new one.
  const id = resumed?.id ?? fresh;
  const onTyped = useCallback(
    (typed: string) => setAddress({ copy: typed }, { replace: true }),
    [setAddress],
  );
  const onStartOver = useCallback(() => {
    setAddress({}, { replace: true });
    setPlan(({ round: last }) => ({ wanted: null, fresh: newKey(), round: last + 1 }));
  }, [setAddress]);
  const onReload = useCallback(
    () => setPlan(({ round: last }) => ({ wanted: id, fresh: newKey(), round: last + 1 })),
    [id],
  );
  const defaults = useMemo(
    () => resumed?.content ?? { ...DEFAULTS, fiscalYear: Number(today().slice(0, 4)) },
    [resumed],
  );
  const copy = useMemo(
    () => ({ id, resumed, onTyped, onStartOver, onReload }),
    [id, resumed, onTyped, onStartOver, onReload],
  );
  if (!found) return <RecordSkeleton />;
  if (found.error) return <LoadError error={found.error} retry={retry} />;
  return <FilingForm key={round} operation={FILING.filings.draft} {...{ defaults, copy }} />;
};
