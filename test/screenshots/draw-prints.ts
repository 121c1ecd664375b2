// `npm run prints`: draws labels and papers as they come out of printers into docs/prints/.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { openDesk } from '#electron/desk.ts'
import { exampleCatalogue } from '#electron/carriers/example-catalogue/index.ts'
import { readDrawingTools } from '#electron/printing/drawing-tools.ts'
import type { Label } from '#electron/printing/label/label.ts'
import { createLabelMaker } from '#electron/printing/label/make-label.ts'
import { createPdfs } from '#electron/printing/pdf/open-pdf.ts'
import type { PrintedLogo } from '#electron/printing/picture/logo.ts'
import { readPicture } from '#electron/printing/picture/read-picture.ts'
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
import { sampleOrders } from './sample-orders.ts'

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

const make = createLabelMaker({
  openPdf: createPdfs(readDrawingTools),
  openZpl: createZpls(readDrawingTools),
})

type NamedLabel = { readonly name: string; readonly label: Label; readonly logo?: PrintedLogo }

/** The same label by both of its writers. */
const drawLabel = async (page: Page, { name, label, logo }: NamedLabel): Promise<void> => {
  const texts = printTexts(readerOf(name === 'arabic' ? 'ar' : 'en'), () => 0)
  const making = { dpi: paper.dpi, size: '4x6', texts, ...(logo && { logo }) } as const
  const pdf = await make(label, { ...making, format: 'pdf' })
  writeFileSync(join(target, `label-${name}-pdf.png`), await drawPdf(page, pdf, LABEL_SCALE))
  const zpl = Buffer.from(await make(label, { ...making, format: 'zpl' })).toString()
  writeFileSync(join(target, `label-${name}-zpl.png`), await pictureOf(zpl, paper))
}

const drawLabels = async (page: Page): Promise<void> => {
  for (const [name, label] of Object.entries(labels)) await drawLabel(page, { name, label })
}

/** A label with what a desk put into Settings as its logo. */
const drawLabelWithLogo = async (page: Page): Promise<void> => {
  const drawing = await page.context().browser()?.newPage()
  if (!drawing) throw new Error('There is no browser.')
  await drawing.setContent(
    `<body style="margin: 0; font: 800 64px sans-serif; letter-spacing: 2px; background: white">
     <div id="logo" style="width: max-content; padding: 12px 16px"><span style="display: inline-block; width: 44px; height: 44px; background: black"></span> NORTHGATE</div></body>`,
  )
  const png = await drawing.locator('#logo').screenshot()
  await drawing.close()
  const picture = await readPicture(png)
  if (!picture) throw new Error('The logo is no picture.')
  await drawLabel(page, { name: 'logo', label: aLabel, logo: { png, picture } })
}

type Ask = (path: string, input: unknown) => Promise<unknown>
const aFile = z.object({ file: z.instanceof(Uint8Array) })
const aReference = z.object({ reference: z.string() })

/** Every paper of a shipment that needs all of them. */
const drawPapers = async (page: Page, ask: Ask): Promise<void> => {
  const made = await ask('shipments.create', anExport({ contents: [goodsForExport, dangerousGoods] }))
  const { reference } = aReference.parse(made)
  for (const document_type of paperTypes.filter((type) => type !== 'collection_note')) {
    const { file } = aFile.parse(await ask('shippingDocuments.get', { reference, document_type }))
    const isSmall = document_type === 'hazard_label'
    const picture = await drawPdf(page, file, isSmall ? LABEL_SCALE : PAPER_SCALE)
    writeFileSync(join(target, `${document_type}.png`), picture)
  }
}

/** What is told of many shipments at once. */
const drawLists = async (page: Page, ask: Ask): Promise<void> => {
  const draw = async (name: string, file: Uint8Array): Promise<void> =>
    writeFileSync(join(target, `${name}.png`), await drawPdf(page, file, PAPER_SCALE))
  await ask('carriers.loadExample', undefined)
  const shipments: string[] = []
  for (const order of sampleOrders)
    shipments.push(aReference.parse(await ask('shipments.create', order)).reference)
  for (const by of ['order', 'sku']) {
    const list = z
      .object({ document: aFile })
      .parse(await ask('shippingDocuments.pickList', { shipments, by }))
    await draw(`pick-list-by-${by}`, list.document.file)
  }
  await ask('allocation.allocate', { shipments })
  await ask('allocation.confirmBooking', { shipments })
  for (const reference of shipments)
    await ask('shipments.changeState', { reference, state: 'ready_to_ship', reason: 'It is packed.' })
  const created = await ask('manifests.create', { shipments })
  const { accepted } = z.object({ accepted: z.array(aReference) }).parse(created)
  const manifest = z
    .object({ content: z.instanceof(Uint8Array) })
    .parse(await ask('manifests.document', { reference: accepted[0]?.reference }))
  await draw('manifest', manifest.content)
}
/** The note of a group that a carrier collects, as a driver signs it. */
const drawCollectionNote = async (page: Page, ask: Ask): Promise<void> => {
  await ask('locations.save', { location: { ...aLocation('NG-01'), name: 'Nordlys, gate 3' } })
  await ask('carriers.import', {
    catalogue: {
      ...exampleCatalogue(),
      carriers: exampleCatalogue().carriers.map((one) => ({ ...one, account_number: '4711-0815' })),
    },
    mode: 'replace',
  })
  const shipments: string[] = []
  for (let made = 0; made < 9; made += 1) {
    const request = aScheduledRequest({ custom_reference: `SO-${4711 + made}` })
    shipments.push(aReference.parse(await ask('shipments.create', request)).reference)
  }
  await ask('allocation.allocate', { shipments, service: 'EXPOST-24' })
  const { reference } = aReference.parse(
    await ask('groups.create', { shipments, custom_reference: 'CAGE-7' }),
  )
  await ask('groups.lock', { reference })
  const { file } = aFile.parse(await ask('groups.collectionNote', { reference }))
  writeFileSync(join(target, 'collection_note.png'), await drawPdf(page, file, PAPER_SCALE))
}

/** Draws with a desk that is gone afterwards. */
const withDesk = async (draw: (ask: Ask) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'shipdesk-prints-'))
  try {
    using desk = openDesk({
      folder,
      reportBug: (_id, error) => {
        throw error
      },
    })
    await draw(async (path, input) => {
      const answer = await callProcedure({ router: desk.router, path, input, context: desk.createContext() })
      if ('error' in answer) throw new Error(JSON.stringify(answer.error.details))
      return answer.result
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const { page, close } = await openReader()
try {
  await drawLabels(page)
  await drawLabelWithLogo(page)
  await withDesk(async (ask) => {
    await drawPapers(page, ask)
    await drawLists(page, ask)
    await drawCollectionNote(page, ask)
  })
} finally {
  await close()
}
