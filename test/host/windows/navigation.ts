import type { CdpSession, Protocol } from '../chromium/cdp-types.ts'
import { originMap } from '../platform/protocol.ts'
import { createEvent, type LoudEmitter } from '../refuse.ts'
import type { PageEventArguments } from './page-events.ts'
import type { PageTarget } from './page-target.ts'
import { answerRequest } from './requests.ts'

type Navigating = LoudEmitter<PageEventArguments> & { readonly opening: Promise<PageTarget> }

/** Where a page is and how it gets elsewhere. */
export type Navigation = {
  /** The main frame's address as the program writes it; empty before the first. */
  readonly url: () => string
  readonly load: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly follow: (page: PageTarget) => void
  /** The page's process is gone, and with it what it was about to load. */
  readonly forget: () => void
}

export const createNavigation = (contents: Navigating): Navigation => {
  let url = ''
  /** Addresses that the program itself goes to; it is not asked about those. */
  const own = new Set<string>()
  const start = async (address: string, command: (session: CdpSession) => Promise<void>): Promise<void> => {
    const { session } = await contents.opening
    own.add(withoutPlace(address))
    const loaded = untilLoaded(contents, address)
    // Awaited below; until then its failure is nobody's yet.
    loaded.catch(() => undefined)
    await command(session)
    await loaded
  }
  const follow = (page: PageTarget): void => {
    followDocuments(contents, page, (address) => void (url = originMap.toProgram(address)))
    page.lines.each((line) => {
      line.on('Fetch.requestPaused', (paused) => {
        const isMainFrame = paused.frameId === page.mainFrame
        const isOwn = isMainFrame && own.delete(paused.request.url)
        passRequest(contents, line, { paused, isMainFrame, isOwn }).catch(() => undefined)
      })
    })
  }
  return {
    url: () => url,
    load: (address) =>
      start(address, async (session) => {
        const { errorText } = await session.send('Page.navigate', { url: address })
        if (errorText === undefined) return
        const wanted = originMap.toProgram(address)
        contents.tell(
          'did-fail-load',
          createEvent({}),
          codeOf(errorText),
          errorText,
          wanted,
          true,
          ...NO_FRAME,
        )
        throw new Error(`${errorText} loading '${wanted}'`)
      }),
    reload: () =>
      start(originMap.toChromium(url), async (session) => void (await session.send('Page.reload'))).catch(
        () => undefined,
      ),
    follow,
    forget: () => own.clear(),
  }
}

const untilLoaded = (contents: Navigating, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const finish = (): void => {
      contents.off('destroyed', fail)
      resolve()
    }
    const fail = (): void => {
      contents.off('did-finish-load', finish)
      reject(new Error(`ERR_FAILED (-2) loading '${originMap.toProgram(address)}'`))
    }
    contents.once('did-finish-load', finish)
    contents.once('destroyed', fail)
  })

const followDocuments = (
  contents: Navigating,
  { session, lines, mainFrame }: PageTarget,
  setUrl: (address: string) => void,
): void => {
  let hasDocument = false
  lines.each((line) => {
    line.on('Page.frameStartedNavigating', ({ frameId, url, navigationType }) => {
      const isSameDocument = /same/i.test(navigationType)
      const details = { url: originMap.toProgram(url), isSameDocument, isMainFrame: frameId === mainFrame }
      contents.tell('did-start-navigation', ...navigating(createEvent(details)))
    })
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== mainFrame) return
    hasDocument = true
    const address = `${frame.url}${frame.urlFragment ?? ''}`
    setUrl(address)
    contents.tell('did-navigate', createEvent({}), originMap.toProgram(address), 200, 'OK')
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId !== mainFrame) return
    setUrl(url)
    contents.tell('did-navigate-in-page', createEvent({}), originMap.toProgram(url), true, ...NO_FRAME)
  })
  // The empty page that a window begins with is no news.
  session.on('Page.domContentEventFired', () => hasDocument && contents.tell('dom-ready'))
  session.on('Page.loadEventFired', () => hasDocument && contents.tell('did-finish-load'))
}

type Announced = PageEventArguments['will-navigate'][0]

/** Processes and frames have no numbers here. */
const NO_FRAME: readonly [number, number] = [-1, -1]

/** What is given beside the event of a navigation: the same once more. */
const navigating = (event: Announced): PageEventArguments['will-navigate'] => [
  event,
  event.url,
  event.isSameDocument,
  event.isMainFrame,
  ...NO_FRAME,
]

type Request = {
  readonly paused: Protocol.Fetch.requestPausedPayload
  readonly isMainFrame: boolean
  /** Whether the program itself goes there. */
  readonly isOwn: boolean
}

const passRequest = async (contents: Navigating, line: CdpSession, request: Request): Promise<void> => {
  const { paused, isOwn } = request
  if (paused.resourceType === 'Document' && !isOwn && isForbidden(contents, request)) {
    await line.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' })
    return
  }
  await answerRequest(line, paused)
}

const isForbidden = (
  contents: Navigating,
  { paused: { request, redirectedRequestId }, isMainFrame }: Request,
): boolean => {
  const url = originMap.toProgram(`${request.url}${request.urlFragment ?? ''}`)
  const announce = (tell: (event: Announced) => void): boolean => {
    const event = createEvent({ url, isMainFrame, isSameDocument: false })
    tell(event)
    return event.defaultPrevented
  }
  if (redirectedRequestId !== undefined)
    return announce((event) => contents.tell('will-redirect', ...navigating(event)))
  const isFrameKept = announce((event) => contents.tell('will-frame-navigate', event))
  const isPageKept = isMainFrame && announce((event) => contents.tell('will-navigate', ...navigating(event)))
  return isFrameKept || isPageKept
}

/** Chromium's code for a failure of no other kind. */
const FAILED = -2
const ABORTED = -3
/** Chromium tells the name of an error, Electron its number as well; what is aborted is no failure to most who listen. */
const codeOf = (errorText: string): number => (errorText === 'net::ERR_ABORTED' ? ABORTED : FAILED)

const withoutPlace = (address: string): string => address.replace(/#.*$/s, '')
