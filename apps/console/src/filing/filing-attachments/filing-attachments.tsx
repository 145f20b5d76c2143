import { Box, Skeleton, Typography } from '@mui/material';
import { FILING, type Filing, type FilingAttachment, MAX_ATTACHMENTS } from '@yinhu/contracts/filing';
import { useGetList, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { LoadError } from '../../shared/load-error.tsx';
import { Section } from '../../shared/section.tsx';
import { AttachFiles } from './attach-files.tsx';
import { AttachmentRow } from './attachment-row.tsx';

type Plan = Pick<Filing, 'id' | 'status'>;

const isOpen = ({ status }: Plan): boolean => status === 'draft' || status === 'returned';
const takesMore = (filing: Plan): boolean =>
  isOpen(filing) || filing.status === 'filed' || filing.status === 'executing';

/** The files of a plan, and the place to add some for those who may. */
export const FilingAttachments = ({ filing }: { filing: Plan }) => {
  const translate = useTranslate();
  const { data, isPending, error, refetch } = useGetList<FilingAttachment>('filing-attachments', {
    filter: { filingId: filing.id },
    pagination: { page: 1, perPage: MAX_ATTACHMENTS },
    sort: { field: 'at', order: 'ASC' },
  });
  const mayAttach = takesMore(filing) && mayCall(FILING.attachments.attach, session.role);
  const mayRemove = isOpen(filing) && mayCall(FILING.attachments.remove, session.role);
  return (
    <Section
      title={
        <>
          {translate('attachment.title')}
          {data && data.length > 0 && (
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1 }}>
              {data.length}
            </Box>
          )}
        </>
      }
    >
      {isPending && <Skeleton variant="rectangular" height={64} />}
      {error && <LoadError error={error} retry={refetch} />}
      {data?.length === 0 && <Nothing hint={mayAttach} />}
      {data && data.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.map((attachment) => (
            <AttachmentRow key={attachment.id} attachment={attachment} mayRemove={mayRemove} />
          ))}
        </Box>
      )}
      {data && mayAttach && <AttachFiles filingId={filing.id} present={data.map(({ kind }) => kind)} />}
    </Section>
  );
};

const Nothing = ({ hint }: { hint: boolean }) => {
  const translate = useTranslate();
  return (
    <Typography sx={{ color: 'text.secondary', pt: 0.5 }}>
      {translate('attachment.none')}
      {hint && (
        <Typography variant="body2" component="span" sx={{ display: 'block' }}>
          {translate('attachment.none_hint')}
        </Typography>
      )}
    </Typography>
  );
};
