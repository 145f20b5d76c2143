import { ApiError } from '@yinhu/contracts/client';
import { HttpError } from 'react-admin';
import { asHttpError, formPath, nestedFaults } from './problems.ts';

describe('problems', () => {
  it('name the form’s field for every field at fault', () => {
    expect(formPath('lines[0].beneficiaryDivisions[12]')).toBe('lines.0.beneficiaryDivisions.12');
    expect(
      nestedFaults([
        { field: 'title', message: 'a' },
        { field: 'lines[0].budgetFen', message: 'b' },
        { field: 'lines[1].budgetFen', message: 'c' },
        { field: 'title', message: 'later' },
      ]),
    ).toEqual({ title: 'a', lines: { 0: { budgetFen: 'b' }, 1: { budgetFen: 'c' } } });
  });

  it('keep the API’s sentence, code and status', () => {
    const error = asHttpError(
      new ApiError(
        {
          code: 'validation_failed',
          title: 't',
          detail: '内容有误',
          status: 422,
          errors: [{ field: 'name', reason: 'required', message: '必填' }],
        },
        null,
      ),
    );
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({
      message: '内容有误',
      status: 422,
      body: { code: 'validation_failed', errors: { name: '必填' } },
    });
  });

  it('tell a lost connection from an answer', () => {
    expect(asHttpError(new TypeError('Failed to fetch'))).toMatchObject({
      message: 'errors.network',
      status: 0,
    });
  });
});
