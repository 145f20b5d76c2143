import { FILING } from '@yinhu/contracts/filing';
import { ImportWizard } from '../../shared/import-wizard/import-wizard.tsx';

export const QuotaImport = () => <ImportWizard operations={FILING.quotas} resource="quotas" />;
