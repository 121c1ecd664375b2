import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILE_SIZE_LIMIT, type FileFormat, fileFormats } from '#shared/documents/document.ts'
import { formatOf, inspectFile } from '#shared/documents/inspect-file.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { aPdf, pdfObjects, pdfOf, pdfStream } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { aZip } from '#helpers/documents/a-zip.ts'
import { type Bytes, join, latin1 } from '#helpers/documents/bytes.ts'
import { hostileDocuments } from '#helpers/documents/hostile-documents.ts'
import { harmlessPdfs } from '#helpers/documents/hostile-pdfs.ts'
import { aPngOfKind, pngKinds } from '#helpers/documents/png-kinds.ts'
import { objectStream } from '#helpers/documents/hostile-pdfs.ts'

const small: Readonly<Record<FileFormat, Bytes>> = {
  pdf: aPdf({ text: 'Invoice', title: 'An (odd) title' }),
  png: aPng({ width: 4, height: 3 }),
  jpg: aJpg({ width: 16, height: 8 }),
  gif: aGif({ width: 4, height: 4, frames: 3 }),
}

const largest = FILE_SIZE_LIMIT - 1
const makers = { pdf: aPdf, png: aPng, jpg: aJpg, gif: aGif }

describe('a file', () => {
  it.each(fileFormats)('that is a %s is taken, small or just under 5 MB', (format) => {
    for (const bytes of [small[format], makers[format](), makers[format]({ bytes: largest })]) {
      expect(formatOf(bytes)).toBe(format)
      expect(inspectFile(bytes, format)).toBeUndefined()
    }
  })

  it.each(hostileDocuments)(
    'that is hostile is refused for what it is: $name',
    ({ bytes, format, reason }) => {
      expect(inspectFile(bytes, format)).toMatchObject({ reason, values: { format } })
    },
  )

  it.each(harmlessPdfs)('is taken although it looks hostile: PDF with %s', (_name, bytes) => {
    expect(inspectFile(bytes, 'pdf')).toBeUndefined()
  })

  it.each(pngKinds)(
    'that is a PNG of %i bits in colours of kind %i is taken, interlaced or not',
    (depth, colour, bits) => {
      for (const [width, height] of [
        [1, 1],
        [5, 3],
        [17, 9],
      ] as const)
        for (const interlace of [0, 1])
          expect(
            inspectFile(aPngOfKind({ width, height, depth, colour, bits, interlace }), 'png'),
          ).toBeUndefined()
    },
  )

  it('is told under the code of the contract, with what the sentence about it speaks of', () => {
    expect(inspectFile(aPng(), 'pdf')).toEqual({
      reason: 'other_format',
      code: 'invalid_format',
      values: { format: 'pdf', found: 'png' },
    })
    expect(inspectFile(aPdf({ bytes: FILE_SIZE_LIMIT }), 'pdf')).toEqual({
      reason: 'too_large',
      code: 'file_too_large',
      values: { format: 'pdf', limit: FILE_SIZE_LIMIT },
    })
  })

  it.each(fileFormats)('that is a %s is refused wherever it is cut off', (format) => {
    const bytes = small[format]
    // The end of the last line is not missed.
    const whole = format === 'pdf' ? bytes.length - 1 : bytes.length
    const taken = Array.from({ length: whole }, (_, length) => length).filter(
      (length) => !inspectFile(bytes.subarray(0, length), format),
    )
    expect(taken).toEqual([])
  })

  it.each(fileFormats)('that is a %s is refused with anything behind it but white space', (format) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (more) => {
        fc.pre(!/^[\0\s]*$/u.test(String.fromCharCode(...more)))
        return inspectFile(join(small[format], more), format) !== undefined
      }),
      { numRuns: 50 },
    )
  })

  it('of any bytes is answered, also where a few of them are changed', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(
          ...Object.values(small),
          ...hostileDocuments.map(({ bytes }) => bytes.slice(0, 2000)),
        ),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      )
      .map(([bytes, changes]) => changes.reduce((changed, [at, byte]) => withByte(changed, at, byte), bytes))
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        for (const format of fileFormats) {
          const finding = inspectFile(bytes, format)
          expect(finding === undefined || finding.reason.length > 0).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of many repeated pieces is walked once, and not once more for each of them', () => {
    const pieces = ['(', '<<', '/J#61', '% obj\n', '0 0 obj ', 'stream\n', '1 0 obj<<>>stream\nendstream ']
    for (const piece of pieces) {
      const bytes = latin1(`%PDF-1.7\n${piece.repeat(500_000 / piece.length)}\nstartxref\n9\n%%EOF`)
      // Half a million steps for each of half a million bytes would take hours.
      expect(() => inspectFile(bytes, 'pdf')).not.toThrow()
    }
  })
})

