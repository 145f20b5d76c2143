import { Box, Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, ShowBase, useShowContext } from 'react-admin';
import { LoadError } from './load-error.tsx';

/**
 * Lists leave their rows in react-admin's cache of single records, and rows lack what only the detail has
 * (lines, history). With a meta of its own the detail is cached apart.
 */
export const DETAIL = { detail: true };

/** The page itself tells what went wrong, instead of a notice and a step back to the list. */
const told = () => undefined;

/** A record's page: the record once it is there, a skeleton before, what went wrong otherwise. */
export const ShowPage = <R extends RaRecord>({ children }: { children: (record: R) => ReactNode }) => (
  <ShowBase<R> queryOptions={{ onError: told, retry: false, meta: DETAIL }}>
    <ShowFrame<R>>{children}</ShowFrame>
  </ShowBase>
);

const ShowFrame = <R extends RaRecord>({ children }: { children: (record: R) => ReactNode }) => {
  const { record, error, refetch } = useShowContext<R>();
  if (record) return children(record);
  if (error) return <LoadError error={error} retry={() => void refetch()} />;
  return (
    <Box aria-busy sx={{ p: 3, display: 'grid', gap: 2 }}>
      <Skeleton width="40%" height={40} />
      <Skeleton variant="rounded" height={140} />
      <Skeleton variant="rounded" height={260} />
    </Box>
  );
};
