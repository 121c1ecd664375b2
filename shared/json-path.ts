/** A JSON path from the root: `['addresses', 0, 'region']` is `$.addresses[0].region`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : pathStep(String(step))),
    '$',
  )

const pathStep = (name: string): string =>
  /^[A-Za-z_]\w*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`

export type PathStep = string | number

const step = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gu

/** The steps of a JSON path: `$.addresses[0].region` is `['addresses', 0, 'region']`. */
export const readJsonPath = (path: string): readonly PathStep[] =>
  [...path.matchAll(step)].map(([, name, index, quoted]) => {
    if (index !== undefined) return Number(index)
    return name ?? String(JSON.parse(quoted ?? '""'))
  })
