import { ERRORS, Language } from '@yinhu/contracts/kernel';

export const TAGS = [
  { name: 'identity', description: 'Divisions, organisations, users, sessions' },
  { name: 'filing', description: 'Entities’ quotas, plan filings, rules' },
  { name: 'marketplace', description: 'Sellers, listings, orders' },
  { name: 'household', description: 'Household cases, measures, income' },
  { name: 'oversight', description: 'Figures of divisions' },
];

export const SECURITY_SCHEMES = {
  accessToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'From POST /session; five minutes',
  },
  refreshCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'yinhu_refresh',
    description: 'HttpOnly, set by POST /session',
  },
};

export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'Problem details (RFC 9457) in the language of Accept-Language',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance', 'requestId', 'errors'],
  properties: {
    type: { type: 'string', description: 'Stable URI path, for example /problems/quota_exceeded' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { enum: Object.keys(ERRORS) },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'reason', 'message'],
        properties: {
          field: { type: 'string', description: 'Path such as lines[0].budgetFen' },
          reason: { type: 'string', description: 'Stable name of the fault' },
          message: { type: 'string', description: 'What is allowed' },
          params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
        },
      },
    },
  },
};

export const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key with the same body gives the first answer again, for 24 hours',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  EffectiveAt: {
    name: 'Effective-At',
    in: 'header',
    description: 'A past instant at which this took effect; asks for the back-dating right',
    schema: { type: 'string', format: 'date-time' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of problem texts; Simplified Chinese unless English comes first',
    schema: { type: 'string', examples: Language.options },
  },
};

export const LIST_HEADERS = {
  'Content-Range': { description: 'For example filings 0-24/319', schema: { type: 'string' } },
  'X-Total-Capped': {
    description: 'true when more rows match than the total says',
    schema: { type: 'string' },
  },
};

export const FILE_HEADERS = {
  'Content-Type': { description: 'What the file is', schema: { type: 'string' } },
  'Content-Disposition': {
    description: 'attachment, with the file’s name (RFC 6266)',
    schema: { type: 'string' },
  },
};
