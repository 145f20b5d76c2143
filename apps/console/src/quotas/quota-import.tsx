import { API } from '@yinhu/contracts';
import { ImportWizard } from '../shared/import-wizard/import-wizard.tsx';

export const QuotaImport = () => <ImportWizard operations={API.quotas} resource="quotas" />;
