import { describe, expect, it } from 'vitest'
import { inspectFile } from '#shared/documents/inspect-file.ts'
import { pdfObjects, pdfOf } from '#helpers/documents/a-pdf.ts'
import { join } from '#helpers/documents/bytes.ts'

const END = '\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n'
const repeated = (times: number, make: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => make(index)).join('')
const aFile = (objects: string) => join(`%PDF-1.4\n${objects}`, END)

const emptyTree = '1 0 obj\n<< >>\nendobj\n'
const ofTree = '2 0 obj\n<</JavaScript 1 0 R>>\nendobj\n'
const chained = (index: number): string => `${index + 1} 0 obj\n<</Thread 1 /AA ${index + 2} 0 R>>\nendobj\n`

/** Seconds that this thread has computed, whatever else the machine was busy with. */
const cpuSeconds = (work: () => void): number => {
  const from = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(from)
  return (user + system) / 1_000_000
}

describe('a small PDF', () => {
  it.each([
    ['gives one tree 2000 times and names it as often', aFile((emptyTree + ofTree).repeat(2000)), undefined],
    ['gives one tree 3000 times', aFile((emptyTree + ofTree).repeat(3000)), 'uncheckable'],
    [
      'has a long object named 400 times',
      aFile(`1 0 obj\n<< >> ${'0 '.repeat(200_000)}\nendobj\n${ofTree.repeat(400)}`),
      undefined,
    ],
    [
      'says half a million times that something is done',
      aFile(`1 0 obj\n${'/AA '.repeat(500_000)}\nendobj`),
      'uncheckable',
    ],
    ['has 40,000 objects that do something', aFile(repeated(40_000, chained)), 'uncheckable'],
    [
      'has a word as long as a file',
      pdfOf([...pdfObjects({ text: 'a' }), `<< /AA << /${'a'.repeat(1_000_000)} 1 >> >>`]),
      undefined,
    ],
  ])('stops nothing when it %s', (_name, bytes, reason) => {
    let found: unknown
    const seconds = cpuSeconds(() => {
      found = inspectFile(bytes, 'pdf')?.reason
    })
    expect(found).toBe(reason)
    expect(seconds).toBeLessThan(10)
  })
})
