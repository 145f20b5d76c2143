import { Controller, Inject } from '@nestjs/common';
import { FILING, type OcdsFault, type OcdsImportReport } from '@yinhu/contracts/filing';
import { type Call, type InputOf, monotonicNow, Problem, shortened } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import type { FileStore } from '@yinhu/files';
import { actorOf, Handles, isUnavailable } from '@yinhu/messaging';
import { FILES, LOGGER } from '@yinhu/service';
import type { Logger } from 'pino';
import { DoesNotFit } from './does-not-fit.ts';
import { fileImported } from './file-imported.ts';
import { type FiledShare, fileTender } from './file-tender.ts';
import { type ForeignFile, receive } from './foreign-file.ts';
import { type Judged, reportOf } from './import-report.ts';
import { judge } from './judge.ts';
import type { ProcessTender } from './process-tender.ts';
import { FAILED, type Process } from './processes.ts';
import { planNumberIn, takenBefore } from './taken-before.ts';

type Upload = InputOf<typeof FILING.ocdsImports.import>;

/** What is left of the caller's time when the answer is begun. */
const TIME_TO_ANSWER_MS = 1_500;

/** Kept and not looked up: of tens of thousands of processes, each would look through those before it. */
interface SoFar {
  isBegun: boolean;
  isOver: boolean;
}

/** OCDS data of elsewhere becomes filings and tenders of the county. */
@Controller()
export class OcdsImportsService {
  constructor(
    private readonly database: Database,
    @Inject(FILES) private readonly files: FileStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Handles(FILING.ocdsImports.preview)
  async preview(upload: Upload, call: Call): Promise<OcdsImportReport> {
    return reportOf(await this.judged(await this.read(upload, call), call));
  }

  /**
   * Each process in a transaction of its own: what is taken stays taken, whatever happens to the rest, and
   * the report says of each what became of it. Sent again, the file goes on where it ended.
   */
  @Handles(FILING.ocdsImports.import)
  async import(upload: Upload, call: Call): Promise<OcdsImportReport> {
    const file = await this.read(upload, call);
    const done: Judged[] = [];
    const soFar: SoFar = { isBegun: false, isOver: false };
    for (const one of await this.judged(file, call)) {
      const ended = one.outcome === 'new' ? await this.take(one, file, soFar, call) : one;
      soFar.isBegun ||= ended.outcome === 'taken';
      soFar.isOver ||= ended.outcome === 'left';
      done.push(ended);
    }
    return reportOf(done);
  }

  private read({ file }: Upload, call: Call): Promise<ForeignFile> {
    return receive(this.files, file, countyOf(actorOf(call).division), call.at);
  }

  private judged({ summaries }: ForeignFile, call: Call): Promise<Judged[]> {
    return this.database.read(call, (tx) => judge(tx, summaries, actorOf(call)));
  }

  private async take(
    judged: Judged,
    file: ForeignFile,
    { isBegun, isOver: wasOver }: SoFar,
    call: Call,
  ): Promise<Judged> {
    const isOver = wasOver || call.deadline - monotonicNow() < TIME_TO_ANSWER_MS;
    if (isOver && isBegun) return { ...judged, outcome: 'left' };
    try {
      const ids = await this.database.transaction(call, (tx) =>
        takeProcess(tx, judged, file.processOf(judged.process.ocid), call),
      );
      return { ...judged, ...ids, outcome: 'taken' };
    } catch (error) {
      // What was taken before is told; the rest waits for the next call.
      if (isUnavailable(error) && isBegun) return { ...judged, outcome: 'left' };
      return { ...judged, outcome: 'refused', process: { ...judged.process, faults: [this.faultIn(error)] } };
    }
  }

  /** @throws what concerns the system and not the process */
  private faultIn(error: unknown): OcdsFault {
    if (error instanceof DoesNotFit) return error.fault;
    if (isUnavailable(error)) throw error;
    const fault =
      error instanceof Problem && error.code === 'validation_failed' ? error.fields[0] : undefined;
    if (fault)
      return { field: fault.field, reason: fault.reason, ...(fault.params ? { params: fault.params } : {}) };
    this.logger.error({ err: error }, 'a process of elsewhere could not be taken');
    return FAILED;
  }
}

/** The filing and the tender that a process becomes, both or neither. @throws DoesNotFit */
async function takeProcess(
  tx: Transaction,
  { process: { plan: isPlan }, entity, filingId }: Judged,
  process: Process,
  call: Call,
) {
  const by = actorOf(call);
  const { plan, filedAt, tender, ocid, releaseIds } = process;
  const filed =
    isPlan && plan && filedAt && entity
      ? await fileImported(tx, { ...process, plan, filedAt }, entity, by)
      : filingId;
  if (!tender) return { filingId: filed, tenderId: null };
  const source = { countyCode: countyOf(by.division), ocid, releaseIds };
  const plans = filed
    ? [{ filingId: filed, amountFen: tender.valueFen }]
    : await filedShares(tx, source.countyCode, process, tender);
  return { filingId: filed, tenderId: await fileTender(tx, source, tender, plans, call) };
}

/** The plans of a tender that are processes of their own. */
async function filedShares(
  tx: ReadTransaction,
  countyCode: string,
  process: Process,
  tender: ProcessTender,
): Promise<FiledShare[]> {
  const before = await takenBefore(tx, countyCode, [process]);
  return tender.plans.map(({ ocid, amountFen }) => {
    const id = before.filings.get(ocid)?.id ?? before.numbers.get(planNumberIn(ocid) ?? '');
    if (!id)
      throw new DoesNotFit({
        field: 'relatedProcesses',
        reason: 'ocds_unknown_plan',
        params: { ocid: shortened(ocid, 200) },
      });
    return { filingId: id, amountFen };
  });
}
