import { readPart, type Workbook } from './xlsx-parts.ts'

/** What the sheets of a workbook refer to. */
export type Book = {
  /** The parts of the sheets, in order. */
  readonly sheets: readonly string[]
  readonly sharedStrings: readonly string[]
  /** Which of the cells' styles are those of moments. */
  readonly momentStyles: ReadonlySet<number>
  /** Days that its numbers begin later than those of others. */
  readonly daysLater: number
}

const DAYS_1904 = 1462

export const readBook = async (workbook: Workbook): Promise<Book> => {
  const [{ ids, is1904 }, targets, sharedStrings, momentStyles] = [
    await readSheets(workbook),
    await readTargets(workbook),
    await readSharedStrings(workbook),
    await readMomentStyles(workbook),
  ]
  return {
    sheets: ids.flatMap((id) => targets.get(id) ?? []),
    sharedStrings,
    momentStyles,
    daysLater: is1904 ? DAYS_1904 : 0,
  }
}

const readSheets = async (workbook: Workbook) => {
  const ids: string[] = []
  let is1904 = false
  await readPart(workbook, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      if (name === 'sheet') ids.push(attributes['r:id'] ?? '')
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    },
  })
  return { ids, is1904 }
}

const readTargets = async (workbook: Workbook): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>()
  await readPart(workbook, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes: { Id: id, Target: target } }) => {
      if (name !== 'Relationship' || id === undefined || target === undefined) return
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

const isMomentCode = (code: string): boolean =>
  /[ymdhs]/iu.test(code.replaceAll(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu, '')) &&
  !/general/iu.test(code)

const readMomentStyles = async (workbook: Workbook): Promise<ReadonlySet<number>> => {
  const own = new Map<number, boolean>()
  const moments = new Set<number>()
  let styles = 0
  let isInCells = false
  await readPart(workbook, 'xl/styles.xml', {
    open: ({ name, attributes }) => {
      if (name === 'numFmt')
        own.set(Number(attributes['numFmtId']), isMomentCode(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const format = Number(attributes['numFmtId'] ?? 0)
      if (own.get(format) ?? isMomentFormat(format)) moments.add(styles)
      styles += 1
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return moments
}
