import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import { feature } from '../../api/feature.ts';

export const certificates = feature({
  routes: [
    {
      path: '/filings/:id/certificate',
      page: async () => (await import('./certificate-page.tsx')).CertificatePage,
      operation: 'filing.certificates.get',
    },
    { path: '/verify/:number?/:digest?', page: async () => (await import('./verify-page.tsx')).VerifyPage },
  ],
  links: [
    {
      to: '/verify',
      label: ['证明核验', 'Verify a certificate'],
      operation: 'filing.certificates.verify',
      section: 'filing',
      order: 120,
      icon: VerifiedOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
