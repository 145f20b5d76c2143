import { Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { RuleReplay } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useNameOf } from '../../i18n/use-label.ts';
import { useRules } from '../rule-words/use-rules.ts';

interface RuleCountsProps {
  readonly counts: RuleReplay['rules'];
  readonly chosen: string | undefined;
  readonly onChoose: (code: string | undefined) => void;
}

/** How often each rule's verdict changed; choosing one narrows the differences below to it. */
export const RuleCounts = ({ counts, chosen, onChoose }: RuleCountsProps) => {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const rules = useRules();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('replay.rule')}</TableCell>
          <TableCell align="right">{translate('replay.now_fails')}</TableCell>
          <TableCell align="right">{translate('replay.now_passes')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {counts.map(({ code, nowFails, nowPasses }) => (
          <TableRow key={code} selected={code === chosen}>
            <TableCell>
              <Link
                component="button"
                type="button"
                underline="hover"
                sx={{ textAlign: 'left' }}
                aria-pressed={code === chosen}
                onClick={() => onChoose(code === chosen ? undefined : code)}
              >
                {nameOf(rules.find((rule) => rule.code === code)) || code}
              </Link>
            </TableCell>
            <TableCell align="right">{nowFails}</TableCell>
            <TableCell align="right">{nowPasses}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
