import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import PersonAddAlt from '@mui/icons-material/PersonAddAlt';
import { Box, Button, FormHelperText, IconButton, Typography } from '@mui/material';
import { Health, LabourAbility, Relation, Schooling } from '@yinhu/contracts/household';
import type { Labelled } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useFieldArray } from 'react-hook-form';
import { EnumInput } from '../../shared/enum-input.tsx';
import { Row } from '../../shared/row.tsx';
import { useFault } from '../../shared/use-fault.ts';
import { WordsInput } from '../../shared/words-input.tsx';

const MOST = 20;
const NEW = { health: 'healthy', labourAbility: 'ordinary', schooling: 'not_in_school' };
const CHOICES: readonly (readonly [field: string, of: Labelled])[] = [
  ['relation', Relation],
  ['health', Health],
  ['labourAbility', LabourAbility],
  ['schooling', Schooling],
];

export const MemberInputs = () => {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: 'members' });
  const fault = useFault('members');
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" variant="h2" sx={{ mb: 1, p: 0 }}>
        {translate('household.members')}
      </Typography>
      {fields.map((field, i) => (
        <Box key={field.id} sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, p: 2, mb: 1.5 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', mb: 1.5, minHeight: 34 }}>
            <Typography variant="h3" sx={{ flex: 1 }}>
              {translate('household.member', { n: i + 1 })}
            </Typography>
            {fields.length > 1 && (
              <IconButton
                size="small"
                aria-label={`${translate('words.remove')} · ${translate('household.member', { n: i + 1 })}`}
                onClick={() => remove(i)}
              >
                <DeleteOutlined fontSize="small" />
              </IconButton>
            )}
          </Box>
          <Row>
            <Text index={i} field="name" />
            <Text index={i} field="identityNumber" />
            {CHOICES.map(([name, of]) => (
              <EnumInput
                key={name}
                source={`members.${i}.${name}`}
                of={of}
                label={`resources.households.fields.members.${name}`}
              />
            ))}
            <Text index={i} field="phone" />
            <Text index={i} field="workPlace" />
          </Row>
        </Box>
      ))}
      {fault && <FormHelperText error>{fault}</FormHelperText>}
      <Button startIcon={<PersonAddAlt />} disabled={fields.length >= MOST} onClick={() => append(NEW)}>
        {translate('household.add_member')}
      </Button>
    </Box>
  );
};

const Text = ({ index, field }: { index: number; field: string }) => (
  <WordsInput
    source={`members.${index}.${field}`}
    label={`resources.households.fields.members.${field}`}
    code={field === 'identityNumber'}
  />
);
