import type { FileFormat } from '#shared/documents/document.ts'
import type { PreviewFit, PreviewPlace, PreviewZoom } from '#shared/documents/preview-message.ts'
import { tellPage } from './page.ts'
import { LARGEST_SCALE, SCALE_STEP, SMALLEST_SCALE, type Showing, type Shown } from './shown.ts'

type Picture = Showing & { readonly format: Exclude<FileFormat, 'pdf'> }
type Extent = { readonly width: number; readonly height: number }

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif' } as const

/**
 * Shows a picture.
 * @throws when the browser cannot read it
 */
export const showPicture = async ({ bytes, format, stage, texts }: Picture): Promise<Shown> => {
  const image = new Image()
  image.className = 'picture'
  image.alt = texts.document
  image.src = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: mediaTypes[format] }))
  await image.decode()
  const natural: Extent = { width: image.naturalWidth, height: image.naturalHeight }
  let scale = 1
  let fit: PreviewFit = 'page'
  const draw = (next: number): void => {
    scale = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, next))
    image.style.width = `${natural.width * scale}px`
    tellPage({ kind: 'zoom', scale, fit })
  }
  const fitAgain = (): void => {
    if (fit !== 'none') draw(scaleToFit(natural, roomIn(stage), fit))
  }
  const zoom = (to: PreviewZoom): void => {
    fit = fitOf(to)
    if (fit === 'none') draw(to === 'in' ? scale * SCALE_STEP : scale / SCALE_STEP)
    else fitAgain()
  }
  stage.replaceChildren(image)
  fitAgain()
  addEventListener('resize', fitAgain)
  tellPage({ kind: 'shown', pages: 1 })
  const goTo = (to: PreviewPlace): void =>
    stage.scrollTo({ top: to === 'first' || to === 'previous' ? 0 : stage.scrollHeight })
  return { zoom, go: goTo }
}

const fitOf = (to: PreviewZoom): PreviewFit => {
  switch (to) {
    case 'in':
    case 'out':
      return 'none'
    case 'width':
      return 'width'
    case 'usual':
    case 'page':
      return 'page'
  }
}

/** A small picture is not blown up to be seen as a whole. */
const scaleToFit = (natural: Extent, room: Extent, fit: Exclude<PreviewFit, 'none'>): number => {
  const byWidth = room.width / natural.width
  return fit === 'width' ? byWidth : Math.min(1, byWidth, room.height / natural.height)
}

/** What the stylesheet leaves around a picture, in CSS pixels on each side. */
const MARGIN = 12

const roomIn = ({ clientWidth, clientHeight }: HTMLElement): Extent => ({
  width: clientWidth - 2 * MARGIN,
  height: clientHeight - 2 * MARGIN,
})
