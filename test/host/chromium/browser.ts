import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Readable, Writable } from 'node:stream'
import { openCdpPipe, type CdpPipe } from './cdp-pipe.ts'
import type { Chromium } from './find-chromium.ts'

/** A running Chromium. */
export type Browser = CdpPipe & {
  /** Lets Chromium write what it has to and end; kills it when it takes longer than a few seconds. */
  readonly close: () => Promise<void>
  readonly version: string
}

export type BrowserPorts = {
  readonly chromium: Chromium
  /** Where Chromium keeps what pages store. */
  readonly profile: string
  /** Switches from the command line and from `app.commandLine`, as `name` or `name=value`. */
  readonly switches: readonly string[]
  /** A host that pages may reach over the network, with those below it; none when it is undefined. */
  readonly reachableHost: string | undefined
  /** Called when Chromium ends without having been asked. */
  readonly onLost: () => void
}

const PATIENCE_MS = 5000

/** Starts Chromium with no window. It dies with this process: the pipe between them ends. */
export const startBrowser = async (ports: BrowserPorts): Promise<Browser> => {
  const { chromium, onLost } = ports
  const child = spawn(chromium.path, flagsOf(ports), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...chromium.environment },
    // Ctrl-C is for the program, which then ends Chromium in good order.
    detached: process.platform !== 'win32',
  })
  const ended = once(child, 'exit')
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  showAddress(child)
  child.once('exit', onLost)
  const pipe = openCdpPipe(...pipesOf(child))
  const { product } = await pipe.root.send('Browser.getVersion')
  const close = async (): Promise<void> => {
    child.off('exit', onLost)
    pipe.root.send('Browser.close').catch(() => undefined)
    const timer = setTimeout(kill, PATIENCE_MS)
    if (child.exitCode === null && child.signalCode === null) await ended
    clearTimeout(timer)
  }
  return { ...pipe, close, version: product.split('/').at(-1) ?? product }
}

/** The package's own arguments are not used: they switch off the security of the web and put all in one process. */
const flagsOf = ({ chromium, profile, switches, reachableHost }: BrowserPorts): readonly string[] => [
  ...(chromium.isHeadless ? ['--headless', '--screen-info={1920x1080}', '--disable-gpu'] : []),
  ...(process.getuid?.() === 0 || chromium.isHeadless ? ['--no-sandbox'] : []),
  '--no-startup-window',
  '--block-new-web-contents',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  // No name is ever resolved: there is no network to be reached, whatever a page does.
  `--host-resolver-rules=MAP * ~NOTFOUND${reachableHost ? `, EXCLUDE ${reachableHost}, EXCLUDE *.${reachableHost}` : ''}`,
  // As in Electron; without a window Chromium would have it otherwise.
  '--site-per-process',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  ...switches.map((one) => `--${one}`),
]

/** Chromium tells a great deal; what Playwright and a person need is where it can be reached. */
const showAddress = (child: ChildProcess): void => {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (said + text).split('\n')
    said = lines.pop() ?? ''
    const wanted = lines.filter(
      (line) => process.env['DEBUG_HOST'] || line.startsWith('DevTools listening on '),
    )
    for (const line of wanted) process.stderr.write(`${line}\n`)
  })
}

const pipesOf = (child: ChildProcess): [Writable, Readable] => {
  const [, , , output, input] = child.stdio
  if (output instanceof Writable && input instanceof Readable) return [output, input]
  throw new Error('Chromium was started without its pipes.')
}
