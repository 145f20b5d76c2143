export * from './bus-rights.ts';
export * from './figure-counts.ts';
export * from './processes.ts';
export * from './province.ts';
export * from './role-groups.ts';
export * from './roles.ts';
export * from './services.ts';
