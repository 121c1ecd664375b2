/**
 * Navigations to a scheme of the program's own cannot be intercepted in Chromium. So `app://shipdesk/…` is
 * `https://shipdesk.app-scheme/…` there, and only there: what the program sees is mapped back. A scheme is a top-level
 * domain, of a name that none has, so that each host is a site of its own, with a process of its own, as in Electron.
 */
export type OriginMap = {
  readonly register: (scheme: string) => void
  readonly toChromium: (address: string) => string
  readonly toProgram: (address: string) => string
  /** Writes the program's schemes and hosts in a content security policy as Chromium knows them. */
  readonly policyToChromium: (policy: string) => string
}

const OWN_ADDRESS = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)/i
const MAPPED_ADDRESS = /^https:\/\/([^/?#]+)\.([a-z][a-z\d-]*)-scheme(?=[/?#]|$)/i

export const createOriginMap = (): OriginMap => {
  const schemes = new Set<string>()
  const toChromium = (address: string): string =>
    address.replace(OWN_ADDRESS, (whole, scheme: string, host: string) =>
      schemes.has(scheme) ? `https://${host}.${scheme}-scheme` : whole,
    )
  const toProgram = (address: string): string =>
    address.replace(MAPPED_ADDRESS, (whole, host: string, scheme: string) =>
      schemes.has(scheme) ? `${scheme}://${host}` : whole,
    )
  const sourceToChromium = (source: string): string =>
    schemes.has(source.replace(/:$/, '')) && source.endsWith(':')
      ? `https://*.${source.slice(0, -1)}-scheme`
      : toChromium(source)
  return {
    register: (scheme) => void schemes.add(scheme),
    toChromium,
    toProgram,
    policyToChromium: (policy) => policy.replaceAll(/[^\s;,]+/g, sourceToChromium),
  }
}
