import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Call, type InputOf, monotonicNow, type OcdsImportReport, type ocdsImports, Problem } from '@yinhu/contracts';
import { Database, type ReadTransaction, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import type { FileStore } from '@yinhu/files';
import { FILES } from '@yinhu/service';
import { actorOf } from '../../calls/actor-of.ts';
import { DoesNotFit } from './does-not-fit.ts';
import { fileImported } from './file-imported.ts';
import { type FiledShare, fileTender } from './file-tender.ts';
import { type Judged, reportOf } from './import-report.ts';
import { judge } from './judge.ts';
import type { ProcessTender } from './process-tender.ts';
import { type Process, processesOf } from './processes.ts';
import { readReleases } from './read-releases.ts';
import { planNumberIn, takenBefore } from './taken-before.ts';

type Upload = InputOf<typeof ocdsImports.import>;

/** What is left of the caller's time when the answer is begun. */
const TIME_TO_ANSWER_MS = 1_500;

/** OCDS data of elsewhere becomes filings and tenders of the county. */
@Injectable()
export class OcdsImportsService {
  constructor(
    private readonly database: Database,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  async preview(upload: Upload, call: Call): Promise<OcdsImportReport> {
    const actor = actorOf(call);
    const processes = await this.read(upload, actor, call);
    return reportOf(await this.database.read(call, (tx) => judge(tx, processes, actor)));
  }

  /** Each process in a transaction of its own: what is taken stays taken, whatever happens to the rest. */
  async import(upload: Upload, call: Call): Promise<OcdsImportReport> {
    const actor = actorOf(call);
    const processes = await this.read(upload, actor, call);
    const judged = await this.database.read(call, (tx) => judge(tx, processes, actor));
    const done: Judged[] = [];
    for (const one of judged) done.push(await this.take(one, done, call));
    return reportOf(done);
  }

  private async take(judged: Judged, done: readonly Judged[], call: Call): Promise<Judged> {
    if (judged.outcome !== 'new') return judged;
    const isLate = call.deadline - monotonicNow() < TIME_TO_ANSWER_MS;
    if (isLate && done.some((other) => other.outcome === 'taken')) return { ...judged, outcome: 'left' };
    try {
      const ids = await this.database.transaction(call, (tx) => takeProcess(tx, judged, call));
      return { ...judged, ...ids, outcome: 'taken' };
    } catch (error) {
      return { ...judged, outcome: 'refused', process: { ...judged.process, faults: [faultIn(error)] } };
    }
  }

  private async read({ file }: Upload, { division }: Actor, { at }: Call): Promise<Process[]> {
    try {
      return processesOf(readReleases(await buffer(await this.files.get(file.key))), countyOf(division), at);
    } finally {
      await this.files.delete(file.key);
    }
  }
}

/** The filing and the tender that a process becomes, both or neither. @throws DoesNotFit */
async function takeProcess(tx: Transaction, { process, entity, filingId }: Judged, call: Call) {
  const by = actorOf(call);
  const { plan, filedAt, tender, ocid, releaseIds } = process;
  const filed = plan && filedAt && entity ? await fileImported(tx, { ...process, plan, filedAt }, entity, by) : filingId;
  if (!tender) return { filingId: filed, tenderId: null };
  const source = { countyCode: countyOf(by.division), ocid, releaseIds };
  const plans = filed ? [{ filingId: filed, amountFen: tender.valueFen }] : await filedShares(tx, source.countyCode, process, tender);
  return { filingId: filed, tenderId: await fileTender(tx, source, tender, plans, call) };
}

/** The plans of a tender that are processes of their own. */
async function filedShares(tx: ReadTransaction, countyCode: string, process: Process, tender: ProcessTender): Promise<FiledShare[]> {
  const before = await takenBefore(tx, countyCode, [process]);
  return tender.plans.map(({ ocid, amountFen }) => {
    const id = before.filings.get(ocid)?.id ?? before.numbers.get(planNumberIn(ocid) ?? '');
    if (!id) throw new DoesNotFit({ field: 'relatedProcesses', reason: 'ocds_unknown_plan', params: { ocid: ocid.slice(0, 200) } });
    return { filingId: id, amountFen };
  });
}

/** @throws whatever is no fault of the process */
function faultIn(error: unknown) {
  if (error instanceof DoesNotFit) return error.fault;
  if (!(error instanceof Problem) || error.code !== 'validation_failed' || !error.fields[0]) throw error;
  const { field, reason, params } = error.fields[0];
  return { field, reason, ...(params ? { params } : {}) };
}
