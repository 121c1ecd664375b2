import { Zip } from 'fflate'
import type { CsvCell } from '#shared/transfer/csv.ts'
import type { OffsetAt } from '#shared/transfer/cells.ts'
import { PackedPart } from './packed-part.ts'
import { createRowWriter, sheetFoot, sheetHead } from './sheet-cells.ts'
import {
  contentTypes,
  coreProperties,
  packageRelations,
  styles,
  workbook,
  workbookRelations,
} from './workbook-parts.ts'

export type WorkbookOptions = {
  readonly headers: readonly string[]
  /** Which columns hold moments. */
  readonly isMoment: readonly boolean[]
  readonly offsetAt: OffsetAt
  /** Where the audit trail ended; it stands among the properties of the file. */
  readonly auditHead: string
}

/** What a spreadsheet can hold. */
const MOST_ROWS = 1_048_576
const AT_ONCE = 128 * 1024

/**
 * An Excel workbook that is written as it goes: rows in, bytes out. What does not fit on a sheet goes on with the next.
 */
export const createWorkbook = ({ headers, isMoment, offsetAt, auditHead }: WorkbookOptions) => {
  let bytes: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    bytes.push(chunk)
  })
  const writeRow = createRowWriter(isMoment, offsetAt)
  const encoder = new TextEncoder()
  let sheets = 0
  let rows = 0
  let waiting = ''
  let file = beginSheet()

  function beginSheet(): PackedPart {
    sheets += 1
    rows = 1
    waiting = sheetHead(headers)
    const sheet = new PackedPart(`xl/worksheets/sheet${sheets}.xml`)
    zip.add(sheet)
    return sheet
  }
  const endSheet = (): void => {
    file.push(encoder.encode(waiting + sheetFoot(headers.length, rows)), true)
    waiting = ''
  }
  const addPart = (name: string, text: string): void => {
    const part = new PackedPart(name)
    zip.add(part)
    part.push(encoder.encode(text), true)
  }
  const take = (): Uint8Array => {
    const taken = Buffer.concat(bytes)
    bytes = []
    return taken
  }

  return {
    add: (cells: readonly CsvCell[]): void => {
      if (rows === MOST_ROWS) {
        endSheet()
        file = beginSheet()
      }
      rows += 1
      waiting += writeRow(cells, rows)
      if (waiting.length < AT_ONCE) return
      file.push(encoder.encode(waiting))
      waiting = ''
    },
    /** The bytes that came out since the last time. */
    take,
    /** The rest of them. */
    end: (): Uint8Array => {
      endSheet()
      addPart('[Content_Types].xml', contentTypes(sheets))
      addPart('_rels/.rels', packageRelations)
      addPart('docProps/core.xml', coreProperties(auditHead))
      addPart('xl/workbook.xml', workbook(sheets))
      addPart('xl/_rels/workbook.xml.rels', workbookRelations(sheets))
      addPart('xl/styles.xml', styles)
      zip.end()
      return take()
    },
  }
}
