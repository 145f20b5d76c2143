import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { Call, InputOf, Operation } from '@yinhu/contracts/kernel';
import type { z } from 'zod';

/** What a handler may answer: anything that the operation's output schema accepts. */
export type AnswerOf<Op> = Op extends Operation<z.ZodType, infer O> ? z.input<O> : never;

/** A method that serves an operation. */
export type Handler<Op extends Operation> = (
  input: InputOf<Op>,
  call: Call,
) => Promise<AnswerOf<Op>> | AnswerOf<Op>;

/** What `OperationServer` finds with each handler that Nest gives it. */
export interface HandlerExtras {
  readonly operation: Operation;
}

/**
 * Marks a controller's method as the handler of an operation: `@Handles(filings.submit) submit(input:
 * InputOf<typeof filings.submit>, call: Call)`. The input arrives validated, the caller authenticated and of
 * a role that may call.
 */
export const Handles =
  <Op extends Operation>(operation: Op) =>
  <M extends Handler<Op>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const extras: HandlerExtras = { operation };
    MessagePattern(operation.subject, { ...extras })(target, key, descriptor);
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
  };
