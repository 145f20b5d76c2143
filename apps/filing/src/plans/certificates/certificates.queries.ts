import { Controller } from '@nestjs/common';
import { type CertificateContent, FILING } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { publicValue } from '@yinhu/contracts/privacy';
import { Database, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { Between } from 'typeorm';
import { type Guard, guardJoin } from '../../ocds/publication-guard.ts';
import { countiesOf, inScope } from '../../shared/scope.ts';
import { FilingRecord } from '../filings/filing.entity.ts';
import { type Registered, verdictOf } from './verdict.ts';

interface CertificateRow extends Registered, Guard {
  readonly content: CertificateContent;
}

/** Certificates of filed plans: for those who may see the plan, and for anyone who holds one in hand. */
@Controller()
export class CertificatesQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.certificates.get)
  async get({ id }: InputOf<typeof FILING.certificates.get>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const found = await tx.manager.findOneBy(FilingRecord, {
        countyCode: Between(...countiesOf(actor)),
        id,
      });
      const { countyCode, number } = inScope(actor, found, id, (filing) => filing);
      const certificate = number === null ? undefined : (await registered(tx, countyCode, number)).at(-1);
      if (!certificate) throw new Problem('not_found', { what: id });
      const { content, digest, cancelledAt } = certificate;
      return { filingId: id, content, digest, cancelledAt: cancelledAt?.toISOString() ?? null };
    });
  }

  @Handles(FILING.certificates.verify)
  async verify({ number, digest }: InputOf<typeof FILING.certificates.verify>, call: Call) {
    const register = await this.database.read(call, (tx) => registered(tx, countyOf(number), number));
    const { verdict, certificate } = verdictOf(register, digest.replace(/\s/g, '').toLowerCase());
    return {
      verdict,
      number,
      content: certificate && publicValue(certificate.content, certificate.words),
      digest: certificate?.digest ?? null,
      presentVersion: certificate ? (register.at(-1)?.planVersion ?? null) : null,
    };
  }
}

/** All certificates under a number, the present one last. */
const registered = (tx: ReadTransaction, countyCode: string, number: string): Promise<CertificateRow[]> =>
  tx.query<CertificateRow>(
    `SELECT c.plan_version AS "planVersion", c.content, c.digest, c.cancelled_at AS "cancelledAt", g.withheld, g.words
     FROM filing_certificate c ${guardJoin('c.county_code', 'p.filing_id = c.filing_id')}
     WHERE c.county_code = $1 AND c.number = $2 ORDER BY c.plan_version`,
    [countyCode, number],
  );
