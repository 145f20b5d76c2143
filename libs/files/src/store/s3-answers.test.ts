import { errorCode, listedPage } from './s3-answers.ts';

const listing = (...contents: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
   <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>yinhu</Name><IsTruncated>true</IsTruncated>
   ${contents.join('')}</ListBucketResult>`;
const entry = (key: string) =>
  `<Contents><Key>${key}</Key><LastModified>2019-11-30T01:02:03.000Z</LastModified><ETag>&quot;0&quot;</ETag></Contents>`;

describe('a listing', () => {
  it('is read with its files, their times and whether there is more', () => {
    const modifiedAt = new Date('2019-11-30T01:02:03Z');
    expect(listedPage(listing(entry('a/b'), entry('a/c')))).toEqual({
      files: ['a/b', 'a/c'].map((key) => ({ key, modifiedAt })),
      isTruncated: true,
    });
  });

  it('reads keys as they are, however XML writes them', () => {
    expect(listedPage(listing(entry('a/b&amp;c&#x2f;d'))).files.map(({ key }) => key)).toEqual(['a/b&c/d']);
  });

  it('that breaks off, or is none, is not taken for the end of one', () => {
    const whole = listing(entry('a/b'), entry('a/c'));
    expect(() => listedPage(whole.slice(0, -40))).toThrow();
    for (const other of ['', '<html></html>', '<html><body><p>gateway</body></html>'])
      expect(() => listedPage(other)).toThrow();
  });
});

describe('an error', () => {
  it('has its code where S3 answered, and none where somebody else did', () => {
    expect(
      errorCode('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>gone</Message></Error>'),
    ).toBe('NoSuchKey');
    expect(['', 'Not Found', '<html><p>404<br></html>', '<html></html>'].map(errorCode)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
