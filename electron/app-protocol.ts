import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { pagePolicy, previewPolicy } from './content-policy.ts'

/** The scheme and hosts that the program's own pages live under. */
export const APP_SCHEME = 'app'
export const HOME = `${APP_SCHEME}://shipdesk/index.html`

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.ttf', 'font/ttf'],
  // Fonts and character maps that the preview reads as bytes.
  ['.pfb', 'application/octet-stream'],
  ['.bcmap', 'application/octet-stream'],
])

/** What stands at every answer, refusals included, beside the policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** The folders that the built pages lie in. */
export type PageFolders = {
  /** The program's page. */
  readonly shipdesk: string
  /** The preview of documents. */
  readonly preview: string
}

/**
 * Makes what serves the built pages: for each host the files of known kinds below its folder, by GET and HEAD, and
 * nothing else. Any other address is answered 404, whatever stands on the disk.
 */
export const createAppHandler =
  (folders: PageFolders) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const host = hostOf(url)
    const headers = { ...securityHeaders, 'Content-Security-Policy': policyOf(host) }
    const refuseWith = (status: number): Response => new Response(null, { status, headers })
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseWith(405)
    const file = host && fileOf(folders[host], url)
    const type = contentTypes.get(extname(file ?? ''))
    if (file === undefined || type === undefined) return refuseWith(404)
    try {
      const body = await readFile(file)
      const typed = { ...headers, 'Content-Type': type }
      return new Response(request.method === 'HEAD' ? null : body, { headers: typed })
    } catch {
      return refuseWith(404)
    }
  }

/** Which of our hosts an address means, if any. */
const hostOf = ({ protocol, host }: URL): keyof PageFolders | undefined =>
  protocol === `${APP_SCHEME}:` && (host === 'shipdesk' || host === 'preview') ? host : undefined

const policyOf = (host: keyof PageFolders | undefined): string =>
  host === 'preview' ? previewPolicy : pagePolicy

/** The file that an address means; undefined when it would leave the folder. */
const fileOf = (root: string, { pathname }: URL): string | undefined => {
  const path = decode(pathname)
  if (path === undefined || /[\0\\:]/.test(path)) return undefined
  const file = join(root, path === '/' ? 'index.html' : path)
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : undefined
}

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
