import type { Diamond, HazardColour } from './diamonds.ts'
import type { Canvas } from '../../pdf/canvas.ts'
import { symbols } from './symbols.ts'

export type DiamondPlace = {
  /** Of its middle. */
  readonly x: number
  readonly y: number
  /** From its upper corner to its lower, in points. */
  readonly height: number
}

const colours: Readonly<Record<HazardColour, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#d9001b',
  orange: '#f58220',
  yellow: '#ffd400',
  green: '#00843d',
  blue: '#0065bd',
}

const square = (reach: number): string => `M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0Z`
const lower = (reach: number): string => `M${reach} 0L0 ${reach}L${-reach} 0Z`
/** 5 mm and 7 mm within a side of 100 mm: where the line is that goes round (UN Model Regulations 5.2.2.2.1.1). */
const LINE = { outer: 90, inner: 86 } as const
const STRIPES = 7

/** Seven stripes from one side to the other, as far up and down as the line lets them. */
const stripes = (isUpperOnly: boolean): readonly string[] => {
  const { inner } = LINE
  const width = (2 * inner) / (2 * STRIPES - 1)
  return Array.from({ length: STRIPES }, (_none, index) => {
    const left = -inner + 2 * index * width
    const xs = [left, ...(left < 0 && left + width > 0 ? [0] : []), left + width]
    const over = xs.map((x) => `${x} ${Math.abs(x) - inner}`)
    const under = isUpperOnly
      ? [`${left + width} 0`, `${left} 0`]
      : xs.toReversed().map((x) => `${x} ${inner - Math.abs(x)}`)
    return `M${[...over, ...under].join('L')}Z`
  })
}

/** Draws the label of a class of dangerous goods: a square that stands on its corner. */
export const drawDiamond = (canvas: Canvas, diamond: Diamond, place: DiamondPlace): void => {
  const { ground, ink, inkBelow = ink } = diamond
  const fill = createFill(canvas, place)
  const halves = (reach: number, above: HazardColour, below: HazardColour): void => {
    fill(square(reach), above)
    if (below !== above) fill(lower(reach), below)
  }
  fill(square(100), 'black')
  halves(99.2, ground.upper, ground.lower)
  halves(LINE.outer, ink, inkBelow)
  halves(LINE.inner, ground.upper, ground.lower)
  if (diamond.stripes) {
    for (const stripe of stripes(diamond.stripes.isUpperOnly)) fill(stripe, diamond.stripes.colour)
    if (!diamond.stripes.isUpperOnly) fill(BEHIND_NUMBER, ground.lower)
  }
  drawSymbol(canvas, diamond, place)
  drawTexts(canvas, diamond, place)
}
/** Where stripes would make a number hard to read. */
const BEHIND_NUMBER = 'M-13 52H13V73L0 86L-13 73Z'

const createFill =
  (canvas: Canvas, { x, y, height }: DiamondPlace) =>
  (path: string, colour: HazardColour): void =>
    canvas.fillPath(path, { x, y, unit: height / 200 }, colours[colour])

const drawSymbol = (canvas: Canvas, { symbol, isAbove, ground, ink }: Diamond, place: DiamondPlace): void => {
  if (!symbol) return
  const { y, height } = place
  const above = { ...place, y: y - height * 0.09, height: height * 0.8 }
  const fill = createFill(canvas, isAbove ? above : place)
  for (const { path, isCut } of symbols[symbol]) fill(path, isCut ? ground.upper : ink)
}

const drawTexts = (canvas: Canvas, diamond: Diamond, place: DiamondPlace): void => {
  const { number, division, letter, isUnderlined, inkBelow = diamond.ink } = diamond
  const unit = place.height / 200
  const write = (text: string, top: number, size: number): void => {
    const style = { size: size * unit, weight: 'strong', colour: colours[inkBelow] } as const
    const width = canvas.widthOf(text, style)
    const box = { x: place.x - width / 2 - 1, width: width + 2, height: style.size }
    canvas.write(text, { ...box, y: place.y + top * unit }, style)
  }
  if (division) write(division.text, division.top, division.size)
  if (letter) write(letter, 4, 26)
  write(number, isUnderlined ? 46 : 52, number.length > 1 ? 20 : 24)
  if (isUnderlined) createFill(canvas, place)(UNDERLINE, inkBelow)
}
const UNDERLINE = 'M-9 71H9V74H-9Z'
