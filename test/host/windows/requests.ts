import type { CdpSession, Protocol } from '../chromium/cdp-types.ts'
import { handlerOf, originMap } from '../platform/protocol.ts'
import { isRequestAllowed } from '../platform/session.ts'

type Paused = Protocol.Fetch.requestPausedPayload

let lastId = 0

/** Host of the renderer's development server, the one place beyond this program that pages can reach, if any. */
export const devServerHost = (): string | undefined =>
  URL.parse(process.env['ELECTRON_RENDERER_URL'] ?? '')?.hostname

/** Whether a host is that of the development server, or one below it: the preview of documents is at one of its own. */
const isDevServer = (host: string | undefined): boolean => {
  const server = devServerHost()
  return server !== undefined && host !== undefined && (host === server || host.endsWith(`.${server}`))
}

/** Answers a request of a page from the program's protocol handlers; whatever they do not serve has no network. */
export const answerRequest = async (session: CdpSession, paused: Paused): Promise<void> => {
  const { requestId, request } = paused
  const url = originMap.toProgram(request.url)
  const handler = handlerOf(url)
  if (!(await isRequestAllowed({ id: ++lastId, url, method: request.method })))
    return void (await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }))
  if (handler) {
    const response = await respond(() => handler(requestOf(paused, url)))
    return void (await session.send('Fetch.fulfillRequest', { requestId, ...(await writtenOut(response)) }))
  }
  if (isDevServer(URL.parse(url)?.hostname))
    return void (await session.send('Fetch.continueRequest', { requestId }))
  await session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' })
}

const requestOf = ({ request }: Paused, url: string): Request => {
  const hasBody = request.postData !== undefined
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    /^(origin|referer)$/i.test(name) ? originMap.toProgram(value) : value,
  ])
  return new Request(url, { method: request.method, headers, ...(hasBody && { body: request.postData }) })
}

const respond = async (ask: () => Response | Promise<Response>): Promise<Response> => {
  try {
    return await ask()
  } catch (error) {
    console.error('A protocol handler failed:', error)
    return new Response(null, { status: 500 })
  }
}

const writtenOut = async (response: Response) => ({
  responseCode: response.status,
  responseHeaders: [...response.headers].map(([name, value]) => ({
    name,
    value: /^content-security-policy/i.test(name)
      ? originMap.policyToChromium(value)
      : name.toLowerCase() === 'location'
        ? originMap.toChromium(value)
        : value,
  })),
  body: Buffer.from(await response.arrayBuffer()).toString('base64'),
})
