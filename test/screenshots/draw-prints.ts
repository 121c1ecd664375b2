// `npm run prints`: draws labels and papers as they come out of printers into docs/prints/.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { openDesk } from '#electron/desk.ts'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import { createDrawingTools } from '#electron/printing/drawing-tools.ts'
import type { Label } from '#electron/printing/label/label.ts'
import { createLabelMaker } from '#electron/printing/label/make-label.ts'
import { createPdfs } from '#electron/printing/pdf/open-pdf.ts'
import { printTexts } from '#electron/printing/print-texts.ts'
import { createZpls } from '#electron/printing/zpl/open-zpl.ts'
import { callProcedure } from '#electron/trpc/call.ts'
import { aScheduledRequest } from '#helpers/allocating.ts'
import { anExport, dangerousGoods, goodsForExport } from '#helpers/an-export.ts'
import { aLocation } from '#helpers/locations.ts'
import { pictureOf } from '#helpers/read-codes.ts'
import { aLabel, sampleLabels } from '#helpers/sample-labels.ts'
import { paperTypes } from '#shared/papers/paper.ts'
import { readerOf } from '#shared/texts/sentences.ts'
import { chooseChromium } from '../host/chromium/find-chromium.ts'

const target = join(import.meta.dirname, '../../docs/prints')
const { resolve } = createRequire(import.meta.url)
const paper = { width: 288, height: 432, dpi: 203 } as const
/** Pixels to a point: letters can be read, and files stay small. */
const LABEL_SCALE = 1.4
const PAPER_SCALE = 1

const labels: Readonly<Record<string, Label>> = {
  latin: aLabel,
  arabic: sampleLabels['in Arabic'] ?? aLabel,
  chinese: sampleLabels['in Chinese'] ?? aLabel,
  longest: sampleLabels['with everything as long as it may be'] ?? aLabel,
  'one-of-40': { ...aLabel, piece: { number: 1, of: 40 } },
}

/** Opens a page that shows PDF as the program's own preview does. */
const openReader = async (): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> => {
  const { path, environment } = chooseChromium(false)
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...environment },
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  const codeOf = (name: string): string => readFileSync(resolve(`pdfjs-dist/build/${name}`), 'utf8')
  await page.setContent('<style>body { margin: 0 } canvas { display: block }</style><canvas></canvas>')
  // The library finds its worker where it is loaded already.
  await page.addScriptTag({ type: 'module', content: codeOf('pdf.worker.min.mjs') })
  await page.addScriptTag({ type: 'module', content: codeOf('pdf.min.mjs') })
  return { page, close: async () => browser.close() }
}

const drawPdf = async (page: Page, file: Uint8Array, scale: number): Promise<Buffer> => {
  const base64 = Buffer.from(file).toString('base64')
  // As text: what runs in the page is the library's, of which nothing is known here.
  await page.evaluate(`(async () => {
    const data = Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0))
    const file = await pdfjsLib.getDocument({ data }).promise
    const shown = await file.getPage(1)
    const viewport = shown.getViewport({ scale: ${scale} })
    const canvas = document.querySelector('canvas')
    Object.assign(canvas, { width: viewport.width, height: viewport.height })
    await shown.render({ canvas, viewport }).promise
  })()`)
  return page.locator('canvas').screenshot()
}

const drawLabels = async (page: Page): Promise<void> => {
  const readTools = createDrawingTools()
  const make = createLabelMaker({ openPdf: createPdfs(readTools), openZpl: createZpls(readTools) })
  for (const [name, label] of Object.entries(labels)) {
    const texts = printTexts(readerOf(name === 'arabic' ? 'ar' : 'en'), () => 0)
    const making = { dpi: paper.dpi, size: '4x6', texts } as const
    const pdf = await make(label, { ...making, format: 'pdf' })
    writeFileSync(join(target, `label-${name}-pdf.png`), await drawPdf(page, pdf, LABEL_SCALE))
    const zpl = Buffer.from(await make(label, { ...making, format: 'zpl' })).toString()
    writeFileSync(join(target, `label-${name}-zpl.png`), await pictureOf(zpl, paper))
  }
}

type Ask = (path: string, input: unknown) => Promise<unknown>
const answered = z.object({ reference: z.string() })
const drawing = z.object({ file: z.instanceof(Uint8Array) })

/** The note of a group that a carrier collects, as a driver signs it. */
const drawCollectionNote = async (page: Page, ask: Ask): Promise<void> => {
  await ask('locations.save', { location: { ...aLocation('NG-01'), name: 'Nordlys, gate 3' } })
  await ask('carriers.import', {
    catalogue: {
      ...exampleCatalogue,
      carriers: exampleCatalogue.carriers.map((one) => ({ ...one, account_number: '4711-0815' })),
    },
    mode: 'replace',
  })
  const shipments: string[] = []
  for (let made = 0; made < 9; made += 1) {
    const request = aScheduledRequest({ custom_reference: `SO-${4711 + made}` })
    shipments.push(answered.parse(await ask('shipments.create', request)).reference)
  }
  await ask('allocation.allocate', { shipments, service: 'EXPOST-24' })
  const { reference } = answered.parse(await ask('groups.create', { shipments, custom_reference: 'CAGE-7' }))
  await ask('groups.lock', { reference })
  const { file } = drawing.parse(await ask('groups.collectionNote', { reference }))
  writeFileSync(join(target, 'collection_note.png'), await drawPdf(page, file, PAPER_SCALE))
}

const drawPapers = async (page: Page): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-prints-'))
  try {
    using desk = openDesk({
      folder,
      reportBug: (_id, error) => {
        throw error
      },
    })
    const ask: Ask = async (path, input) => {
      const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
      if ('error' in answer) throw new Error(JSON.stringify(answer.error.details))
      return answer.result
    }
    const made = await ask('shipments.create', anExport({ contents: [goodsForExport, dangerousGoods] }))
    const { reference } = answered.parse(made)
    for (const document_type of paperTypes.filter((type) => type !== 'collection_note')) {
      const drawn = await ask('shippingDocuments.get', { reference, document_type })
      const { file } = drawing.parse(drawn)
      const isSmall = document_type === 'hazard_label'
      const picture = await drawPdf(page, file, isSmall ? LABEL_SCALE : PAPER_SCALE)
      writeFileSync(join(target, `${document_type}.png`), picture)
    }
    await drawCollectionNote(page, ask)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const { page, close } = await openReader()
try {
  await drawLabels(page)
  await drawPapers(page)
} finally {
  await close()
}
