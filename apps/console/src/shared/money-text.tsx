import { Box } from '@mui/material';
import { useLanguage } from '../i18n/use-label.ts';
import { exactMoney, moneyText } from './money.ts';

/** An amount as lists show it (万元 in Chinese), exact in its tooltip; `exact` shows it to the fen. */
export const Money = ({ fen, exact = false }: { fen: number; exact?: boolean }) => {
  const language = useLanguage();
  const whole = exactMoney(fen, language);
  return (
    <Box component="span" title={whole} sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {exact ? whole : moneyText(fen, language)}
    </Box>
  );
};
