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

/** Compiled when first used: it takes over a second, and most replicas never import a file. */
let ajv: Ajv.default | undefined;
function compiler(): Ajv.default {
  if (ajv) return ajv;
  ajv = new Ajv.default({ allErrors: true, strict: false, allowUnionTypes: true });
  addFormats.default(ajv as never, ['uri', 'date-time']);
  for (const schema of [RELEASE_SCHEMA, versionedSchemaOf(RELEASE_SCHEMA)]) ajv.addSchema(schema);
  return ajv;
}

function validator(schema: object): (value: Json) => SchemaFault[] {
  return (value) => {
    const validate = compiler().compile(schema);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message = '' }) => ({
          path: instancePath || '/',
          message,
        }));
  };
}

/** Faults of a value against the standard's schemas; none when it is valid. */
export const releaseFaults = validator({ $ref: RELEASE_SCHEMA.id });
export const releasePackageFaults = validator(RELEASE_PACKAGE_SCHEMA);
export const recordPackageFaults = validator(RECORD_PACKAGE_SCHEMA);
