import type { Operation, OutputOf, RequestOf } from '@yinhu/contracts/kernel';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Form, ResourceContextProvider } from 'react-admin';
import { type FieldValues, useFormState } from 'react-hook-form';
import { contractResolver, withoutBlanks } from '../api/form-schema.ts';
import { useCommand } from '../api/use-operation.ts';
import { useLanguage } from '../i18n/use-label.ts';
import { InputSchema } from './input-schema.ts';

export interface ContractFormProps<Op extends Operation> {
  readonly operation: Op;
  /** Whose field labels the inputs take. */
  readonly resource: string;
  readonly defaults?: object;
  /** The operation's input from the form's values. */
  readonly toInput?: (values: FieldValues) => object;
  /** Asked before anything is sent; false holds it back, and whoever says so tells why. */
  readonly before?: (values: FieldValues) => Promise<boolean>;
  /** After success, when the form may be left. */
  readonly onDone: (result: OutputOf<Op>) => void;
  /** Not in dialogs, which ask on their own. */
  readonly warn?: boolean;
  readonly children: ReactNode;
}

const NO_RECORD = {};

/**
 * A form for one operation: judged by the operation's own schema before it is sent, with the service's faults
 * laid over the same fields, and (for creates) one Idempotency-Key over all attempts.
 */
export const ContractForm = <Op extends Operation>({
  operation,
  resource,
  defaults,
  toInput = withoutBlanks,
  before,
  onDone,
  warn = false,
  children,
}: ContractFormProps<Op>) => {
  const language = useLanguage();
  const { mutateAsync } = useCommand(operation);
  const [result, setResult] = useState<OutputOf<Op>>();
  const submit = async (values: FieldValues) => {
    if (before && !(await before(values))) return { root: { serverError: 'held_back' } };
    try {
      setResult((await mutateAsync(toInput(values) as RequestOf<Op>)) as OutputOf<Op>);
    } catch (error) {
      return (error as { body?: { errors?: object } }).body?.errors ?? { root: { serverError: 'failed' } };
    }
  };
  return (
    <ResourceContextProvider value={resource}>
      <InputSchema.Provider value={operation.input}>
        <Form
          record={NO_RECORD}
          defaultValues={defaults}
          resolver={contractResolver(operation.input, language, toInput)}
          onSubmit={submit}
          warnWhenUnsavedChanges={warn}
          noValidate
        >
          {children}
          <AfterSuccess result={result} onDone={onDone} />
        </Form>
      </InputSchema.Provider>
    </ResourceContextProvider>
  );
};

/** Leaves only once the form counts as submitted; earlier, it would ask whether to drop unsaved changes. */
function AfterSuccess<T>({ result, onDone }: { result: T | undefined; onDone: (result: T) => void }) {
  const { isSubmitSuccessful } = useFormState();
  const told = useRef<T>(undefined);
  useEffect(() => {
    if (!isSubmitSuccessful || result === undefined || told.current === result) return;
    told.current = result;
    onDone(result);
  }, [isSubmitSuccessful, result, onDone]);
  return null;
}
