import type { CdpPipe } from '../chromium/cdp-pipe.ts'
import type { CdpSession } from '../chromium/cdp-types.ts'

/** Works with a line; what it returns is called once when that line ends. */
type UseLine = (line: CdpSession) => (() => void) | undefined

/** The lines to one page: its own, and one to each frame in it that has a process of its own. */
export type PageLines = {
  /** Opens the page's own; those to frames open by themselves, before anything is loaded there. */
  readonly open: () => Promise<void>
  /** Works with each line that is open or will be. */
  readonly each: (use: UseLine) => void
  /** The page is gone. */
  readonly end: () => void
}

export const createPageLines = (pipe: CdpPipe, pageSession: string): PageLines => {
  const uses: UseLine[] = []
  const ends = new Map<string, (() => void)[]>()
  const use = (id: string, work: UseLine): void =>
    void ends.get(id)?.push(...[work(pipe.session(id)) ?? []].flat())
  const end = (id: string): void => {
    pipe.drop(id)
    for (const one of ends.get(id) ?? []) one()
    ends.delete(id)
  }
  const open = async (id: string): Promise<void> => {
    ends.set(id, [])
    for (const one of uses) use(id, one)
    const line = pipe.session(id)
    line.on('Target.attachedToTarget', ({ sessionId }) => {
      // A frame that goes away while its line is opened is no failure.
      open(sessionId).catch(() => undefined)
    })
    line.on('Target.detachedFromTarget', ({ sessionId }) => end(sessionId))
    await Promise.all([
      line.send('Page.enable'),
      line.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      line.send('Target.setAutoAttach', {
        autoAttach: true,
        // Else a frame could load something before anybody is asked.
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'iframe' }],
      }),
      line.send('Runtime.runIfWaitingForDebugger'),
    ])
  }
  return {
    open: () => open(pageSession),
    each: (work) => {
      uses.push(work)
      for (const id of ends.keys()) use(id, work)
    },
    end: () => {
      for (const id of ends.keys()) end(id)
    },
  }
}
