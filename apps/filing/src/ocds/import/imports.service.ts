import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Call, type InputOf, type OcdsFault, type OcdsImportReport, type ocdsImports, Problem } from '@yinhu/contracts';
import { Database, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import type { FileStore } from '@yinhu/files';
import { FILES } from '@yinhu/service';
import { actorOf } from '../../calls/actor-of.ts';
import { PurchasingEntity } from '../../entities/purchasing-entity.entity.ts';
import { ExpectedQuota } from './expected-quota.ts';
import { DoesNotFit, fileImported } from './file-imported.ts';
import { type Judged, reportOf } from './import-report.ts';
import { type Process, processesOf } from './processes.ts';
import { readReleases } from './read-releases.ts';

type Upload = InputOf<typeof ocdsImports.import>;

/** What is left of the caller's time when the answer is begun. */
const TIME_TO_ANSWER_MS = 1_500;

/** OCDS data of elsewhere becomes filings of the county. */
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
    for (const one of judged) done.push(await this.take(one, done, actor, call));
    return reportOf(done);
  }

  private async take(judged: Judged, done: readonly Judged[], by: Actor, call: Call): Promise<Judged> {
    const { process, entity, outcome } = judged;
    const { plan, filedAt } = process;
    if (outcome !== 'new' || !entity || !plan || !filedAt) return judged;
    const isLate = call.deadline - Date.now() < TIME_TO_ANSWER_MS;
    if (isLate && done.some((other) => other.outcome === 'taken')) return { ...judged, outcome: 'left' };
    try {
      const filingId = await this.database.transaction(call, (tx) => fileImported(tx, { ...process, plan, filedAt }, entity, by));
      return { ...judged, outcome: 'taken', filingId };
    } catch (error) {
      return { ...judged, outcome: 'refused', process: { ...process, faults: [faultIn(error)] } };
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

/** What the county knows of each process and its buyer. */
async function judge(tx: ReadTransaction, processes: readonly Process[], actor: Actor): Promise<Judged[]> {
  const countyCode = countyOf(actor.division);
  const codes = processes.flatMap(({ creditCode }) => creditCode ?? []);
  const entities = await tx.manager
    .createQueryBuilder(PurchasingEntity, 'e')
    .where('e.county_code = :countyCode AND e.credit_code = ANY(:codes)', { countyCode, codes })
    .getMany();
  const taken = await tx.query<{ ocid: string; releaseIds: string[]; filingId: string }>(
    'SELECT ocid, release_ids AS "releaseIds", filing_id AS "filingId" FROM ocds_source WHERE county_code = $1 AND ocid = ANY($2)',
    [countyCode, processes.map(({ ocid }) => ocid)],
  );
  const quota = await ExpectedQuota.of(
    tx,
    countyCode,
    entities.map(({ id }) => id),
  );
  return processes.map((process): Judged => {
    const entity = entities.find(({ creditCode }) => creditCode === process.creditCode);
    const before = taken.find(({ ocid }) => ocid === process.ocid);
    const refused = (...more: OcdsFault[]): Judged => ({
      process: { ...process, faults: [...process.faults, ...more] },
      entity,
      outcome: 'refused',
      filingId: before?.filingId ?? null,
    });
    if (before && process.releaseIds.every((id) => before.releaseIds.includes(id))) {
      return { process: { ...process, faults: [] }, entity, outcome: 'repeated', filingId: before.filingId };
    }
    if (before) return refused({ field: 'ocid', reason: 'ocds_known' });
    if (process.creditCode && !entity) return refused({ field: 'buyer', reason: 'unknown_entity' });
    if (entity?.status === 'merged') return refused({ field: 'buyer', reason: 'merged_entity' });
    if (!process.plan || !entity) return refused();
    const short = quota.take(entity.id, process.plan);
    return short ? refused(short) : { process, entity, outcome: 'new', filingId: null };
  });
}

/** @throws whatever is no fault of the process */
function faultIn(error: unknown) {
  if (error instanceof DoesNotFit) return error.fault;
  if (!(error instanceof Problem) || error.code !== 'validation_failed' || !error.fields[0]) throw error;
  const { field, reason, params } = error.fields[0];
  return { field, reason, ...(params ? { params } : {}) };
}
