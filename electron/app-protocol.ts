import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** The scheme and host that the program's own pages live under. */
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
  ['.wasm', 'application/wasm'],
])

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library writes its variables into style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Text becomes elements or code only past the one policy that the page sets up first of all.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** What stands at every answer, refusals included. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/**
 * Makes what serves the built pages: files of known kinds below `root`, by GET and HEAD, and nothing else. Any other
 * address is answered 404, whatever stands on the disk.
 */
export const createAppHandler =
  (root: string) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuseWith(405)
    const file = fileOf(root, request.url)
    const type = contentTypes.get(extname(file ?? ''))
    if (file === undefined || type === undefined) return refuseWith(404)
    try {
      const body = await readFile(file)
      const headers = { ...securityHeaders, 'Content-Type': type }
      return new Response(request.method === 'HEAD' ? null : body, { headers })
    } catch {
      return refuseWith(404)
    }
  }

const refuseWith = (status: number): Response => new Response(null, { status, headers: securityHeaders })

/** The file that an address means; undefined when it is not one of ours or would leave the folder. */
const fileOf = (root: string, address: string): string | undefined => {
  const url = new URL(address)
  const home = new URL(HOME)
  if (url.protocol !== home.protocol || url.host !== home.host) return undefined
  const path = decode(url.pathname)
  if (path === undefined || /[\0\\:]/.test(path)) return undefined
  const file = join(root, path === '/' ? home.pathname : path)
  return file.startsWith(root.endsWith(sep) ? root : root + sep) ? file : undefined
}

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
