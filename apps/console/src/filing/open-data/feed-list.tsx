import { Box, Link, Typography } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Section } from '../../shared/section.tsx';

const FEEDS = [
  { text: 'feed_releases', operation: FILING.ocds.releases },
  { text: 'feed_records', operation: FILING.ocds.records },
  { text: 'feed_record', operation: FILING.ocds.record },
] as const;

/** Where the data is read from. */
export const FeedList = () => {
  const translate = useTranslate();
  return (
    <Section title={translate('open_data.feeds')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {FEEDS.map(({ text, operation }) => (
          <li key={text}>
            <Typography variant="body2">{translate(`open_data.${text}`)}</Typography>
            <Address path={operation.http?.path ?? ''} />
          </li>
        ))}
      </Box>
      <Typography variant="body2" sx={{ mt: 2, color: 'text.secondary' }}>
        {translate('open_data.feed_hint')}
      </Typography>
    </Section>
  );
};

/** A link, unless something of it is to be filled in. */
const Address = ({ path }: { path: string }) => {
  const look = { fontFamily: 'monospace', fontSize: '0.85rem', overflowWrap: 'anywhere' } as const;
  const text = `${window.location.origin}${path}`;
  return path.includes('{') ? (
    <Box component="code" sx={look}>
      {text}
    </Box>
  ) : (
    <Link href={path} sx={look}>
      {text}
    </Link>
  );
};
