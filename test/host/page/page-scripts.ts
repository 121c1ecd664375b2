import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

/** What every document of a window begins with. */
export type PageScripts = {
  /** For the page's own world; has to be the first script there. */
  readonly main: string
  /** For the world of the preload script. */
  readonly isolated: string
}

export const ISOLATED_WORLD = 'Electron Isolated Context'
/** Puts text on its way from the isolated world to the main process. */
export const POST_BINDING = '__hostPost'
/** Takes text that comes from the main process, in the isolated world. */
export const RECEIVER = '__hostReceive'

/** Makes the scripts for a window with that preload script (its text, CommonJS; empty for none). */
export const createPageScripts = (preload: string): PageScripts => {
  const line = JSON.stringify(`electron-host:${randomUUID()}`)
  const main = `
    ${textOf('parcel.ts')}
    ${textOf('peer.ts')}
    ${textOf('main-world.ts')}
    joinBridge(createPeer(${line}, 'main', 'isolated'), 1)`
  const isolated = `
    ${textOf('encode-value.ts')}
    ${textOf('decode-value.ts')}
    ${textOf('parcel.ts')}
    ${textOf('peer.ts')}
    ${textOf('isolated-world.ts')}
    const peer = createPeer(${line}, 'isolated', 'main')
    const world = { peer, exposeId: 1, encode: encodeValue, decode: decodeValue, post: globalThis.${POST_BINDING} }
    runPreload(preload, createPreloadRequire(world, '${RECEIVER}'))`
  return {
    main: inMainFrame('()', main, ''),
    isolated: inMainFrame('(preload)', isolated, `function (require, module, exports) {\n${preload}\n}`),
  }
}

/** Electron runs preload scripts in main frames only. */
const inMainFrame = (parameters: string, script: string, argument: string): string =>
  `if (window.top === window) (${parameters} => { 'use strict'\n${script}\n})(${argument})`

/** The files of a script follow each other in one text: what they export is simply there. */
const textOf = (file: string): string =>
  withoutTypes(readFileSync(join(import.meta.dirname, file), 'utf8')).replaceAll(/^(export |import .*)/gm, '')

const cache = join(import.meta.dirname, '../../../.cache/page-scripts')

/** Taking types away begins with a compiler, a sixth of a whole start: so it is done once, and not by every program. */
const withoutTypes = (source: string): string => {
  const kept = join(cache, `${createHash('sha256').update(source).digest('hex')}.js`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const text = stripTypeScriptTypes(source)
  mkdirSync(cache, { recursive: true })
  // Made under a name of its own, so that nobody ever reads half of it.
  const making = `${kept}.${randomUUID()}`
  writeFileSync(making, text)
  renameSync(making, kept)
  return text
}
