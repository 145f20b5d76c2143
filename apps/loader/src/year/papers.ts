const [WIDTH, HEIGHT] = [595, 842];
const [LEFT, TOP] = [64, 760];

/** Text as a PDF's two-byte strings take it. */
const hex = (text: string): string =>
  [...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const lineAt = (text: string, size: number, y: number): string =>
  `BT /F1 ${size} Tf ${LEFT} ${y} Td <${hex(text)}> Tj ET`;

/**
 * A page of A4 with a title and lines below it, set in the song typeface that readers of PDF have for
 * Chinese.
 */
export function paper(title: string, lines: readonly string[]): Blob {
  const content = [
    lineAt(title, 18, TOP),
    ...lines.map((line, i) => lineAt(line, 12, TOP - 48 - i * 26)),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  return new Blob([assembled(objects)], { type: 'application/pdf' });
}

/**
 * The file of these objects, with the table that says where each begins. Everything in it is ASCII, so a
 * character is a byte.
 */
function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, i) => {
    const start = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
