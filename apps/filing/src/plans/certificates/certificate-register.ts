import type { Transaction } from '@yinhu/database';
import type { PurchasingEntity } from '../../register/entities/purchasing-entity.entity.ts';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { type FilingStep, THE_RULES } from '../filings/filing-lifecycle.ts';
import { certificateContent, certificateDigest } from './certificate-content.ts';

/**
 * Enters the certificate of the version of a plan that a step has brought into force into the public
 * register.
 */
export function issueCertificate(
  tx: Transaction,
  { after: filing, by }: FilingStep,
  { creditCode }: Pick<PurchasingEntity, 'creditCode'>,
): void {
  const {
    countyCode,
    id,
    planVersion,
    number,
    filedAt,
    entityName,
    divisionCode,
    changedAt: inForceFrom,
  } = filing;
  if (number === null || filedAt === null) throw new Error(`${id} is not filed and cannot be certified`);
  const decidedBy = by.name === THE_RULES.name ? ('rules' as const) : ('reviewer' as const);
  const certified = {
    number,
    planVersion,
    entityName,
    creditCode,
    divisionCode,
    filedAt,
    inForceFrom,
    decidedBy,
  };
  const content = certificateContent(filing, certified);
  tx.write(
    `INSERT INTO filing_certificate (county_code, filing_id, plan_version, number, content, digest) VALUES ($1, $2, $3, $4, $5, $6)`,
    [countyCode, id, planVersion, number, JSON.stringify(content), certificateDigest(content)],
  );
}

/** Marks every certificate of a cancelled plan; none of them is taken away. */
export function cancelCertificates(tx: Transaction, { countyCode, id }: FilingRecord, at: Date): void {
  tx.write('UPDATE filing_certificate SET cancelled_at = $3 WHERE county_code = $1 AND filing_id = $2', [
    countyCode,
    id,
    at,
  ]);
}
