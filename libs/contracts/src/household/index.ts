import './errors.ts';

export { MASKED_READERS, seesMaskedOnly } from './dossier-readers.ts';
export { HouseholdFigures } from './figures.ts';
export { HOUSEHOLD_GLOSSARY } from './glossary.ts';
export * from './household-links.ts';
export * from './household-lookups.ts';
export * from './households.ts';
export * from './income.ts';
export * from './market-sales.ts';
export * from './measures.ts';
export { HOUSEHOLD } from './operations.ts';
export * from './registration-conflicts.ts';
