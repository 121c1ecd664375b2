/** A JSON path from the root: `['addresses', 0, 'region']` is `$.addresses[0].region`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : pathStep(String(step))),
    '$',
  )

const pathStep = (name: string): string =>
  /^[A-Za-z_]\w*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
