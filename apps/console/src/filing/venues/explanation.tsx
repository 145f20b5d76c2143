import { Box } from '@mui/material';
import type { PlacingExplanation } from '@yinhu/contracts/filing';
import { useExplanation } from './use-explanation.ts';

/** Why a slot was given, or why there is none. */
export const Explanation = ({
  explanation,
  isFound,
}: {
  explanation: PlacingExplanation;
  isFound?: boolean;
}) => {
  const sentences = useExplanation()(explanation, isFound);
  return (
    <Box
      component="ul"
      sx={{ m: 0, pl: 2.5, color: 'text.secondary', fontSize: '0.875rem', lineHeight: 1.6 }}
    >
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  );
};
