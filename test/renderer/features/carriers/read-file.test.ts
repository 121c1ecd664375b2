import { describe, expect, it } from 'vitest'
import { MOST_BYTES, readFile } from '#features/carriers/transfer/read-file.ts'

const fileOf = (text: string, size = text.length) => ({
  name: 'carriers.json',
  size,
  text: () => Promise.resolve(text),
})

describe('a file that is to be imported', () => {
  it('is counted before anyone decides on it', async () => {
    const text = '\u{FEFF}{"carriers":[{"services":[{},{}]},{"services":[{}]}],"service_groups":[{}]}'
    expect(await readFile(fileOf(text))).toMatchObject({
      kind: 'catalogue',
      carriers: 2,
      services: 3,
      groups: 1,
    })
  })

  it.each([
    ['', 'notJson'],
    ['{"carriers":', 'notJson'],
    ['null', 'notCatalogue'],
    ['[]', 'notCatalogue'],
    ['{}', 'notCatalogue'],
    ['{"carriers":7}', 'notCatalogue'],
  ])('is told apart from what is none: %s', async (text, kind) => {
    expect(await readFile(fileOf(text))).toEqual({ kind })
  })

  it('is not even read when it is too large, and says so when it cannot be', async () => {
    expect(await readFile(fileOf('{}', MOST_BYTES + 1))).toEqual({ kind: 'tooLarge' })
    expect(await readFile({ ...fileOf(''), text: () => Promise.reject(new Error('gone')) })).toEqual({
      kind: 'unreadable',
    })
  })
})
