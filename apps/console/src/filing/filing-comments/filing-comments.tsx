import { Box, Button, Skeleton, Typography } from '@mui/material';
import { FILING, type Filing, type FilingComment } from '@yinhu/contracts/filing';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Section } from '../../shared/section.tsx';
import { CommentBubble } from './comment-bubble.tsx';
import { WriteComment } from './write-comment.tsx';

const AT_FIRST = 20;
/** What the other side says appears while the page stays open. */
const LOOK_EVERY_MS = 30_000;

/** What clerk and office say to each other about a plan, the latest at the end. */
export const FilingComments = ({ filing }: { filing: Pick<Filing, 'id'> }) => {
  const translate = useTranslate();
  const [shown, setShown] = useState(AT_FIRST);
  const {
    data,
    total = 0,
    isPending,
    error,
    refetch,
  } = useGetList<FilingComment>(
    'filing-comments',
    {
      filter: { filingId: filing.id },
      pagination: { page: 1, perPage: shown },
      sort: { field: 'at', order: 'DESC' },
    },
    { refetchInterval: LOOK_EVERY_MS },
  );
  const mayWrite = mayCall(FILING.comments.post, session.role);
  return (
    <Section title={translate('comment.title')}>
      {isPending && <Skeleton variant="rectangular" height={64} />}
      {error && <LoadError error={error} retry={refetch} />}
      {data && total > data.length && (
        <Button size="small" onClick={() => setShown(shown + 100)} sx={{ mb: 1 }}>
          {translate('comment.earlier')}
        </Button>
      )}
      {data?.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>
          {translate('comment.none')}
          {mayWrite && (
            <Typography variant="body2" component="span" sx={{ display: 'block' }}>
              {translate('comment.none_hint')}
            </Typography>
          )}
        </Typography>
      )}
      {data && data.length > 0 && (
        <Box
          component="ol"
          aria-live="polite"
          sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}
        >
          {data.toReversed().map((comment) => (
            <CommentBubble key={comment.id} comment={comment} />
          ))}
        </Box>
      )}
      {mayWrite && <WriteComment filingId={filing.id} />}
    </Section>
  );
};
