import { describe, expect, it } from 'vitest'
import { importsOf } from './source-files.ts'

describe('the reading of imports', () => {
  const read = (text: string): readonly (readonly [string, boolean, number])[] =>
    importsOf({ path: 'electron/x/y.ts', text }).map(({ specifier, target, isTypeOnly, line }) => [
      target ?? specifier,
      isTypeOnly,
      line,
    ])

  it('sees every form of them', () => {
    expect(read("import a from 'a'")).toEqual([['a', false, 1]])
    expect(read("\nimport { a,\n  type B } from '../b.ts'")).toEqual([['electron/b.ts', false, 3]])
    expect(read("import { a } from '#shared/b/a.ts'")).toEqual([['shared/b/a.ts', false, 1]])
    expect(read("import type { A } from './a.ts'")).toEqual([['electron/x/a.ts', true, 1]])
    expect(read("import { type A, type B } from '../../shared/a.ts'")).toEqual([['shared/a.ts', true, 1]])
    expect(read("import d, { type A } from 'a'")).toEqual([['a', false, 1]])
    expect(read("import * as a from 'a'")).toEqual([['a', false, 1]])
    expect(read("import './style.css'")).toEqual([['electron/x/style.css', false, 1]])
    expect(read("export { a } from './a.ts'\nexport * from './b.ts'")).toEqual([
      ['electron/x/a.ts', false, 1],
      ['electron/x/b.ts', false, 2],
    ])
    expect(read("const a = await import('./a.ts')")).toEqual([['electron/x/a.ts', false, 1]])
    expect(read("type A = typeof import('./a.ts')")).toEqual([['electron/x/a.ts', true, 1]])
    expect(read("import data from './d.json' with { type: 'json' }")).toEqual([
      ['electron/x/d.json', false, 1],
    ])
  })

  it('takes neither comments nor texts for imports', () => {
    expect(
      read("// import a from 'a'\n/* import b from 'b' */\nconst text = 'x // y'; const c = `import d from`"),
    ).toEqual([])
  })
})
