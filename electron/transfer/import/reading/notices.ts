import {
  type ImportPreview,
  type LeftOutReason,
  type LeftOutRow,
  MOST_LEFT_OUT,
  MOST_WARNINGS,
  type ReadingWarning,
} from '#shared/transfer/import.ts'
import { englishReader, messageOf, type Sentence } from '#shared/texts/sentences.ts'
import { detached } from './detached.ts'
import type { NumberedRow } from './table.ts'

export type Notices = Pick<ImportPreview, 'left_out_rows' | 'left_out' | 'warnings'>

/** What is told of a file although nothing is refused for it. */
export const warningOf = (
  sentence: Sentence,
  place: Pick<ReadingWarning, 'row' | 'column' | 'value'> = {},
): ReadingWarning => ({ ...place, message: messageOf(sentence, englishReader), sentence })

/** What a byte is read as that is no letter. */
const UNREADABLE = '\uFFFD'

/** Collects what is to be told of the rows of a table. */
export const createNotices = () => {
  const left: LeftOutRow[] = []
  const warnings: ReadingWarning[] = []
  let many = 0
  const warn = (key: 'letter_unreadable' | 'quotation_not_paired', row: number, value = ''): void => {
    if (warnings.length < MOST_WARNINGS)
      warnings.push(
        warningOf({ key }, { row, ...(value !== '' && { value: detached(value.slice(0, 200)) }) }),
      )
  }
  return {
    leaveOut: ({ row, cells }: NumberedRow, reason: LeftOutReason): void => {
      many += 1
      if (left.length < MOST_LEFT_OUT)
        left.push({ row, reason, cells: cells.map((cell) => detached(cell.slice(0, 200))) })
    },
    look: ({ row, cells, isUnpaired }: NumberedRow): void => {
      if (isUnpaired) warn('quotation_not_paired', row)
      for (const cell of cells) if (cell.includes(UNREADABLE)) warn('letter_unreadable', row, cell)
    },
    told: (): Notices => ({ left_out_rows: many, left_out: left, warnings }),
  }
}
