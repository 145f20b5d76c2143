import { isObjects, type Json, type JsonObject } from '../ocds/json.ts';
import { latestOf } from '../tenders/tender-dates.ts';
import { publishNotice } from '../tenders/tenders.service.ts';
import { dayIn, objectIn } from './read-values.ts';
import type { TenderReading } from './reading.ts';

export interface Notice {
  readonly submissionFrom: string;
  readonly submissionTo: string;
  /** When the bids were opened; undefined while they are not. */
  readonly openedOn: string | undefined;
}

/** The days of a notice; undefined, with a fault, when it does not say when bids are received. */
export function readNotice(reading: TenderReading): Notice | undefined {
  const { tender, fault } = reading;
  const period = objectIn(tender.tenderPeriod);
  const announced = [
    dayIn(milestone(tender, 'notice').dateMet),
    dayIn(noticeDocument(tender)),
    dayIn(period.startDate),
  ];
  const noticeOn = reading.happened(earliest(announced), 'tender.tenderPeriod.startDate');
  const submissionTo = dayIn(period.endDate);
  if (submissionTo === undefined) return fault('tender.tenderPeriod.endDate', 'required');
  if (noticeOn === undefined) return undefined;
  const submissionFrom = dayIn(period.startDate) ?? noticeOn;
  if (submissionTo < submissionFrom)
    return fault('tender.tenderPeriod.endDate', 'too_early', { earliest: submissionFrom });
  const enquiryEnd = dayIn(objectIn(tender.enquiryPeriod).endDate);
  const enquiryTo =
    enquiryEnd && submissionFrom <= enquiryEnd && enquiryEnd <= submissionTo ? enquiryEnd : undefined;
  if (enquiryEnd && !enquiryTo) fault('tender.enquiryPeriod.endDate', 'date_order');
  const opening = milestone(tender, 'opening');
  const planned = dayIn(opening.dueDate) ?? dayIn(objectIn(tender.bidOpening).date) ?? submissionTo;
  const plannedOpeningOn = latestOf(submissionTo, planned);
  const dates = {
    noticeOn,
    submissionFrom,
    submissionTo,
    plannedOpeningOn,
    ...(enquiryTo ? { enquiryTo } : {}),
  };
  reading.step(noticeOn, 'publish_notice', 'tender.tenderPeriod', () => publishNotice(dates));
  return {
    submissionFrom,
    submissionTo,
    openedOn: openingDay(reading, dayIn(opening.dateMet), plannedOpeningOn),
  };
}

/**
 * By the law (Tendering and Bidding Law, article 34) bids are opened at the deadline: so they were, where
 * there are any and no day is named.
 */
function openingDay(
  { history: { now }, tender }: TenderReading,
  met: string | undefined,
  planned: string,
): string | undefined {
  const isOpened = [now.awards, objectIn(now.bids).details, tender.tenderers].some(
    (list) => isObjects(list) && list.length > 0,
  );
  return met ?? (isOpened ? planned : undefined);
}

const milestone = ({ milestones }: JsonObject, id: string): JsonObject =>
  (isObjects(milestones) ? milestones : []).find((one) => one.id === id) ?? {};

const noticeDocument = ({ documents }: JsonObject): Json | undefined =>
  (isObjects(documents) ? documents : []).find(({ documentType }) => documentType === 'tenderNotice')
    ?.datePublished;

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.flatMap((day) => day ?? []).toSorted()[0];
