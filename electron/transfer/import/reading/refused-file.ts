import { parse } from 'node:path'
import { z } from 'zod'
import { createCsvWriter } from '#shared/transfer/csv.ts'
import type { ImportCandidate, ImportFile } from './candidate.ts'

const REASON = 'Refused because'

const tableRows = z.array(z.array(z.string()))

/**
 * What a file of refused shipments is made of: their rows as they stood, with the reason. Once it is put right it can
 * be imported like the file that they came from.
 */
export const refusedFileText = ({ facts, headers }: Pick<ImportFile, 'facts' | 'headers'>) => {
  if (facts.format === 'json' || facts.format === 'jsonl') {
    return {
      head: '',
      of: ({ original }: ImportCandidate, reason: string): string =>
        `${JSON.stringify(
          typeof original === 'object' && original !== null
            ? { ...original, refused_because: reason }
            : { refused_because: reason, text: original },
        )}\n`,
    }
  }
  const isReason = headers.map((header) => header === REASON)
  const line = createCsvWriter({ delimiter: ',', decimalMark: '.' })
  const originalCells = (cells: readonly string[]): readonly string[] =>
    headers.map((_, index) => cells[index] ?? '').filter((_, index) => !isReason[index])
  return {
    head: `\uFEFF${line([...originalCells(headers), REASON])}`,
    of: ({ original }: ImportCandidate, reason: string): string =>
      tableRows
        .parse(original)
        .map((cells, index) => line([...originalCells(cells), index === 0 ? reason : '']))
        .join(''),
  }
}

/** What such a file is called: `orders refused.csv`. */
export const refusedName = (name: string): string => {
  const { name: stem, ext } = parse(name)
  return `${stem} refused${/^\.(?:json|jsonl|ndjson)$/iu.test(ext) ? '.jsonl' : '.csv'}`
}
