import { SelectInput } from 'react-admin';

interface ChoiceInputProps {
  readonly source: string;
  readonly label?: string;
  readonly choices: readonly { readonly id: string | number; readonly name: string }[];
}

/** A choice among a few values that are named already. */
export const ChoiceInput = ({ source, label, choices }: ChoiceInputProps) => (
  <SelectInput source={source} label={label} choices={[...choices]} translateChoice={false} helperText={false} margin="none" fullWidth />
);
