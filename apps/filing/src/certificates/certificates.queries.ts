import { Injectable } from '@nestjs/common';
import { type Call, type CertificateContent, type certificates, type InputOf, Problem } from '@yinhu/contracts';
import { Database, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { Between } from 'typeorm';
import { actorOf } from '../calls/actor-of.ts';
import { countiesOf, inScope } from '../calls/scope.ts';
import { FilingRecord } from '../filings/filing.entity.ts';
import { type Registered, verdictOf } from './verdict.ts';

interface CertificateRow extends Registered {
  readonly content: CertificateContent;
}

/** Certificates of filed plans: for those who may see the plan, and for anyone who holds one in hand. */
@Injectable()
export class CertificatesQueries {
  constructor(private readonly database: Database) {}

  async get({ id }: InputOf<typeof certificates.get>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const found = await tx.manager.findOneBy(FilingRecord, { countyCode: Between(...countiesOf(actor)), id });
      const { countyCode, number } = inScope(actor, found, id, (filing) => filing);
      const certificate = number === null ? undefined : (await registered(tx, countyCode, number)).at(-1);
      if (!certificate) throw new Problem('not_found', { what: id });
      const { content, digest, cancelledAt } = certificate;
      return { filingId: id, content, digest, cancelledAt: cancelledAt?.toISOString() ?? null };
    });
  }

  async verify({ number, digest }: InputOf<typeof certificates.verify>, call: Call) {
    const register = await this.database.read(call, (tx) => registered(tx, countyOf(number), number));
    const { verdict, certificate } = verdictOf(register, digest.replace(/\s/g, '').toLowerCase());
    return {
      verdict,
      number,
      content: certificate?.content ?? null,
      digest: certificate?.digest ?? null,
      presentVersion: register.at(-1)?.planVersion ?? null,
      cancelledAt: certificate?.cancelledAt?.toISOString() ?? null,
    };
  }
}

/** All certificates under a number, the present one last. */
const registered = (tx: ReadTransaction, countyCode: string, number: string): Promise<CertificateRow[]> =>
  tx.query<CertificateRow>(
    `SELECT plan_version AS "planVersion", content, digest, cancelled_at AS "cancelledAt" FROM filing_certificate
     WHERE county_code = $1 AND number = $2 ORDER BY plan_version`,
    [countyCode, number],
  );
