// `npm run icon`: draws the program's icon in every size and form that a system asks for, from its one source.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { chooseChromium } from '../host/chromium/find-chromium.ts'

const folder = resolve(import.meta.dirname, '../../electron/package/icon')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Pictures inside a Windows icon; its format knows none that are larger. */
const inIco = sizes.filter((size) => size <= 256)
/** Pictures inside a macOS icon by their type: for plain screens, and for those with twice the pixels. */
const inIcns = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

const draw = async (): Promise<ReadonlyMap<number, Buffer>> => {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
  const { path, environment } = chooseChromium(false)
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...environment },
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  const drawn = new Map<number, Buffer>()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return drawn
}

const drawn = await draw()
const pictureOf = (size: number): Buffer => drawn.get(size) ?? Buffer.alloc(0)

/** A Windows icon: a head, an entry for each picture, then the pictures as PNG. */
const icoOf = (): Buffer => {
  const head = Buffer.alloc(6 + 16 * inIco.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(inIco.length, 4)
  let offset = head.length
  for (const [index, size] of inIco.entries()) {
    const at = 6 + 16 * index
    // A byte each for width and height, in which 0 stands for 256.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(pictureOf(size).length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += pictureOf(size).length
  }
  return Buffer.concat([head, ...inIco.map(pictureOf)])
}

const chunk = (type: string, content: Buffer): Buffer => {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}

for (const [size, bytes] of drawn) writeFileSync(join(folder, `${size}x${size}.png`), bytes)
writeFileSync(join(folder, 'icon.ico'), icoOf())
const icns = Buffer.concat(inIcns.map(([type, size]) => chunk(type, pictureOf(size))))
writeFileSync(join(folder, 'icon.icns'), chunk('icns', icns))
