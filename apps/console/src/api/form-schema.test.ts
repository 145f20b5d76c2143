import { FILING } from '@yinhu/contracts/filing';
import type { FieldValues } from 'react-hook-form';
import { contractResolver, withoutBlanks } from './form-schema.ts';

type Resolved = Parameters<typeof contractResolver>;
const validate = async (schema: Resolved[0], values: object, toInput?: Resolved[2]) =>
  (
    await contractResolver(schema, 'zh-CN', toInput)(values, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    })
  ).errors;

describe('forms', () => {
  it('are judged by the contract’s own schema, field by field', async () => {
    const errors = await validate(FILING.entities.register.input, {
      name: '卫健委',
      creditCode: '91350100M000100Y44',
      divisionCode: '',
      sector: '',
    });
    expect(errors).toMatchObject({
      creditCode: { message: '校验码不正确，请核对后重新输入' },
      divisionCode: { message: '必填' },
      sector: { message: '必填' },
    });
    expect(errors).not.toHaveProperty('name');
  });

  it('name the line at fault, in words that speak of yuan and not of fen', async () => {
    const line = {
      catalogueCode: 'A01',
      description: '种苗',
      quantity: 1,
      unitPriceFen: 'abc',
      budgetFen: 100,
      beneficiaryDivisions: ['360725'],
    };
    const errors = await validate(FILING.filings.draft.input, { title: 't', lines: [line] });
    expect(errors).toMatchObject({ lines: { 0: { unitPriceFen: { message: 'faults.money' } } } });
  });

  it('show the fault of an element at the one input that stands for its whole list', async () => {
    const toInput = ({ id, words }: FieldValues) => ({ id, words: String(words).split('\n') });
    const id = '01a22fe6-f62f-75db-8e2a-26229a54c081';
    const marked = await validate(FILING.publications.mark.input, { id, words: '张三\n某' }, toInput);
    expect(marked).toEqual({ words: { type: 'contract', message: expect.stringMatching(/\S/) } });
    const line = { beneficiaryDivisions: ['360725', 'nowhere'] };
    const { lines } = await validate(FILING.filings.draft.input, { lines: [line] });
    expect(lines).toMatchObject({ 0: { beneficiaryDivisions: { message: 'faults.division' } } });
  });

  it('send nothing for inputs left blank', () => {
    expect(withoutBlanks({ a: '', b: null, c: 0, d: [{ e: '', f: false }] })).toEqual({
      c: 0,
      d: [{ f: false }],
    });
  });
});