const withByte = (bytes: Bytes, at: number, byte: number): Bytes =>
  bytes.length > 0 ? bytes.with(at % bytes.length, byte) : bytes

describe('a harmless PDF', () => {
  const expectTaken = (bytes: Bytes): void => {
    expect(inspectFile(bytes, 'pdf')).toBeUndefined()
  }
  const pdfWith = (catalogue: string, ...further: readonly (string | Uint8Array)[]): Bytes =>
    pdfOf([...pdfObjects({}, catalogue), ...further])

  it.each([
    ['opens at a page', '/OpenAction [4 0 R /Fit] '],
    ['has links', '/A << /S /URI /URI (https://example.com/JS/Launch?a=/JavaScript) >> '],
    ['speaks of scripts', '/Title (On /JavaScript and \\(/EmbeddedFile\\)) '],
    ['has names that only begin alike', '/JSX 1 /Launchpad 2 /XFAForm 3 /EncryptMetadata true /#4aSX 4 '],
    ['has metadata that belong to it', '/AF [6 0 R] '],
    ['has a comment', '% 5 objects, object by object: see the trailer\n'],
    ['has hexadecimal text', '/ID [<1234 aBcD> <>] '],
    ['has nested texts', '/Title (a (b) \\) \\\\) '],
  ])('is taken when it %s', (_, catalogue) => {
    expectTaken(pdfWith(catalogue))
  })

  it('is taken whatever its pictures and texts are packed into', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000, size: 'max' }), (data) =>
        expectTaken(pdfWith('', pdfStream(data))),
      ),
      { numRuns: 50 },
    )
    expectTaken(
      pdfWith('', pdfStream('/JavaScript /JS (1) /Launch /3D /XFA /Encrypt BT (object 5, trailer 7) Tj ET')),
    )
    expectTaken(pdfWith('', pdfStream(noise(1_000_000))))
  })

  it('is taken with its objects in a stream', () => {
    expectTaken(pdfWith('', objectStream(['<< /A (see /JS and 1) >>', '[1 2 (x)]', '5'])))
  })

  it('is taken with later versions behind it', () => {
    expectTaken(
      join(
        pdfWith(''),
        '6 0 obj\n<< /A 1 >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n9\n%%EOF\r\n\r\n',
      ),
    )
  })
})

/** Bytes that look made by chance, the same every time. */
const noise = (length: number): Bytes => {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

describe('a picture', () => {
  it('is taken up to the limits of its size', () => {
    expect(inspectFile(aPng({ width: 12_000, height: 1 }), 'png')).toBeUndefined()
    expect(inspectFile(aGif({ frames: 200, width: 4, height: 4 }), 'gif')).toBeUndefined()
  })

  it('that only mentions the end of an archive is taken', () => {
    const picture = aPng({ width: 2, height: 2 })
    expect(inspectFile(join(picture, aZip()), 'png')).toMatchObject({ reason: 'also_archive' })
    expect(inspectFile(join(picture, 'PK\x05\x06', Array<number>(18).fill(0)), 'png')).toMatchObject({
      reason: 'trailing',
    })
  })

  it('is told what it is in time that grows with its size, however its dictionaries lie in one another', () => {
    const most = FILE_SIZE_LIMIT - 2000
    for (const piece of ['/AA <<', '/JavaScript [', '/Next <</AA', '/S /Thread /F ', '/OpenAction 1 0 R ']) {
      const many = piece.repeat(Math.floor(most / piece.length))
      const from = performance.now()
      inspectFile(pdfOf([...pdfObjects({ text: 'a' }), `<< ${many}`]), 'pdf')
      expect(performance.now() - from).toBeLessThan(20_000)
    }
  })
})
