export { CertificateLink } from './certificate-link.tsx';
export { CertificatePage } from './certificate-page.tsx';
export { VerifyPage } from './verify-page.tsx';
