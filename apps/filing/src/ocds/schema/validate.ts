import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Json } from '../json.ts';
import { RECORD_PACKAGE_SCHEMA, RELEASE_PACKAGE_SCHEMA, RELEASE_SCHEMA } from './schemas.ts';
import { versionedSchemaOf } from './versioned-schema.ts';

/** One fault against a schema. */
export interface SchemaFault {
  /** JSON pointer of the value. */
  readonly path: string;
  readonly message: string;
}

const ajv = new Ajv.default({ allErrors: true, strict: false, allowUnionTypes: true });
addFormats.default(ajv as never, ['uri', 'date-time']);
for (const schema of [RELEASE_SCHEMA, versionedSchemaOf(RELEASE_SCHEMA)]) ajv.addSchema(schema);

function validator(schema: object): (value: Json) => SchemaFault[] {
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message = '' }) => ({ path: instancePath || '/', message }));
}

/** Faults of a value against the standard's schemas; none when it is valid. */
export const releaseFaults = validator({ $ref: RELEASE_SCHEMA.id });
export const releasePackageFaults = validator(RELEASE_PACKAGE_SCHEMA);
export const recordPackageFaults = validator(RECORD_PACKAGE_SCHEMA);
