import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFormats } from '#shared/documents/document.ts'
import { copyName, normalizeFileName } from '#shared/documents/file-name.ts'

const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        '.',
        ' ',
        '/',
        '\\',
        '\0',
        '\u202e',
        '\u200d',
        '\u0301',
        '👩',
        '東',
        '.pdf',
        'CON',
        ':',
        '\ud800',
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join('')),
)

describe('the name of a file', () => {
  it.each([
    ['invoice.pdf', 'invoice.pdf'],
    ['C:\\Users\\me\\invoice.pdf', 'invoice.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\0b\u200B\uFEFFc.pdf', 'abc.pdf'],
    ['  a \n\t b .pdf. . ', 'a b .pdf'],
    ['...hidden', 'hidden'],
    ['Fru\u0308chte.pdf', 'Früchte.pdf'],
    ['\u0301a.pdf', 'a.pdf'],
    [`${'x'.repeat(500)}.jpeg`, `${'x'.repeat(115)}.jpeg`],
    [`${'x'.repeat(115)}👩.pdf`, `${'x'.repeat(115)}.pdf`],
    ['..', undefined],
    ['a/', undefined],
    ['\u200B \u202E.', undefined],
    ['', undefined],
  ])('%j is kept as %j', (name, kept) => {
    expect(normalizeFileName(name)).toBe(kept)
  })

  it('is kept short, in one piece and with nothing unseen, and normalizing it again changes nothing', () => {
    fc.assert(
      fc.property(names, (name) => {
        const kept = normalizeFileName(name)
        if (kept === undefined) return
        expect(kept).not.toMatch(
          /[/\\\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^[\s.\p{M}]|[\s.]$/u,
        )
        expect(kept.length).toBeLessThanOrEqual(120)
        expect(kept.normalize('NFC')).toBe(kept)
        expect(normalizeFileName(kept)).toBe(kept)
      }),
    )
  })
})

describe('the name of a copy', () => {
  it.each([
    ['invoice.pdf', 'pdf', 'invoice.pdf'],
    ['report.exe', 'pdf', 'report.exe.pdf'],
    ['a.jpeg', 'jpg', 'a.jpeg'],
    ['A.PDF', 'pdf', 'A.PDF'],
    ['a.png', 'jpg', 'a.png.jpg'],
    ['CON', 'pdf', '_CON.pdf'],
    ['nul.tar.gif', 'gif', '_nul.tar.gif'],
    ['Com¹ .png', 'png', '_Com¹ .png'],
    ['CONIN$', 'gif', '_CONIN$.gif'],
    ['console.pdf', 'pdf', 'console.pdf'],
    ['a<b>:"|?*.pdf', 'pdf', 'a_b______.pdf'],
    [undefined, 'pdf', 'air_waybill.pdf'],
    ['..', 'png', 'air_waybill.png'],
  ] as const)('of %j that is a %s is %j', (file_name, file_format, expected) => {
    expect(
      copyName({ ...(file_name !== undefined && { file_name }), file_format, document_type: 'air_waybill' }),
    ).toBe(expected)
  })

  it('can be written on every system, and says what the file is', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...fileFormats), (file_name, file_format) => {
        const name = copyName({ file_name, file_format, document_type: 'other' })
        expect(name).not.toMatch(/[<>:"|?*/\\\p{Cc}]|^[\s.]|[\s.]$/u)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/iu)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        expect(name.toLowerCase()).toMatch(new RegExp(String.raw`.\.(?:${file_format}|jpeg)$`, 'u'))
      }),
    )
  })
})
