import type { symbols } from './symbols.ts'

export type HazardColour = 'black' | 'white' | 'red' | 'orange' | 'yellow' | 'green' | 'blue'

/** How the label of a class looks. */
export type Diamond = {
  /** Of the class, in its lower corner. */
  readonly number: string
  readonly ground: { readonly upper: HazardColour; readonly lower: HazardColour }
  /** Of the symbol and of the line round it; below the middle another one where it is named. */
  readonly ink: HazardColour
  readonly inkBelow?: HazardColour
  readonly symbol?: keyof typeof symbols
  /** Whether all of the symbol stands above the middle, where another ground begins. */
  readonly isAbove?: true
  readonly stripes?: { readonly colour: HazardColour; readonly isUpperOnly: boolean }
  /** Of explosives: their division, large where it stands in place of a symbol. */
  readonly division?: { readonly text: string; readonly top: number; readonly size: number }
  /** Of explosives: the compatibility group. */
  readonly letter?: string
  readonly isUnderlined?: true
}

const plain = (colour: HazardColour): Diamond['ground'] => ({ upper: colour, lower: colour })
const flammable = { symbol: 'flame', ink: 'white', ground: plain('red') } as const

/** Source: UN Model Regulations 5.2.2.2.2, ADR 5.2.2.2.2; where symbols may be black or white, the one that is easier to see. */
const diamonds = {
  '2.1': { ...flammable, number: '2' },
  '2.2': { symbol: 'cylinder', number: '2', ink: 'white', ground: plain('green') },
  '2.3': { symbol: 'skull', number: '2', ink: 'black', ground: plain('white') },
  '3': { ...flammable, number: '3' },
  '4.1': {
    symbol: 'flame',
    number: '4',
    ink: 'black',
    ground: plain('white'),
    stripes: { colour: 'red', isUpperOnly: false },
  },
  '4.2': {
    symbol: 'flame',
    isAbove: true,
    number: '4',
    ink: 'black',
    ground: { upper: 'white', lower: 'red' },
  },
  '4.3': { symbol: 'flame', number: '4', ink: 'white', ground: plain('blue') },
  '5.1': { symbol: 'flameOverCircle', number: '5.1', ink: 'black', ground: plain('yellow') },
  '5.2': {
    symbol: 'flame',
    isAbove: true,
    number: '5.2',
    ink: 'white',
    inkBelow: 'black',
    ground: { upper: 'red', lower: 'yellow' },
  },
  '6.1': { symbol: 'skull', number: '6', ink: 'black', ground: plain('white') },
  '6.2': { symbol: 'crescents', number: '6', ink: 'black', ground: plain('white') },
  '8': {
    symbol: 'corrosion',
    number: '8',
    ink: 'black',
    inkBelow: 'white',
    ground: { upper: 'white', lower: 'black' },
  },
  '9': {
    number: '9',
    ink: 'black',
    ground: plain('white'),
    stripes: { colour: 'black', isUpperOnly: true },
    isUnderlined: true,
  },
} as const satisfies Readonly<Record<string, Diamond>>
/** Model 9A, of batteries with lithium or sodium. */
const batteries: Diamond = { ...diamonds['9'], symbol: 'batteries' }
const explosive = { number: '1', ink: 'black', ground: plain('orange') } as const

/** The label of a class; that of batteries for the UN numbers that are some. Nothing for a class whose division is not said. */
export const diamondOf = (code: string, unNumbers: readonly string[]): Diamond | undefined => {
  if (code === '9' && unNumbers.some((number) => batteryNumbers.has(number))) return batteries
  const { division, letter } = /^(?<division>1\.\d)(?<letter>[A-Z])?$/u.exec(code)?.groups ?? {}
  if (division !== undefined) return explosiveDiamond(division, letter)
  return Object.entries(diamonds).find(([known]) => known === code)?.[1]
}

const batteryNumbers: ReadonlySet<string> = new Set(['3090', '3091', '3480', '3481', '3551', '3552'])

/** The first three divisions have the symbol, those that are less dangerous their number in its place. */
const explosiveDiamond = (division: string, letter = ''): Diamond =>
  division <= '1.3'
    ? { ...explosive, symbol: 'explosion', division: { text: `${division}${letter}`, top: 16, size: 22 } }
    : { ...explosive, division: { text: division, top: -54, size: 44 }, letter }
