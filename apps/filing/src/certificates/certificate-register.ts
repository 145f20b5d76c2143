import type { Transaction } from '@yinhu/database';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { THE_RULES } from '../filings/trail.ts';
import { certificateContent, certificateDigest } from './certificate-content.ts';

interface Beside {
  readonly creditCode: string;
  readonly inForceFrom: Date;
  readonly by: string;
}

/** Enters the certificate of the version of a plan that has just come into force, and been kept, into the public register. */
export async function issueCertificate(tx: Transaction, filing: FilingRecord): Promise<void> {
  const { countyCode, id, entityId, planVersion, number, filedAt, entityName, divisionCode } = filing;
  const beside = await tx.one<Beside>(
    `SELECT e.credit_code AS "creditCode", v.in_force_from AS "inForceFrom", v.by_name AS by
     FROM filing_version v JOIN purchasing_entity e ON e.county_code = v.county_code AND e.id = $3
     WHERE v.county_code = $1 AND v.filing_id = $2 AND v.plan_version = $4`,
    [countyCode, id, entityId, planVersion],
  );
  if (!beside || number === null || filedAt === null) throw new Error(`${id} is not filed and cannot be certified`);
  const { creditCode, inForceFrom, by } = beside;
  const decidedBy = by === THE_RULES.name ? ('rules' as const) : ('reviewer' as const);
  const certified = { number, planVersion, entityName, creditCode, divisionCode, filedAt, inForceFrom, decidedBy };
  const content = certificateContent(filing, certified);
  tx.write(
    `INSERT INTO filing_certificate (county_code, filing_id, plan_version, number, content, digest) VALUES ($1, $2, $3, $4, $5, $6)`,
    [countyCode, id, planVersion, number, JSON.stringify(content), certificateDigest(content)],
  );
}

/** Marks every certificate of a cancelled plan; none of them is taken away. */
export function cancelCertificates(tx: Transaction, { countyCode, id }: FilingRecord, at: Date): void {
  tx.write('UPDATE filing_certificate SET cancelled_at = $3 WHERE county_code = $1 AND filing_id = $2', [countyCode, id, at]);
}
