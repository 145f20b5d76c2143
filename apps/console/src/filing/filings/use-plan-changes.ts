import {
  type CatalogueItem,
  type ComparablePlan,
  comparePlans,
  FundingSource,
  type PlanChange,
} from '@yinhu/contracts/filing';
import { useMemo } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useLabel, useNameOf } from '../../i18n/use-label.ts';

/** A change with what people call the field. */
export interface NamedChange extends PlanChange {
  /** The field's name without places: `lines.quantity`. */
  readonly field: string;
  readonly name: string;
}

const INDEXED = /^(lines|funding)\[([^\]]+)\](?:\.(.+))?$/;

/** What differs between two contents of a plan, each field by its name. */
export function usePlanChanges(before: ComparablePlan, after: ComparablePlan): NamedChange[] {
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = useNameOf();
  const { data: items = [] } = useGetList<CatalogueItem>(
    'catalogue-items',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'code', order: 'ASC' } },
    { staleTime: 600_000 },
  );
  return useMemo(() => {
    const itemAt = (place: string, plan: ComparablePlan) => {
      const line = plan.lines?.[Number(place)];
      const item = line?.catalogueName
        ? { name: line.catalogueName, nameEn: line.catalogueNameEn }
        : items.find(({ code }) => code === line?.catalogueCode);
      return nameOf(item) || translate('filing.line', { n: Number(place) + 1 });
    };
    return comparePlans(before, after).map((change): NamedChange => {
      const [, list, place = '', part] = INDEXED.exec(change.path) ?? [];
      if (list === 'funding')
        return {
          ...change,
          field: 'funding',
          name: translate('amendment.funding', { source: label(FundingSource, place) }),
        };
      if (list !== 'lines')
        return { ...change, field: change.path, name: translate(`resources.filings.fields.${change.path}`) };
      const item = itemAt(place, change.kind === 'removed' && !part ? before : after);
      if (!part) return { ...change, field: 'lines', name: translate('amendment.line', { item }) };
      const field = `lines.${part}`;
      return {
        ...change,
        field,
        name: translate('amendment.line_field', { item, field: translate(`plan.line_fields.${part}`) }),
      };
    });
  }, [before, after, items, translate, label, nameOf]);
}
