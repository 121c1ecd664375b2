import { describe, expect, it } from 'vitest'
import { showProgress } from './show-progress.ts'

/** Everything that is written for a download of 120 MB that comes in thousandths. */
const written = (isTerminal: boolean): readonly string[] => {
  const lines: string[] = []
  const tell = showProgress({ isTerminal, write: (text) => void lines.push(text) })
  const total = 120_000_000
  for (let part = 0; part <= 1000; part++)
    tell({ transferred: (total / 1000) * part, total, percent: part / 1000 })
  return lines
}

describe('how far a download is', () => {
  it('stands in one line that changes, on a terminal', () => {
    const lines = written(true)
    expect(lines).toHaveLength(101)
    expect(lines[42]).toBe('\r  42 % of 120 MB')
    expect(lines.at(-1)).toBe('\r  100 % of 120 MB\n')
  })

  it('is a line for every tenth, elsewhere', () => {
    const lines = written(false)
    expect(lines).toHaveLength(11)
    expect(lines[3]).toBe('  30 % of 120 MB\n')
  })

  it('is not made up where the server does not say how much comes', () => {
    const lines: string[] = []
    const tell = showProgress({ isTerminal: false, write: (text) => void lines.push(text) })
    tell({ transferred: 1000, total: null, percent: 0 })
    expect(lines).toEqual([])
  })
})
