/** Where a value stands in JSON, from the outside in: `['addresses', 0, 'region']`. */
export type JsonPath = readonly (string | number)[]

/** A path as a problem names it: `['addresses', 0, 'region']` is `$.addresses[0].region`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : nameStep(String(step))),
    '$',
  )

const nameStep = (name: string): string =>
  /^[A-Za-z_]\w*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`

const step = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gu

/** The steps of a path that is written so: `$.addresses[0].region` is `['addresses', 0, 'region']`. */
export const readJsonPath = (path: string): JsonPath =>
  [...path.matchAll(step)].map(([, name, index, quoted]) => {
    if (index !== undefined) return Number(index)
    return name ?? String(JSON.parse(quoted ?? '""'))
  })
