import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, ButtonBase, Collapse, Typography } from '@mui/material';
import type { CatalogueNode } from '@yinhu/contracts/filing';
import { type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNameOf } from '../../i18n/use-label.ts';
import { CatalogueLeaf } from './catalogue-leaf.tsx';

interface TreeProps {
  readonly nodes: readonly CatalogueNode[];
  /** Makes the items choosable. */
  readonly onPick?: ((item: CatalogueNode) => void) | undefined;
}

/** The catalogue, opened step by step. */
export const CatalogueTree = ({ nodes, onPick }: TreeProps) => (
  <Branch nodes={nodes} parentCode={null} onPick={onPick} />
);

const Branch = ({ nodes, parentCode, onPick }: TreeProps & { parentCode: string | null }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, pl: parentCode === null ? 0 : { xs: 2, sm: 3 } }}>
    {nodes
      .filter((node) => node.parentCode === parentCode)
      .map((node) => (
        <Box component="li" key={node.code}>
          {node.level === 'item' ? (
            <CatalogueLeaf item={node} onPick={onPick} />
          ) : (
            <Twig node={node}>
              <Branch nodes={nodes} parentCode={node.code} onPick={onPick} />
            </Twig>
          )}
        </Box>
      ))}
  </Box>
);

const Twig = ({ node, children }: { node: CatalogueNode; children: ReactNode }) => {
  const translate = useTranslate();
  const name = useNameOf()(node);
  const [open, setOpen] = useState(node.level === 'group');
  return (
    <>
      <ButtonBase
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        sx={{
          width: '100%',
          justifyContent: 'flex-start',
          gap: 1,
          py: 1,
          px: 1,
          borderRadius: 1,
          textAlign: 'left',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <ChevronRight
          sx={{
            transform: open ? 'rotate(90deg)' : 'none',
            transition: 'transform 0.15s',
            color: 'text.secondary',
          }}
        />
        <Typography sx={{ fontWeight: node.level === 'group' ? 650 : 500 }}>{name}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {node.code}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary', ml: 'auto', whiteSpace: 'nowrap' }}>
          {translate('catalogue.items', { smart_count: node.items })}
        </Typography>
      </ButtonBase>
      <Collapse in={open} unmountOnExit>
        {children}
      </Collapse>
    </>
  );
};
