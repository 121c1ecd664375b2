import type { Browser } from '../chromium/browser.ts'
import type { CdpSession, Protocol } from '../chromium/cdp-types.ts'
import { createPageScripts, ISOLATED_WORLD, POST_BINDING, RECEIVER } from '../page/page-scripts.ts'
import { pageEnded } from './page-ends.ts'
import { createPageLines, type PageLines } from './page-lines.ts'

/** A page in Chromium, made ready for the program before it loads anything. */
export type PageTarget = {
  readonly id: string
  readonly session: CdpSession
  readonly lines: Pick<PageLines, 'each'>
  readonly mainFrame: string
  readonly windowId: number
  /** Takes text to the preload script's world; lost when there is none just now, as in Electron. */
  readonly post: (text: string) => void
}

export type PagePorts = {
  readonly preload: string
  readonly size: { readonly width: number; readonly height: number }
  readonly onPost: (text: string) => void
  readonly onEnded: () => void
}

export const openPageTarget = async (browser: Browser, ports: PagePorts): Promise<PageTarget> => {
  const { targetId } = await browser.root.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...ports.size,
  })
  const { sessionId } = await browser.root.send('Target.attachToTarget', { targetId, flatten: true })
  const session = browser.session(sessionId)
  const lines = createPageLines(browser, sessionId)
  pageEnded(browser, targetId, () => {
    lines.end()
    ports.onEnded()
  })
  const worlds = followWorlds(session, targetId, ports.onPost)
  const [{ windowId }] = await Promise.all([
    session.send('Browser.getWindowForTarget'),
    lines.open(),
    ...prepare(session, ports.preload),
  ])
  const post = (text: string): void => {
    const uniqueContextId = worlds.current()
    if (uniqueContextId === undefined) return
    session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `(text) => { globalThis.${RECEIVER}?.(text) }`,
        arguments: [{ value: text }],
        uniqueContextId,
        silent: true,
      })
      // The document went away meanwhile; what it should have heard is lost, as in Electron.
      .catch(() => undefined)
  }
  return { id: targetId, session, lines, mainFrame: targetId, windowId, post }
}

const prepare = (session: CdpSession, preload: string): readonly Promise<unknown>[] => {
  const scripts = createPageScripts(preload)
  return [
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: POST_BINDING, executionContextName: ISOLATED_WORLD }),
    // In this order: the page's half of the bridge has to be there when the preload script speaks.
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.main }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.isolated,
      worldName: ISOLATED_WORLD,
    }),
  ]
}

/** Knows the world of the preload script in the main frame's present document. */
const followWorlds = (session: CdpSession, mainFrame: string, onPost: (text: string) => void) => {
  let world: Protocol.Runtime.ExecutionContextDescription | undefined
  session.on('Runtime.executionContextsCleared', () => void (world = undefined))
  session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    if (world?.uniqueId === executionContextUniqueId) world = undefined
  })
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === ISOLATED_WORLD && Reflect.get(context.auxData ?? {}, 'frameId') === mainFrame)
      world = context
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === POST_BINDING && executionContextId === world?.id) onPost(payload)
  })
  return { current: () => world?.uniqueId }
}
