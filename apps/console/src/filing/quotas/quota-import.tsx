import { FILING } from '@yinhu/contracts/filing';
import { ImportWizard } from '../../shared/sheets/import-wizard.tsx';

export const QuotaImport = () => <ImportWizard operations={FILING.quotas} resource="quotas" />;
