import { once } from 'node:events'
import { delimiter, join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { hostHere, preparePlaywright, type Host } from '../host/host-here.ts'

export type LaunchOptions = {
  /** Where the program is to keep its data. */
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
  /** Size of the window's content, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** Language of the system, as the page sees it: `de-DE`. */
  readonly locale?: string
  /** What starts Electron in its place, with the same arguments: a script that watches it. */
  readonly startedBy?: string
}

/** The built program, running. */
export type Shipdesk = AsyncDisposable & {
  readonly app: ElectronApplication
  /** The page of the first window. */
  readonly page: Page
  readonly host: Host
  /** Ends the program as a person would. */
  readonly close: () => Promise<void>
  /** Ends the program as a power cut would. */
  readonly kill: () => Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/** Starts the program as it was built, on a data folder, and waits for its first window's page. */
export const launchShipdesk = async (options: LaunchOptions): Promise<Shipdesk> => {
  const host = hostHere()
  preparePlaywright()
  const app = await _electron.launch({
    args: [root],
    ...(options.startedBy !== undefined && { executablePath: options.startedBy }),
    env: environment(options),
    // Downloads are the program's own affair.
    acceptDownloads: false,
    colorScheme: options.colorScheme ?? null,
    ...(options.locale !== undefined && { locale: options.locale }),
  })
  const child = app.process()
  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit')
    if (!child.kill('SIGKILL')) return
    await ended
  }
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await app.close()
  }
  try {
    const page = await openFirstPage(app, options)
    return { app, page, host, close, kill, [Symbol.asyncDispose]: close }
  } catch (error) {
    await kill()
    throw error
  }
}

const environment = ({ dataDir, env }: LaunchOptions): Record<string, string> => {
  const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    // A program is not to think that it is a test.
    value === undefined || name.startsWith('VITEST') || name === 'NODE_OPTIONS' ? [] : [[name, value]],
  )
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    SHIPDESK_DATA: dataDir,
    // With what a desktop has for opening files; tests say through `shell` what comes of it.
    PATH: `${join(import.meta.dirname, 'desktop')}${delimiter}${process.env['PATH'] ?? ''}`,
    ...env,
  }
}

const openFirstPage = async (app: ElectronApplication, { size }: LaunchOptions): Promise<Page> => {
  const page = await app.firstWindow()
  await page.waitForURL(/index\.html/)
  if (size) await resizeContent(app, page, size)
  return page
}

/** Gives a window's content a size and waits until the page has it. */
const resizeContent = async (
  app: ElectronApplication,
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> => {
  const window = await app.browserWindow(page)
  await window.evaluate((one: ContentSized, { width, height }) => one.setContentSize(width, height), size)
  await page.waitForFunction(
    ({ width, height }) => globalThis.innerWidth === width && globalThis.innerHeight === height,
    size,
  )
}

type ContentSized = { setContentSize: (width: number, height: number) => void }
