import { unreadable } from './unreadable.ts'
import { type NumberFormat, numberFormatOf } from './xlsx-formats.ts'
import { readPart, type Workbook } from './xlsx-parts.ts'

export type WorkbookSheet = {
  readonly name: string
  /** The part of the workbook that holds it. */
  readonly part: string
}

/** What the sheets of a workbook refer to. */
export type Book = {
  /** Those that are shown, in order. */
  readonly sheets: readonly WorkbookSheet[]
  readonly sharedStrings: readonly string[]
  /** What the formats of the cells' styles make of a number. */
  readonly formats: readonly NumberFormat[]
  /** Days that its numbers begin later than those of others. */
  readonly daysLater: number
}

const DAYS_1904 = 1462
/** Spreadsheets keep at most 65,490 formats, and nobody so many sheets. */
const MOST_OF_A_KIND = 100_000

const boundMany = (many: number): void => {
  if (many > MOST_OF_A_KIND) throw unreadable({ key: 'no_workbook' })
}

export const readBook = async (workbook: Workbook): Promise<Book> => {
  const [{ sheets, is1904 }, targets, sharedStrings, formats] = [
    await readSheets(workbook),
    await readTargets(workbook),
    await readSharedStrings(workbook),
    await readFormats(workbook),
  ]
  const shown = sheets.some(({ isHidden }) => !isHidden) ? sheets.filter(({ isHidden }) => !isHidden) : sheets
  return {
    sheets: shown.flatMap(({ id, name }) => {
      const part = targets.get(id)
      return part === undefined ? [] : [{ name, part }]
    }),
    sharedStrings,
    formats,
    daysLater: is1904 ? DAYS_1904 : 0,
  }
}

const readSheets = async (workbook: Workbook) => {
  const sheets: { readonly id: string; readonly name: string; readonly isHidden: boolean }[] = []
  let is1904 = false
  await readPart(workbook, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      boundMany(sheets.length)
      if (name === 'sheet')
        sheets.push({
          id: attributes['r:id'] ?? '',
          name: attributes['name'] ?? `${sheets.length + 1}`,
          isHidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
        })
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    },
  })
  return { sheets, is1904 }
}

const readTargets = async (workbook: Workbook): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>()
  await readPart(workbook, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes: { Id: id, Target: target } }) => {
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      boundMany(targets.size)
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return targets
}

const readSharedStrings = async (workbook: Workbook): Promise<readonly string[]> => {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isReading = 0
  await readPart(workbook, 'xl/sharedStrings.xml', {
    open: ({ name }) => {
      if (name === 'si') text = ''
      // How a word is pronounced is no part of it.
      if (name === 'rPh') isReading += 1
      isText = name === 't' && isReading === 0
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isReading -= 1
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** A sign that XML cannot hold, as spreadsheets write it: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Formats that every workbook knows by these numbers (ECMA-376, 18.8.30). */
const isMomentFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const readFormats = async (workbook: Workbook): Promise<readonly NumberFormat[]> => {
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isInCells = false
  await readPart(workbook, 'xl/styles.xml', {
    open: ({ name, attributes }) => {
      boundMany(Math.max(own.size, formats.length))
      if (name === 'numFmt')
        own.set(Number(attributes['numFmtId']), numberFormatOf(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const format = Number(attributes['numFmtId'] ?? 0)
      const isMoment = !own.has(format) && isMomentFormat(format)
      formats.push(isMoment ? 'moment' : own.get(format))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return formats
}
