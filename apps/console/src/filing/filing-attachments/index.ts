export { FilingAttachments } from './filing-attachments.tsx';
