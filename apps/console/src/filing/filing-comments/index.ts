export { FilingComments } from './filing-comments.tsx';
