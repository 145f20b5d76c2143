import { API } from '@yinhu/contracts';
import { ImportWizard } from '../shared/import-wizard/import-wizard.tsx';

export const EntityImport = () => <ImportWizard operations={API.entities} resource="entities" />;
