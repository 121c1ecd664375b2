import type { Line } from './line.ts'
import { allResults } from './results.ts'

/** The operations of a day at the desk whose time is drawn. */
const drawn = [
  'create one, against its statements',
  'change a state, against its statements',
  'get one with its history, against its content',
  'list 100 of a state, the first page',
  'search by the beginning of a word',
  'filter by country, dates and tag',
]
const colours = ['#1971c2', '#e8590c', '#2f9e44', '#9c36b5', '#c2255c', '#846358']
const [width, height, left, top, right, bottom] = [820, 380, 60, 30, 330, 40]
const decades = [100, 1000, 10_000, 100_000]
const sizes = [10_000, 100_000, 1_000_000]

const share = (value: number, ends: readonly number[]): number => {
  const [from = 1, to = 1] = [ends[0], ends.at(-1)]
  return (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from))
}
const xOf = (rows: number): number => left + share(rows, sizes) * (width - left - right)
const yOf = (microseconds: number): number =>
  height - bottom - share(microseconds, decades) * (height - top - bottom)

const microseconds = ({ unit, ours = Number.NaN }: Line): number => (unit === 'ms' ? ours * 1000 : ours)
const textOf = (value: number): string => value.toLocaleString('en')
const place = (value: number): string => value.toFixed(1)

/** Median times of the usual acts over the number of shipments, both in powers of ten, as SVG. */
export const drawGrowth = (): string => {
  const measured = allResults()
  const lines = drawn.map((operation, index) => {
    const points = measured.flatMap(({ rows, runs }) => {
      const line = runs.flatMap(({ lines: all }) => all).find((one) => one.operation === operation)
      return line ? [{ x: xOf(rows), y: yOf(microseconds(line)) }] : []
    })
    const colour = colours[index] ?? 'black'
    const path = points.map(({ x, y }) => `${place(x)},${place(y)}`).join(' ')
    const dots = points.map(
      ({ x, y }) => `<circle cx="${place(x)}" cy="${place(y)}" r="3.5" fill="${colour}"/>`,
    )
    const legendY = top + 20 + index * 24
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...dots,
      `<rect x="${width - right + 24}" y="${legendY - 9}" width="12" height="12" rx="2" fill="${colour}"/>`,
      `<text x="${width - right + 44}" y="${legendY + 2}">${operation.split(', against')[0]}</text>`,
    ].join('\n')
  })
  const grid = [
    ...decades.map(
      (one) =>
        `<line x1="${left}" x2="${width - right}" y1="${place(yOf(one))}" y2="${place(yOf(one))}" stroke="#dee2e6"/>
<text x="${left - 8}" y="${place(yOf(one) + 4)}" text-anchor="end">${one < 1000 ? `${one} µs` : `${one / 1000} ms`}</text>`,
    ),
    ...sizes.map(
      (one) => `<text x="${place(xOf(one))}" y="${height - 14}" text-anchor="middle">${textOf(one)}</text>`,
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#343a40">
<rect width="${width}" height="${height}" fill="white"/>
${[...grid, ...lines].join('\n')}
</svg>
`
}
