import { z } from 'zod'

// zod would try to make code out of text, for speed; the page's security policy lets nobody.
z.config({ jitless: true })

type Rules = {
  readonly createHTML: (text: string) => string
  readonly createScriptURL: (address: string) => string
}

declare global {
  interface Window {
    readonly trustedTypes?: { readonly createPolicy: (name: 'default', rules: Rules) => unknown }
  }
}

/** The component library sets the text of its style elements the way that markup is set: that much may pass. */
const refuseMarkup = (text: string): string => {
  if (text.includes('<')) throw new TypeError('The page makes no elements out of text.')
  return text
}

const refuseForeign = (address: string): string => {
  if (new URL(address, location.href).origin === location.origin) return address
  throw new TypeError('The page runs no code but its own.')
}

// The browser asks this policy wherever a script of the page turns text into elements or code.
window.trustedTypes?.createPolicy('default', { createHTML: refuseMarkup, createScriptURL: refuseForeign })
