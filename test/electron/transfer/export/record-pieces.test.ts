import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordPieces } from '#electron/transfer/export/record-pieces.ts'

describe('the text of a record', () => {
  it('comes in pieces that are its JSON together', () => {
    const lists = fc.dictionary(
      fc.string(),
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), lists, (record, long) => {
        const whole = { ...record, ...long }
        expect([...recordPieces(whole, long)].join('')).toBe(JSON.stringify(whole))
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
    for (const piece of recordPieces({ reference: 'a', ...lists, history: [] }, lists)) {
      expect(piece.length).toBeLessThan(1_100)
      if (read === 1) expect(piece).not.toContain('history')
    }
    expect(read).toBe(5)
  })
})
