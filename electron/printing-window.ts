import { BrowserWindow, type WebContents } from 'electron'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { printerWay } from '#shared/printers/printer.ts'
import { ConnectionFailure, type PrinterSheet } from './printers/connections/connection.ts'
import type { Spooler } from './printers/connections/system/spooler.ts'
import { sizesInPoints } from './printing/label/label-sizes.ts'

/** How long each page and then the spooler are waited for, in milliseconds. */
const SILENCE = 30_000

/**
 * Prints with the system's printers by a window that nobody sees, where no program of the system prints a PDF. Electron tells
 * neither which printer is the default nor what becomes of it (breaking changes of Electron 36).
 * Tried with CUPS on Linux, which gets one page at its own size for each; not yet on Windows, for which it is.
 * @param page address of the page that lays a PDF out
 */
export const createPrintingWindow = (page: string): Spooler => ({
  formats: ['pdf'],

  list: () =>
    inHiddenWindow(async (contents) => {
      const printers = await contents.getPrintersAsync()
      return printers
        .filter(({ name }) => printerWay.safeParse({ kind: 'system', name }).success)
        .map(({ name, displayName }) => ({ name, description: displayName || name }))
        .toSorted((one, other) => one.name.localeCompare(other.name))
    }),

  print: (printer, sheet) =>
    inHiddenWindow(async (contents, window) => {
      const pages = await layOut(window, page, sheet)
      const unconfirmed = new ConnectionFailure('print_unconfirmed', {}, 'unsure')
      await inTime(hand(contents, printer, sheet), unconfirmed, SILENCE * Math.ceil(pages / 10))
    }),
})

/** A window without a way to the desk; it is gone once the work is done, so that the program can end with its last window. */
const inHiddenWindow = async <Result>(
  work: (contents: WebContents, window: BrowserWindow) => Promise<Result>,
): Promise<Result> => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      // It is never in front.
      backgroundThrottling: false,
    },
  })
  try {
    return await work(window.webContents, window)
  } finally {
    window.destroy()
  }
}

/**
 * Answers how many pages there are. As long as each is drawn in time it may be many.
 * @throws ConnectionFailure where they cannot be drawn, as what needs a password, which no further attempt changes
 */
const layOut = async (window: BrowserWindow, page: string, sheet: PrinterSheet): Promise<number> => {
  const { bytes, name, size, dpi } = sheet
  const notDrawn = new ConnectionFailure('print_not_drawn', {}, 'failed')
  const call = (does: string, ...given: readonly unknown[]): Promise<unknown> => {
    const answer: Promise<unknown> = window.webContents.executeJavaScript(
      `${does}(...${JSON.stringify(given)})`,
    )
    return inTime(answer, notDrawn)
  }
  await open(window, page)
  try {
    const pages = z.int().parse(await call('openPages', Buffer.from(bytes).toString('base64'), name))
    for (let number = 1; number <= pages; number += 1)
      await call('layOutPage', number, { ...sizesInPoints[size], dpi })
    return pages
  } catch {
    throw notDrawn
  }
}

/** What the page lacks is none of the file's fault. */
const open = async (window: BrowserWindow, page: string): Promise<void> => {
  const notOpened = new ConnectionFailure('print_page_not_opened')
  try {
    await inTime(window.loadURL(page), notOpened)
    const kind: unknown = await inTime(window.webContents.executeJavaScript('typeof openPages'), notOpened)
    if (kind !== 'function') throw notOpened
  } catch {
    throw notOpened
  }
}

const MICRONS_IN_POINT = 25_400 / 72

const hand = (contents: WebContents, printer: string, { size }: PrinterSheet): Promise<void> =>
  new Promise((resolve, reject) => {
    const { width, height } = sizesInPoints[size]
    const options = {
      silent: true,
      deviceName: printer,
      margins: { marginType: 'none' },
      pageSize: {
        width: Math.round(width * MICRONS_IN_POINT),
        height: Math.round(height * MICRONS_IN_POINT),
      },
    } as const
    contents.print(options, (isTaken, reason) => {
      if (isTaken) resolve()
      else reject(new ConnectionFailure('spooler_refuses', { name: printer, reason }))
    })
  })

/** @throws the failure where it takes too long */
const inTime = async <Result>(
  work: Promise<Result>,
  failure: ConnectionFailure,
  milliseconds = SILENCE,
): Promise<Result> => {
  const tooLate = wait(milliseconds, failure, { ref: false })
  const first = await Promise.race([work, tooLate])
  if (first === failure) throw failure
  return work
}
