import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, IconButton, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useLanguage } from '../i18n/use-label.ts';

/** “26–50 / 319”. A count the API capped reads 10,000+. */
export const ListPager = () => {
  const translate = useTranslate();
  const language = useLanguage();
  const { page, perPage, total = 0, setPage, data, meta } = useListContext();
  const print = (value: number) => new Intl.NumberFormat(language).format(value);
  const from = (page - 1) * perPage + 1;
  const to = from + (data?.length ?? 0) - 1;
  const whole = meta?.totalIsCapped ? translate('list.capped') : print(total);
  return (
    <Box
      component="nav"
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 0.5, mt: 1.5 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 1 }}>
        {translate('list.range', { from: print(from), to: print(to), total: whole })}
      </Typography>
      {total > perPage && (
        <>
          <IconButton
            aria-label={translate('list.previous')}
            disabled={page <= 1}
            onClick={() => setPage(page - 1)}
          >
            <ChevronLeft />
          </IconButton>
          <IconButton
            aria-label={translate('list.next')}
            disabled={page * perPage >= total}
            onClick={() => setPage(page + 1)}
          >
            <ChevronRight />
          </IconButton>
        </>
      )}
    </Box>
  );
};
