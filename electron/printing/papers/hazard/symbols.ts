/** A form: an SVG path, in hundredths of half a diamond's height, from its middle. */
type Form = { readonly path: string; readonly isCut?: true }
/** What stands in a diamond above its number: forms in one colour, and what is cut out of them, one upon the other. */
export type HazardSymbol = readonly Form[]

const form = (...paths: readonly string[]): Form => ({ path: paths.join('') })
const cut = (...paths: readonly string[]): Form => ({ path: paths.join(''), isCut: true })

const disc = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`
/** Goes round the other way within, which leaves that empty. */
const ring = (y: number, outer: number, inner: number): string =>
  `${disc(0, y, outer)}M${-inner} ${y}a${inner} ${inner} 0 1 0 ${2 * inner} 0a${inner} ${inner} 0 1 0 ${-2 * inner} 0Z`

/** Points round a middle, of these distances in turn. */
const burst = (x: number, y: number, distances: readonly number[]): string => {
  const points = distances.map((distance, index) => {
    const angle = (index / distances.length - 0.25) * 2 * Math.PI
    return `${x + Math.cos(angle) * distance} ${y + Math.sin(angle) * distance}`
  })
  return `M${points.join('L')}Z`
}

const flame: HazardSymbol = [
  form(
    'M4 -76C6 -60 31 -48 31 -20C31 -3 20 9 4 9L-4 9C-20 9 -31 -3 -31 -18C-31 -33 -23 -40 -19 -52C-14 -47 -12 -42 -12 -37C-5 -47 2 -60 4 -76Z',
  ),
  cut(
    'M2 3C-8 3 -15 -4 -15 -13C-15 -22 -9 -26 -6 -35C-2 -29 0 -25 1 -20C4 -24 6 -29 6 -34C13 -27 18 -20 18 -12C18 -3 11 3 2 3Z',
  ),
  form('M-36 14H36V20H-36Z'),
]

const flameOverCircle: HazardSymbol = [
  form(
    'M3 -78C5 -66 22 -56 22 -39C22 -30 16 -24 8 -21H-8C-17 -25 -22 -31 -22 -39C-22 -49 -16 -54 -13 -62C-10 -59 -9 -56 -8 -52C-3 -58 2 -67 3 -78Z',
  ),
  cut(
    'M1 -25C-6 -25 -11 -30 -11 -36C-11 -42 -7 -45 -5 -51C-2 -47 -1 -44 0 -41C2 -44 4 -47 4 -50C9 -45 12 -41 12 -35C12 -29 7 -25 1 -25Z',
  ),
  form(ring(-2, 20, 13), 'M-32 20H32V26H-32Z'),
]

/** A bone that falls, 1, or rises, -1, to the right. */
const bone = (slope: 1 | -1): Form =>
  form(
    `M-39 ${slope * -13 - 4}L39 ${slope * 13 - 4}V${slope * 13 + 4}L-39 ${slope * -13 + 4}Z`,
    disc(-41, slope * -13 - 5, 6),
    disc(-43, slope * -13 + 5, 6),
    disc(41, slope * 13 - 5, 6),
    disc(43, slope * 13 + 5, 6),
  )

const skull: HazardSymbol = [
  bone(1),
  bone(-1),
  cut(
    'M-28 -40C-28 -66 -14 -74 0 -74C14 -74 28 -66 28 -40C28 -28 24 -22 20 -18L18 -2H-18L-20 -18C-24 -22 -28 -28 -28 -40Z',
  ),
  form(
    'M-24 -42C-24 -63 -12 -70 0 -70C12 -70 24 -63 24 -42C24 -33 21 -28 16 -24L14.5 -10C14.5 -7 12 -6 9 -6H-9C-12 -6 -14.5 -7 -14.5 -10L-16 -24C-21 -28 -24 -33 -24 -42Z',
  ),
  cut(
    disc(-10, -38, 6.5),
    disc(10, -38, 6.5),
    'M0 -31L4 -22H-4Z',
    'M-7 -15H-5V-6H-7Z',
    'M-1 -15H1V-6H-1Z',
    'M5 -15H7V-6H5Z',
  ),
]

const cylinder: HazardSymbol = [
  form(
    'M-38 -34H12C21 -34 25 -30 28 -26H34V-32H40V-8H34V-14H28C25 -10 21 -6 12 -6H-38C-44 -6 -47 -13 -47 -20C-47 -27 -44 -34 -38 -34Z',
  ),
]

const explosion: HazardSymbol = [
  form(
    burst(0, -26, [42, 14, 28, 15, 36, 14, 27, 14, 34, 15, 25, 14, 30, 14, 36, 15, 27, 14, 38, 14, 29, 14]),
  ),
  cut(burst(0, -26, [17, 10, 15, 10, 18, 10, 14, 10, 16, 10, 15, 10])),
  form(disc(0, -26, 6)),
]

const turns = [-90, 30, 150].map((degrees) => (degrees / 180) * Math.PI)
const MIDDLE = -26
/** Three times the same, as far from the middle. */
const around = (distance: number, draw: (x: number, y: number) => string): readonly string[] =>
  turns.map((angle) => draw(Math.cos(angle) * distance, MIDDLE + Math.sin(angle) * distance))

/** Three crescents upon a circle. */
const crescents: HazardSymbol = [
  form(...around(18, (x, y) => disc(x, y, 23))),
  cut(...around(25, (x, y) => disc(x, y, 18.5))),
  form(ring(MIDDLE, 23, 18.5)),
  cut(disc(0, MIDDLE, 5), ...around(30, (x, y) => disc(x, y, 4))),
]

/** A tube from which drops fall, to the left of the middle or mirrored to the right. */
const tube = (side: 1 | -1): Form => {
  const at = (x: number, y: number): string => `${side * x} ${y}`
  return form(
    `M${at(-5, -42)}L${at(-29, -54)}L${at(-33, -46)}L${at(-9, -34)}Z`,
    `M${at(-12, -32)}L${at(-8, -21)}L${at(-16, -21)}Z`,
    `M${at(-12, -19)}L${at(-9, -12)}L${at(-15, -12)}Z`,
  )
}

/** What two tubes drop upon a hand and upon metal. */
const corrosion: HazardSymbol = [
  tube(1),
  tube(-1),
  form('M-56 -10H-30L-20 -15L-17 -12L-23 -8L-8 -7C-5 -6 -5 -3 -8 -3H-56Z'),
  form('M6 -10H9L12 -6L16 -8L19 -4L23 -10H56V-3H6Z'),
]

/** Batteries side by side, one of them broken, with a flame. */
const batteries: HazardSymbol = [
  form('M-42 12H-26V40H-42Z', 'M-38 8H-30V12H-38Z', 'M-20 12H-4V40H-20Z', 'M-16 8H-8V12H-16Z'),
  form('M2 23L7 18L12 24L18 18V40H2Z', 'M24 29H38V40H24Z', 'M38 33H42V37H38Z'),
  form(
    'M10 2C12 7 19 8 19 13C19 17 16 18 14 18C16 14 12 13 12 9C10 13 7 14 8 18C3 17 2 14 5 10C7 7 9 6 10 2Z',
  ),
]

/** The symbols of dangerous goods, as the specimens of UN Model Regulations 5.2.2.2.2 show them. */
export const symbols = {
  explosion,
  flame,
  flameOverCircle,
  cylinder,
  skull,
  crescents,
  corrosion,
  batteries,
}
