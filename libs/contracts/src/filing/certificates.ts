import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Fen, FiscalYear, Id } from '../kernel/scalars.ts';
import { FILING_STAFF } from '../system/role-groups.ts';
import { FilingDecision } from './filings.ts';
import { FundingShare, OrganisationForm, ProcurementMethod, Purpose } from './plan.ts';

/** Content of a certificate (备案证明). All of it is public; the digest is computed from exactly this. */
export const CertificateContent = z.object({
  number: z.string(),
  planVersion: z.int(),
  title: z.string(),
  entityName: z.string(),
  creditCode: z.string(),
  divisionCode: DivisionCode,
  fiscalYear: FiscalYear,
  purpose: Purpose,
  method: ProcurementMethod,
  organisationForm: OrganisationForm,
  budgetFen: Fen,
  funding: z.array(FundingShare),
  lines: z.array(
    z.object({
      catalogueCode: z.string(),
      name: z.string(),
      nameEn: z.string(),
      quantity: z.number(),
      unit: z.string(),
      unitEn: z.string(),
      budgetFen: Fen,
    }),
  ),
  plannedStart: BusinessDate.nullable(),
  plannedEnd: BusinessDate.nullable(),
  filedAt: z.iso.datetime(),
  /** Since when this version is in force. */
  inForceFrom: z.iso.datetime(),
  decidedBy: FilingDecision.shape.by,
});
export type CertificateContent = z.infer<typeof CertificateContent>;

export const Certificate = z.object({
  filingId: Id,
  content: CertificateContent,
  /** SHA-256, in hex, of the content as JSON with its fields in order of their names. */
  digest: z.string(),
  cancelledAt: z.iso.datetime().nullable(),
});
export type Certificate = z.infer<typeof Certificate>;

/** The register's entry for a number and a digest. */
export const CertificateVerdict = enumeration({
  valid: ['有效', 'Valid'],
  superseded: ['已被变更取代', 'Superseded'],
  cancelled: ['已撤销', 'Cancelled'],
  withheld: ['未公开', 'Not shown to the public'],
  digest_mismatch: ['摘要不符', 'The digest does not match'],
  unknown: ['登记中无此编号', 'Unknown number'],
});
export type CertificateVerdict = z.infer<typeof CertificateVerdict>;

/** A number as certificates have it: county, year, count. */
export const FilingNumber = z
  .string()
  .trim()
  .regex(/^\d{6}-\d{4}-\d{4,8}$/, 'filing_number');
export type FilingNumber = z.infer<typeof FilingNumber>;

/** As typed: blanks and capitals do not matter, and its first 16 characters are enough. */
export const TypedDigest = z
  .string()
  .max(200)
  .regex(/^\s*([0-9a-fA-F]\s*){16,64}$/, 'digest');
export type TypedDigest = z.infer<typeof TypedDigest>;

/** What the register says of a certificate. */
export const CertificateVerification = z.object({
  verdict: CertificateVerdict,
  number: z.string(),
  /**
   * What the register holds of the certificate with that digest, without words that are not for publication;
   * null where none has it, and of a plan that was cancelled or is not shown.
   */
  content: CertificateContent.nullable(),
  digest: z.string().nullable(),
  presentVersion: z.int().nullable(),
});
export type CertificateVerification = z.infer<typeof CertificateVerification>;

export const certificates = {
  get: operation({
    name: 'filing.certificates.get',
    kind: 'query',
    summary: 'The certificate of a filed plan, for its current version',
    access: FILING_STAFF,
    http: 'GET /filings/{id}/certificate',
    input: z.strictObject({ id: Id }),
    output: Certificate,
    errors: ['not_found'],
  }),
  verify: operation({
    name: 'filing.certificates.verify',
    kind: 'query',
    summary: 'Verify that a certificate is genuine and in force, against the register',
    access: 'anyone',
    http: 'GET /certificates/verify',
    input: z.strictObject({ number: FilingNumber, digest: TypedDigest }),
    output: CertificateVerification,
  }),
};
