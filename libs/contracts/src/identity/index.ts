import './errors.ts';

export * from './access.ts';
export * from './divisions.ts';
export { IDENTITY_GLOSSARY } from './glossary.ts';
export { IDENTITY } from './operations.ts';
export * from './organisations.ts';
export * from './password.ts';
export * from './sessions.ts';
export * from './users.ts';
