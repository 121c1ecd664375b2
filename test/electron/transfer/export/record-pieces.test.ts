import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordPieces } from '#electron/transfer/export/record-pieces.ts'

describe('the text of a record', () => {
  it('comes in pieces that are its JSON together', () => {
    const lists = fc.dictionary(
      fc.string(),
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
    )
    const objects = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(objects, objects, lists, (inside, beside, long) => {
        const record = JSON.stringify(inside)
        const text = [...recordPieces({ ...beside, ...long }, { record, lists: long })].join('')
        // Only text can hold a name twice.
        const other = JSON.stringify({ ...beside, ...long }).slice(1)
        expect(text).toBe(
          record === '{}' || other === '}' ? record.slice(0, -1) + other : `${record.slice(0, -1)},${other}`,
        )
      }),
    )
  })

  it('holds one document at a time, and reads the next when it is its turn', () => {
    let read = 0
    const documents = function* () {
      for (let place = 0; place < 5; place += 1) {
        read += 1
        yield { file_content: 'A'.repeat(1_000) }
      }
    }
    const lists = { paperless_documents: documents(), kept_labels: [] }
    const record = JSON.stringify({ reference: 'a' })
    for (const piece of recordPieces({ ...lists, history: [] }, { record, lists })) {
      expect(piece.length).toBeLessThan(1_100)
      if (read === 1) expect(piece).not.toContain('history')
    }
    expect(read).toBe(5)
  })
})
