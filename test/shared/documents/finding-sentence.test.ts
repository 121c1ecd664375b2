import { describe, expect, it } from 'vitest'
import { findingSentence, problemOf } from '#shared/documents/finding-sentence.ts'
import { englishReader, messageOf } from '#shared/texts/sentences.ts'
import { inspectFile } from '#shared/documents/inspect-file.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { hostileDocuments } from '#helpers/documents/hostile-documents.ts'

describe('what is said about a file that is not taken', () => {
  it('is a problem at its bytes, in words', () => {
    const finding = inspectFile(aPng(), 'pdf')
    expect(finding && problemOf(finding, ['paperless_documents', 0, 'file_content'])).toMatchObject({
      property: '$.paperless_documents[0].file_content',
      code: 'invalid_format',
      message: 'This is a PNG and not a PDF.',
      sentence: { key: 'finding_other_format' },
    })
  })

  it('is a whole sentence for everything that can be found', () => {
    const sentences = hostileDocuments.map(({ bytes, format }) => {
      const finding = inspectFile(bytes, format)
      return finding ? messageOf(findingSentence(finding), englishReader) : ''
    })
    expect(sentences.filter((sentence) => !/^[A-Z][^{}]+\.$/u.test(sentence))).toEqual([])
  })
})
