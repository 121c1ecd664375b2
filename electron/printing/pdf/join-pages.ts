import { setImmediate as letOthersRun } from 'node:timers/promises'
import { readToken } from '#shared/documents/inspect/pdf-token.ts'
import { type PdfObject } from './read-objects.ts'
import { type Transformation, type PdfPage } from './read-pages.ts'

/** A page with places for others, each told by its lower left corner and as large as the others. Lengths are points. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly places: readonly { readonly x: number; readonly y: number }[]
  readonly place: { readonly width: number; readonly height: number }
}

/** Bar codes can be read when they are this much smaller than they were meant. */
const LEAST_SCALE = 0.9
/** By how much a page may be larger than its place without being made smaller: what rounding leaves. */
const LEEWAY = 0.5

/**
 * Pages of files, one after the other in the middle of the places of sheets, in one file; a page that is much larger than a
 * place has a sheet of its own size. What stands on a page is taken over as it is, with its typefaces, so that it looks as it did.
 * Others get their turn between the sheets, as there may be hundreds.
 * Source: ISO 32000-1, 7.3.10, 7.5 and 8.10 (objects, files, form XObjects).
 */
export const joinPages = async (pages: readonly PdfPage[], sheet: Sheet): Promise<Uint8Array> => {
  const written = openObjects()
  const catalogue = written.reserve()
  const tree = written.reserve()
  const sheets: number[] = []
  for (const { width, height, placed } of sheetsOf(pages, sheet)) {
    const drawing = placed
      .map(({ matrix }, index) => `q ${matrix.map(told).join(' ')} cm /P${index} Do Q\n`)
      .join('')
    const contents = written.add(`<< /Length ${drawing.length} >>\nstream\n${drawing}endstream\n`)
    const named = placed.map(({ page }, index) => `/P${index} ${addForm(written, page)} 0 R`).join(' ')
    const page = written.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${told(width)} ${told(height)}]
/Contents ${contents} 0 R /Resources << /XObject << ${named} >> >> >>\n`,
    )
    sheets.push(page)
    await letOthersRun()
  }
  const kids = sheets.map((page) => `${page} 0 R`).join(' ')
  written.put(tree, `<< /Type /Pages /Count ${sheets.length} /Kids [${kids}] >>\n`)
  written.put(catalogue, `<< /Type /Catalog /Pages ${tree} 0 R >>\n`)
  return written.fileOf(catalogue)
}

const told = (number: number): string => String(Number(number.toFixed(3)))

type Placed = { readonly page: PdfPage; readonly matrix: Transformation }
type FilledSheet = { readonly width: number; readonly height: number; readonly placed: Placed[] }

/** Which pages stand where. */
const sheetsOf = (
  pages: readonly PdfPage[],
  { width, height, places, place }: Sheet,
): readonly FilledSheet[] => {
  const sheets: FilledSheet[] = []
  let current: FilledSheet | undefined
  for (const page of pages) {
    const fit = Math.min(1, (place.width + LEEWAY) / page.width, (place.height + LEEWAY) / page.height)
    if (fit < LEAST_SCALE) {
      sheets.push({ width: page.width, height: page.height, placed: [{ page, matrix: page.upright }] })
      current = undefined
      continue
    }
    if (!current || current.placed.length === places.length) {
      current = { width, height, placed: [] }
      sheets.push(current)
    }
    const { x, y } = places[current.placed.length] ?? { x: 0, y: 0 }
    const left = x + Math.max(0, (place.width - page.width * fit) / 2)
    const bottom = y + Math.max(0, (place.height - page.height * fit) / 2)
    const [a, b, c, d, e, f] = page.upright
    const matrix: Transformation = [a * fit, b * fit, c * fit, d * fit, e * fit + left, f * fit + bottom]
    current.placed.push({ page, matrix })
  }
  return sheets
}

const HEADER = '%PDF-1.7\n%\u{ff}\u{ff}\u{ff}\u{ff}\n'

/** A file that is being written: its objects by the numbers that they name each other by, a letter for each byte. */
const openObjects = () => {
  const bodies: string[] = []
  const put = (number: number, body: string): void => {
    bodies[number - 1] = body
  }
  return {
    /** A number for what is put there later. */
    reserve: (): number => bodies.push(''),
    put,
    add: (body: string): number => bodies.push(body),
    fileOf: (root: number): Uint8Array => {
      const objects = bodies.map((body, index) => `${index + 1} 0 obj\n${body}endobj\n`)
      let end = HEADER.length
      const entries = objects.map((object) => {
        const at = end
        end += object.length
        return `${at.toString().padStart(10, '0')} 00000 n \n`
      })
      const count = objects.length + 1
      const trailer = `trailer\n<< /Size ${count} /Root ${root} 0 R >>\nstartxref\n${end}\n%%EOF\n`
      const table = ['xref\n', `0 ${count}\n`, '0000000000 65535 f \n', ...entries]
      return Buffer.from([HEADER, ...objects, ...table, trailer].join(''), 'latin1')
    },
  }
}
type Written = ReturnType<typeof openObjects>

/** Writes a page, and whatever it names, as a form that other pages draw; answers its number. */
const addForm = (written: Written, { box, drawing, needs, objects }: PdfPage): number => {
  const copied = new Map<number, number>()
  const open: { readonly place: number; readonly object: PdfObject }[] = []
  const copy = (number: number): number => {
    const known = copied.get(number)
    if (known !== undefined) return known
    const place = written.reserve()
    copied.set(number, place)
    open.push({ place, object: objects.get(number) ?? { text: 'null' } })
    return place
  }
  const { data = '' } = drawing
  const values = [...needs].map(([name, value]) => `/${name} ${renumbered(value, copy)}`)
  const packed = drawing.text.trim().slice('<<'.length, -'>>'.length)
  const form = written.add(
    `<< /Type /XObject /Subtype /Form /BBox [${box.map(told).join(' ')}] ${values.join(' ')}
/Length ${data.length}${packed}>>\nstream\n${data}\nendstream\n`,
  )
  for (let next = open.pop(); next; next = open.pop()) {
    const { text, data: bytes } = next.object
    const stream = bytes === undefined ? '' : `stream\n${bytes}\nendstream\n`
    written.put(next.place, `${renumbered(text.trim(), copy)}\n${stream}`)
  }
  return form
}

/** The same with other numbers for what it names. */
const renumbered = (text: string, copy: (number: number) => number): string => {
  const bytes = Buffer.from(text, 'latin1')
  let result = ''
  /** Where the last two whole numbers begin in the result, and the first of them. */
  let numbers: readonly { readonly at: number; readonly value: number }[] = []
  for (let at = 0; at < bytes.length;) {
    const { kind, start, end } = readToken(bytes, at)
    at = end
    const token = text.slice(start, end)
    const [named] = numbers
    if (kind === 'comment') continue
    if (token === 'R' && named && numbers.length === 2)
      result = `${result.slice(0, named.at)}${copy(named.value)} 0 R`
    else result += token
    if (kind === 'space') continue
    numbers =
      kind === 'word' && /^\d+$/u.test(token)
        ? [...numbers.slice(-1), { at: result.length - token.length, value: Number(token) }]
        : []
  }
  return result
}
