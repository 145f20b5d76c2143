export { OVERSIGHT_GLOSSARY } from './glossary.ts';
export { OVERSIGHT } from './operations.ts';
export * from './oversight.ts';
