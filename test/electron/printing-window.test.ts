import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPrintingWindow } from '#electron/printing-window.ts'
import { anExport } from '#helpers/an-export.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { jobsOf, printTimes } from '#helpers/printing.ts'

/** What the page does in the hidden window, which no test has; the end-to-end tests try that page itself. */
const page = vi.hoisted(() => ({ isThere: true, reads: true, asked: 0, printed: 0 }))

vi.mock('electron', () => ({
  BrowserWindow: class {
    webContents = {
      getPrintersAsync: async () => [{ name: 'Office', displayName: 'Office' }],
      executeJavaScript: async (script: string) => {
        if (script.startsWith('typeof')) return page.isThere ? 'function' : 'undefined'
        page.asked += 1
        if (!page.reads) throw new Error('No password given')
        return 1
      },
      print: (_options: object, done: (isTaken: boolean, reason: string) => void) => {
        page.printed += 1
        done(true, '')
      },
    }
    loadURL = async () => undefined
    destroy = () => undefined
  },
}))

afterEach(() => void Object.assign(page, { isThere: true, reads: true, asked: 0, printed: 0 }))

/** A desk that prints through the window, and two summaries that are asked for. */
const aDesk = async (): Promise<TestDesk> => {
  const spooler = createPrintingWindow('app://preview/print.html')
  const desk = openTestDesk({ ports: { printTimes, spooler } })
  const way = { kind: 'system', name: 'Office' } as const
  await desk.ask('printers.save', { name: 'Office', paper: 'documents', way })
  for (let one = 0; one < 2; one += 1) {
    const { reference } = await desk.ask('shipments.create', anExport())
    await desk.ask('printQueue.print', { shipments: [reference], what: 'packing_slip' })
  }
  desk.inside().startPrinting()
  return desk
}
const seen = async (desk: TestDesk) =>
  (await jobsOf(desk)).map(({ state, sentences = [] }) => [state, ...sentences.map(({ key }) => key)])

describe('printing by a hidden window', () => {
  it('hands over what can be drawn', async () => {
    await using desk = await aDesk()
    await expect.poll(() => seen(desk)).toEqual([['printed'], ['printed']])
    expect(page.printed).toBe(2)
  })

  it('tries a file that cannot be drawn once, says so, and goes on with the next', async () => {
    page.reads = false
    await using desk = await aDesk()
    await expect
      .poll(() => seen(desk))
      .toEqual([
        ['failed', 'print_not_drawn'],
        ['failed', 'print_not_drawn'],
      ])
    expect(page).toMatchObject({ asked: 2, printed: 0 })
    expect((await desk.ask('printQueue.jobs', { is_open: true })).items).toEqual([])
  })

  it('blames no file where the page itself does not open', async () => {
    page.isThere = false
    await using desk = await aDesk()
    await expect.poll(() => seen(desk)).toEqual([['waiting', 'print_page_not_opened'], ['waiting']])
    page.isThere = true
    await expect.poll(() => seen(desk)).toEqual([['printed'], ['printed']])
  })
})
