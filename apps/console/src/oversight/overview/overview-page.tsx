import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNameOf } from '../../i18n/use-label.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { AsOfPicker } from './as-of-picker.tsx';
import { ChildrenSection } from './children-section.tsx';
import { ComputedLine } from './computed-line.tsx';
import { FigureCards } from './figure-cards.tsx';
import { Trail } from './trail.tsx';
import { TrendSection } from './trend-section.tsx';
import { useOverview, useOverviewAddress } from './use-overview.ts';

/**
 * A division's figures: cards, map and table of what lies below, months. Everything in view is in the
 * address.
 */
export const OverviewPage = () => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const { code, asOf, figure, query, setAsOf, setFigure } = useOverviewAddress();
  const { division, summary, own, children, ownChildren, tiles, hasChildren } = useOverview(code, asOf);
  const failed = division.error ?? (own ? null : summary.error);
  if (failed) return <LoadError error={failed} retry={() => void summary.refetch()} />;
  return (
    <Page
      title={translate('overview.title', { name: nameOf(division.data) })}
      above={<Trail division={division.data} query={query} />}
      lead={<ComputedLine summary={own} failing={summary.isRefetchError} />}
      actions={<AsOfPicker value={asOf} onChange={setAsOf} />}
    >
      <FigureCards summary={own} chosen={figure} onChoose={setFigure} {...{ code, asOf }} />
      <ChildrenSection
        {...{ figure, setFigure, tiles, query, hasChildren }}
        summaries={ownChildren}
        error={ownChildren ? null : children.error}
        retry={() => void children.refetch()}
      />
      <Box sx={{ mt: 2 }}>
        <TrendSection code={code} figure={figure} asOf={own?.asOf} />
      </Box>
    </Page>
  );
};
